package science.haven.study.relaxation;

import science.haven.motion.BarrierDistribution;
import science.haven.motion.ColeCole;
import science.haven.motion.ColeDavidson;
import science.haven.motion.HavriliakNegami;
import science.haven.motion.SpectralDensity;
import science.haven.motion.Stretched;
import science.haven.motion.TauMeaning;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.rates.Background;
import science.haven.relaxation.rates.RatesOptions;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.MotionPlan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a conclusion `motion: [T1, T1rho]`. The numbers within the laws only name their family:
/// they are found, not begun from.
public final class MotionReader {

    /// Keys of the conclusion.
    public static final List<String> KEYS =
            List.of(
                    "motion",
                    "number",
                    "density",
                    "time",
                    "interaction",
                    "background",
                    "residence",
                    "at");

    /// Jump rates are compared at room temperature.
    private static final Quantity ROOM = new Quantity(Measured.exact(298.15), Unit.CELSIUS);

    private static final Map<String, SpectralDensity> DENSITIES = new LinkedHashMap<>();
    private static final Map<String, TimeLaw> TIMES = new LinkedHashMap<>();

    static {
        DENSITIES.put("BPP", new SpectralDensity.Lorentzian());
        DENSITIES.put("modified BPP", new SpectralDensity.Asymmetric(2));
        DENSITIES.put("Cole-Davidson", new ColeDavidson(1));
        DENSITIES.put("Cole-Cole", new ColeCole(1));
        DENSITIES.put("Havriliak-Negami", new HavriliakNegami(1, 1));
        DENSITIES.put("KWW", new Stretched(1));
        DENSITIES.put("barriers", new BarrierDistribution(0));
        DENSITIES.put("2D", new SpectralDensity.Planar());
        DENSITIES.put("square lattice", new SpectralDensity.SquareLattice());
        DENSITIES.put("chain", new SpectralDensity.Chain());
        TIMES.put("Arrhenius", new TimeLaw.Arrhenius(1e-13, 0));
        TIMES.put("VFT", new TimeLaw.VogelFulcher(1e-13, 0, 0));
        TIMES.put("Eyring", new TimeLaw.Eyring(0, 0));
    }

    private static final Pattern NUMBER = Pattern.compile("([1-4])(?:\\s*to\\s*([1-4]))?");
    private static final Pattern PARTNER = Pattern.compile("dipolar with (\\S+)");
    private static final Pattern SITES = Pattern.compile("among ([2-9]|[1-9]\\d) sites");
    private static final Pattern POWER =
            Pattern.compile("T(?:\\^([0-9.]+|κ|kappa))?(\\s*\\+\\s*constant)?|(constant)");

    private MotionReader() {}

    /// Reads a conclusion.
    ///
    /// @param node the conclusion
    /// @param measurements the measurements of the study
    /// @return what is asked for
    /// @throws StudyException if it cannot be followed
    public static MotionPlan read(YamlNode node, List<MeasurementPlan> measurements)
            throws StudyException {
        Section section = Section.of(node, "a motion", KEYS);
        List<String> known =
                measurements.stream()
                        .filter(plan -> plan.technique() instanceof Technique.Relaxation)
                        .map(MeasurementPlan::name)
                        .toList();
        List<String> names = new ArrayList<>();
        for (YamlNode.Scalar name : Section.texts(section.required("motion"), "motion")) {
            if (!known.contains(name.text())) {
                throw new StudyException(
                        name.place(),
                        "no measurement of relaxation is called '%s'%s"
                                .formatted(name.text(), Spelling.hint(name.text(), known)));
            }
            names.add(name.text());
        }
        RatesOptions options = RatesOptions.automatic();
        options = number(section, options);
        options = densities(section, options);
        Optional<String> time = section.word("time", List.copyOf(TIMES.keySet()));
        if (time.isPresent()) {
            options = options.withTime(TIMES.getOrDefault(time.get(), options.time()));
        }
        options = interaction(section, options);
        options = background(section, options);
        return new MotionPlan(
                section.place(), names, residence(section, options), temperatures(section));
    }

