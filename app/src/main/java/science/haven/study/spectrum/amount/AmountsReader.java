package science.haven.study.spectrum.amount;

import science.haven.quantity.Measured;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LineChoice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a study says about the areas of lines.
public final class AmountsReader {

    /// Keys of a measurement that are read here.
    public static final List<String> KEYS =
            List.of("T1", "nutation", "ratios", "composition", "crystallinity");

    private final Section section;
    private final LineNames names;

    private AmountsReader(Section section, LineNames names) {
        this.section = section;
        this.names = names;
    }

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @param names the names of its lines
    /// @return what is made of the areas
    /// @throws StudyException if one of them cannot be followed
    public static Amounts read(Section section, LineNames names) throws StudyException {
        AmountsReader reader = new AmountsReader(section, names);
        Optional<YamlNode> composition = section.node("composition");
        return new Amounts(
                names.all(),
                reader.ratios(),
                reader.relaxation(),
                reader.nutation(),
                composition.isPresent()
                        ? Optional.of(CompositionReader.read(composition.get(), names))
                        : Optional.empty(),
                reader.pattern());
    }

    /// `D/G: [1350 1/cm, 1580 1/cm]`.
    private Map<String, Amounts.Ratio> ratios() throws StudyException {
        Map<String, Amounts.Ratio> ratios = new LinkedHashMap<>();
        Optional<YamlNode> node = section.node("ratios");
        if (node.isEmpty()) {
            return ratios;
        }
        for (var entry : Section.mapping(node.get(), "the ratios").entries().entrySet()) {
            YamlNode value = entry.getValue().value();
            List<YamlNode.Scalar> pair = Section.texts(value, entry.getKey());
            if (pair.size() != 2) {
                throw new StudyException(
                        value.place(),
                        "two lines for '%s', for example [1350 1/cm, 1580 1/cm]"
                                .formatted(entry.getKey()),
                        String.valueOf(pair.size()));
            }
            ratios.put(
                    entry.getKey(),
                    new Amounts.Ratio(names.choice(pair.get(0)), names.choice(pair.get(1))));
        }
        return ratios;
    }

    /// `T1: 30 s`, or `T1: {NaCl: 12 s}`.
    private List<Amounts.Relaxation> relaxation() throws StudyException {
        List<Amounts.Relaxation> known = new ArrayList<>();
        Optional<YamlNode> node = section.node("T1");
        if (node.isEmpty()) {
            return known;
        }
        if (node.get() instanceof YamlNode.Mapping lines) {
            for (var entry : lines.entries().entrySet()) {
                YamlNode.Scalar key = new YamlNode.Scalar(entry.getKey(), entry.getValue().key());
                known.add(
                        new Amounts.Relaxation(
                                Optional.of(names.choice(key)), time(entry.getValue().value())));
            }
        } else {
            known.add(new Amounts.Relaxation(Optional.empty(), time(node.get())));
        }
        return known;
    }

    private static Measured time(YamlNode node) throws StudyException {
        return positive(node, "T1", Unit.SECOND).si();
    }

    static Quantity positive(YamlNode node, String key, Unit kind) throws StudyException {
        Quantity quantity = Section.quantity(node, key, kind);
        if (!(quantity.si().value() > 0)) {
            throw new StudyException(
                    node.place(), "%s > 0 %s".formatted(key, kind.symbol()), node.found());
        }
        return quantity;
    }

    private Optional<Amounts.Nutation> nutation() throws StudyException {
        Optional<YamlNode> node = section.node("nutation");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Section inner =
                Section.of(
                        node.get(),
                        "the nutation",
                        List.of("frequency", "pulse", "spin", "central transition"));
        List<LineChoice> central = new ArrayList<>();
        for (YamlNode.Scalar line : inner.texts("central transition")) {
            central.add(names.choice(line));
        }
        return Optional.of(
                new Amounts.Nutation(
                        positive(inner.required("frequency"), "frequency", Unit.HERTZ),
                        positive(inner.required("pulse"), "pulse", Unit.SECOND),
                        spin(inner),
                        central));
    }

    /// `3/2` or 1.5.
    private static Optional<Double> spin(Section section) throws StudyException {
        Optional<YamlNode.Scalar> written = section.scalar("spin");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String text = written.get().text().strip();
        String halves = text.endsWith("/2") ? text.substring(0, text.length() - 2) : text;
        double spin = 0;
        try {
            spin = Double.parseDouble(halves) / (halves.equals(text) ? 1 : 2);
        } catch (NumberFormatException e) {
            spin = 0;
        }
        if (!(spin > 0 && spin < 10 && 2 * spin == Math.rint(2 * spin))) {
            throw new StudyException(written.get().place(), "a spin such as 3/2", text);
        }
        return Optional.of(spin);
    }

    /// `crystallinity: yes`, or what is known about the pattern.
    private Optional<Amounts.Pattern> pattern() throws StudyException {
        Optional<YamlNode> node = section.node("crystallinity");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Amounts.Pattern usual = Amounts.Pattern.usual();
        if (node.get() instanceof YamlNode.Scalar scalar) {
            return switch (scalar.text()) {
                case "yes" -> Optional.of(usual);
                case "no" -> Optional.empty();
                default ->
                        throw new StudyException(
                                scalar.place(),
                                "crystallinity: 'yes', or {broadest peak: 2 °}",
                                scalar.text());
            };
        }
        Section inner =
                Section.of(
                        node.get(),
                        "the crystallinity",
                        List.of("broadest peak", "scattering", "standard"));
        Optional<YamlNode> width = inner.node("broadest peak");
        Quantity broadest = width.isPresent() ? width(width.get()) : usual.broadest();
        double scattering =
                inner.positive("scattering", Unit.NONE)
                        .map(q -> q.si().value())
                        .orElse(usual.scattering());
        Optional<YamlNode.Scalar> standard = inner.scalar("standard");
        return Optional.of(
                new Amounts.Pattern(
                        broadest,
                        scattering,
                        standard.isPresent()
                                ? Optional.of(names.choice(standard.get()))
                                : Optional.empty()));
    }

    private static Quantity width(YamlNode node) throws StudyException {
        YamlNode.Scalar scalar = Section.scalar(node, "a width with its unit", "broadest peak");
        try {
            Quantity width = Quantity.parse(scalar.text());
            if (width.si().value() > 0) {
                return width;
            }
        } catch (NotationException e) {
            throw new StudyException(scalar.place(), "broadest peak: " + e.getMessage());
        }
        throw new StudyException(scalar.place(), "broadest peak > 0", scalar.text());
    }
}
