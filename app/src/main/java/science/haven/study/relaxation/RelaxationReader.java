package science.haven.study.relaxation;

import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.joint.JointOptions;
import science.haven.relaxation.recovery.spin.Line;
import science.haven.relaxation.recovery.spin.Preparation;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Technique;
import science.haven.study.spectrum.SpectraReader;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what a study says about relaxation.
public final class RelaxationReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of(
                    "experiment",
                    "process",
                    "region",
                    "by",
                    "law",
                    "laws",
                    "line",
                    "pulses",
                    "flip angle",
                    "phase",
                    "phases",
                    "distribution",
                    "nucleus",
                    "frequency",
                    "spin lock",
                    "per loop");

    private static final Map<String, RecoveryLaw> LAWS = new LinkedHashMap<>();

    static {
        LAWS.put("one exponential", new RecoveryLaw.Exponentials(1));
        LAWS.put("two exponentials", new RecoveryLaw.Exponentials(2));
        LAWS.put("three exponentials", new RecoveryLaw.Exponentials(3));
        LAWS.put("stretched exponential", new RecoveryLaw.Stretched());
    }

    private RelaxationReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Relaxation read(Section section) throws StudyException {
        return new Technique.Relaxation(
                experiment(section),
                SpectraReader.recipe(section),
                SpectraReader.region(section),
                recovery(section),
                given(section));
    }

    /// The words for what was done.
    ///
    /// @return for example `inversion recovery`
    public static List<String> experiments() {
        return Arrays.stream(RecoveryKind.values()).map(RecoveryKind::toString).toList();
    }

    /// The laws of transients by their words.
    ///
    /// @return for example `two exponentials`
    public static Map<String, RecoveryLaw> laws() {
        return Collections.unmodifiableMap(LAWS);
    }

    /// What was done, by its words.
    ///
    /// @param words for example `inversion recovery`
    /// @return the experiment; empty if there is none of that name
    public static Optional<RecoveryKind> experiment(String words) {
        return Arrays.stream(RecoveryKind.values())
                .filter(kind -> kind.toString().equals(words))
                .findFirst();
    }

    private static Optional<RecoveryKind> experiment(Section section) throws StudyException {
        return section.word("experiment", experiments()).flatMap(RelaxationReader::experiment);
    }

    private static RecoveryPlan recovery(Section section) throws StudyException {
        Optional<String> law = section.word("law", List.copyOf(LAWS.keySet()));
        return new RecoveryPlan(
                choice(section, "by", RecoveryPlan.By.class).orElse(RecoveryPlan.By.TOTAL),
                law.flatMap(word -> Optional.ofNullable(LAWS.get(word))),
                choice(section, "line", Line.class).orElse(Line.TOTAL),
                section.word("pulses", List.of("selective", "non-selective"))
                        .filter("selective"::equals)
                        .map(_ -> Preparation.SELECTIVE)
                        .orElse(Preparation.NON_SELECTIVE),
                section.positive("flip angle", Unit.RADIAN),
                choice(section, "phase", RecoveryPlan.Phase.class)
                        .orElse(RecoveryPlan.Phase.LARGEST),
                choice(section, "laws", RecoveryPlan.Laws.class).orElse(RecoveryPlan.Laws.COMMON),
                distribution(section),
                joint(section));
    }

    private static RecoveryPlan.Distribution distribution(Section section) throws StudyException {
        return section.word("distribution", List.of("yes", "no"))
                .map(
                        word ->
                                word.equals("yes")
                                        ? RecoveryPlan.Distribution.ALWAYS
                                        : RecoveryPlan.Distribution.NEVER)
                .orElse(RecoveryPlan.Distribution.WHERE_BROAD);
    }

    /// The same phases at all temperatures.
    private static Optional<JointOptions> joint(Section section) throws StudyException {
        Optional<YamlNode> node = section.node("phases");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlNode.Scalar> by = section.scalar("by");
        if (by.isPresent() && !by.get().text().equals(word(RecoveryPlan.By.TOTAL))) {
            throw new StudyException(
                    by.get().place(), "by: total, because 'phases' are asked for", by.get().text());
        }
        Section own = Section.of(node.get(), "phases", List.of("number", "fractions", "rates"));
        String number = Section.scalar(own.required("number"), "1, 2 or 3", "number").text();
        if (!number.matches("[1-3]")) {
            throw new StudyException(own.required("number").place(), "1, 2 or 3", number);
        }
        return Optional.of(
                new JointOptions(
                        Integer.parseInt(number),
                        choice(own, "fractions", JointOptions.Fractions.class)
                                .orElse(JointOptions.Fractions.SHARED),
                        own.word("rates", List.of("free", "Arrhenius"))
                                .filter("Arrhenius"::equals)
                                .map(_ -> JointOptions.Rates.ARRHENIUS)
                                .orElse(JointOptions.Rates.FREE)));
    }

    /// The words for what of the spectra is looked at.
    ///
    /// @return for example `lines`
    public static List<String> parts() {
        return Arrays.stream(RecoveryPlan.By.values()).map(RelaxationReader::word).toList();
    }

    /// What of the spectra is looked at, by its word.
    ///
    /// @param word for example `lines`
    /// @return the parts; empty if there are none of that name
    public static Optional<RecoveryPlan.By> parts(String word) {
        return Arrays.stream(RecoveryPlan.By.values())
                .filter(by -> word(by).equals(word))
                .findFirst();
    }

    /// One of the constants of an enumeration, by its name in small letters.
    private static <E extends Enum<E>> Optional<E> choice(
            Section section, String key, Class<E> kind) throws StudyException {
        List<String> known =
                Arrays.stream(kind.getEnumConstants()).map(RelaxationReader::word).toList();
        return section.word(key, known)
                .map(known::indexOf)
                .map(index -> kind.getEnumConstants()[index]);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static RecoveryPlan.Given given(Section section) throws StudyException {
        Optional<YamlNode.Scalar> nucleus = section.scalar("nucleus");
        Optional<Nuclide> nuclide = nucleus.flatMap(n -> Nuclide.of(n.text()));
        if (nucleus.isPresent() && nuclide.isEmpty()) {
            throw new StudyException(
                    nucleus.get().place(), "a nucleus such as 7Li", nucleus.get().text());
        }
        return new RecoveryPlan.Given(
                nuclide,
                section.positive("frequency", Unit.HERTZ),
                section.positive("spin lock", Unit.HERTZ),
                step(section));
    }

    private static Optional<Quantity> step(Section section) throws StudyException {
        return section.positive("per loop", Unit.SECOND);
    }
}