    private static RatesOptions number(Section section, RatesOptions options)
            throws StudyException {
        Optional<Matcher> number =
                matched(section, "number", NUMBER, "1 to 4, or a range such as '1 to 3'");
        if (number.isEmpty()) {
            return options;
        }
        int least = Integer.parseInt(number.get().group(1));
        String to = number.get().group(2);
        int most = to == null ? least : Integer.parseInt(to);
        return options.withMotions(Math.min(least, most), Math.max(least, most));
    }

    private static RatesOptions densities(Section section, RatesOptions options)
            throws StudyException {
        List<SpectralDensity> densities = new ArrayList<>();
        List<String> known = List.copyOf(DENSITIES.keySet());
        for (YamlNode.Scalar word : section.texts("density")) {
            SpectralDensity density = DENSITIES.get(word.text());
            if (density == null) {
                throw new StudyException(
                        word.place(),
                        "unknown density '%s'%s"
                                .formatted(word.text(), Spelling.hint(word.text(), known)));
            }
            densities.add(density);
        }
        return densities.isEmpty()
                ? options
                : options.withDensities(densities.toArray(new SpectralDensity[0]));
    }

    private static RatesOptions interaction(Section section, RatesOptions options)
            throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar("interaction");
        if (word.isEmpty()) {
            return options;
        }
        String text = word.get().text();
        Matcher partner = PARTNER.matcher(text);
        Optional<Nuclide> other =
                partner.matches() ? Nuclide.of(partner.group(1)) : Optional.empty();
        return options.withInteraction(
                switch (text) {
                    case "free" -> new Interaction.Free();
                    case "quadrupolar" -> new Interaction.Quadrupolar();
                    case "dipolar" -> new Interaction.LikeSpins();
                    default ->
                            new Interaction.UnlikeSpins(
                                    other.orElseThrow(
                                            () ->
                                                    new StudyException(
                                                            word.get().place(),
                                                            "free, quadrupolar, dipolar, or"
                                                                    + " 'dipolar with 31P'",
                                                            text)));
                });
    }

    private static RatesOptions background(Section section, RatesOptions options)
            throws StudyException {
        Optional<Matcher> found =
                matched(
                        section,
                        "background",
                        POWER,
                        "T, T^2, T^kappa, constant, or 'T + constant'");
        if (found.isEmpty()) {
            return options;
        }
        Matcher power = found.get();
        if (power.group(3) != null) {
            return options.withBackground(new Background(OptionalDouble.empty(), true));
        }
        boolean constant = power.group(2) != null;
        if (power.group(1) != null && power.group(1).matches("κ|kappa")) {
            return options.withBackground(Background.anyPower(constant));
        }
        double exponent = power.group(1) == null ? 1 : Double.parseDouble(power.group(1));
        return options.withBackground(new Background(OptionalDouble.of(exponent), constant));
    }

    private static RatesOptions residence(Section section, RatesOptions options)
            throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar("residence");
        if (word.isEmpty()) {
            return options;
        }
        Matcher sites = SITES.matcher(word.get().text());
        TauMeaning meaning;
        if (sites.matches()) {
            meaning = new TauMeaning.AmongSites(Integer.parseInt(sites.group(1)));
        } else if (word.get().text().equals("both hop")) {
            meaning = new TauMeaning.BothHop();
        } else if (word.get().text().equals("one hops")) {
            meaning = new TauMeaning.OneHops();
        } else {
            throw new StudyException(
                    word.get().place(),
                    "one hops, both hop, or 'among N sites'",
                    word.get().text());
        }
        return options.withMeaning(meaning);
    }

    private static List<Quantity> temperatures(Section section) throws StudyException {
        List<Quantity> temperatures = new ArrayList<>();
        for (YamlNode.Scalar text : section.texts("at")) {
            Quantity temperature = Section.quantity(text, "at", Unit.KELVIN);
            if (!(temperature.si().value() > 0)) {
                throw new StudyException(text.place(), "at > 0 K", text.text());
            }
            temperatures.add(temperature);
        }
        return temperatures.isEmpty() ? List.of(ROOM) : temperatures;
    }

    private static Optional<Matcher> matched(
            Section section, String key, Pattern pattern, String expected) throws StudyException {
        Optional<YamlNode.Scalar> text = section.scalar(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text.get().text().strip());
        if (!matcher.matches()) {
            throw new StudyException(
                    text.get().place(), "%s: %s".formatted(key, expected), text.get().text());
        }
        return Optional.of(matcher);
    }
}
