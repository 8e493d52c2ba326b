package science.haven.study.spectrum;

import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.shape.Gaussian;
import science.haven.spectrum.peak.shape.LineShape;
import science.haven.spectrum.peak.shape.Lorentzian;
import science.haven.spectrum.peak.shape.Voigt;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.LinesPlan;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.spectrum.amount.AmountsReader;
import science.haven.study.spectrum.amount.LineNames;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what a study says about spectra.
public final class SpectraReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            Stream.concat(
                            Stream.of("data", "process", "region", "integrals", "lines"),
                            AmountsReader.KEYS.stream())
                    .toList();

    private static final List<String> LINES =
            List.of("shape", "number", "baseline", "common width", "sign", "names", "links");

    private static final Map<String, LineShape> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("Voigt", new Voigt());
        SHAPES.put("Lorentz", new Lorentzian());
        SHAPES.put("Gauss", new Gaussian());
    }

    private SpectraReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Spectra read(Section section) throws StudyException {
        Optional<YamlNode> region = section.node("region");
        Optional<Span> span =
                region.isPresent() ? Optional.of(span(region.get(), "region")) : Optional.empty();
        Map<String, Span> integrals = new LinkedHashMap<>();
        Optional<YamlNode> named = section.node("integrals");
        if (named.isPresent()) {
            for (var entry : Section.mapping(named.get(), "the integrals").entries().entrySet()) {
                integrals.put(entry.getKey(), span(entry.getValue().value(), entry.getKey()));
            }
        }
        LineNames names = LineNames.read(names(section));
        Optional<LinesPlan> lines = lines(section, names);
        for (String key : AmountsReader.KEYS) {
            if (lines.isEmpty() && section.node(key).isPresent()) {
                throw new StudyException(
                        section.required(key).place(),
                        "'%s' needs lines, and 'lines: none' fits none".formatted(key));
            }
        }
        return new Technique.Spectra(processed(section), recipe(section), span, integrals, lines)
                .with(AmountsReader.read(section, names));
    }

    private static Optional<YamlNode> names(Section section) throws StudyException {
        Optional<YamlNode> lines = section.node("lines");
        return lines.isPresent() && lines.get() instanceof YamlNode.Mapping
                ? Section.of(lines.get(), "the lines", LINES).node("names")
                : Optional.empty();
    }

    /// The part of one-dimensional spectra to look at.
    ///
    /// @param section the entry of the measurement
    /// @return the part; empty for all
    /// @throws StudyException if it has no two ends
    public static Optional<Span> region(Section section) throws StudyException {
        Optional<YamlNode> region = section.node("region");
        return region.isPresent() ? Optional.of(part(region.get(), "region")) : Optional.empty();
    }

    /// A part of one-dimensional spectra.
    ///
    /// @param node what is written
    /// @param what what it is, for messages
    /// @return the part
    /// @throws StudyException if it has no two ends
    public static Span part(YamlNode node, String what) throws StudyException {
        return ends(Section.of(node, what, List.of("from", "to")), what);
    }

    private static boolean processed(Section section) throws StudyException {
        return section.word("data", List.of("raw", "processed"))
                .map("processed"::equals)
                .orElse(false);
    }

    /// How raw signals are processed.
    ///
    /// @param section the entry of the measurement
    /// @return the steps; empty if the study leaves the choice
    /// @throws StudyException if one of them is no step
    public static Optional<Recipe> recipe(Section section) throws StudyException {
        List<YamlNode.Scalar> steps = section.texts("process");
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        for (YamlNode.Scalar step : steps) {
            try {
                Recipe.parse("- " + step.text());
            } catch (IllegalArgumentException e) { // a step or a number that no step takes
                throw new StudyException(step.place(), "process: " + e.getMessage());
            }
        }
        String text = steps.stream().map(s -> "- " + s.text()).collect(Collectors.joining("\n"));
        return Optional.of(Recipe.parse(text));
    }

    /// `none`, or a mapping of what is known about the lines.
    private static Optional<LinesPlan> lines(Section section, LineNames names)
            throws StudyException {
        Optional<YamlNode> node = section.node("lines");
        if (node.isEmpty()) {
            return Optional.of(new LinesPlan(PeakOptions.automatic(), List.of()));
        }
        if (node.get() instanceof YamlNode.Scalar scalar) {
            if (scalar.text().equals("none")) {
                return Optional.empty();
            }
            throw new StudyException(
                    scalar.place(), "lines: 'none', or {shape: …, number: …}", scalar.text());
        }
        Section inner = Section.of(node.get(), "the lines", LINES);
        PeakOptions options = PeakOptions.automatic();
        Optional<String> shape = inner.word("shape", List.copyOf(SHAPES.keySet()));
        if (shape.isPresent()) {
            options = options.withShape(SHAPES.getOrDefault(shape.get(), new Voigt()));
        }
        Optional<Integer> baseline = inner.count("baseline", -1, PeakOptions.GREATEST_ORDER);
        if (baseline.isPresent()) {
            options = options.withBaseline(baseline.get());
        }
        if (inner.word("common width", List.of("yes", "no")).filter("yes"::equals).isPresent()) {
            options = options.withCommonWidth();
        }
        if (inner.word("sign", List.of("positive", "either"))
                .filter("either"::equals)
                .isPresent()) {
            options = options.withEitherSign();
        }
        Optional<Integer> number = inner.count("number", 1, 40);
        options = number.isPresent() ? options.withLines(number.get()) : options;
        return Optional.of(LineLinks.read(inner, options, names));
    }

    private static Span span(YamlNode node, String what) throws StudyException {
        Section section = Section.of(node, what, List.of("from", "to", "indirect"));
        Optional<YamlNode> indirect = section.node("indirect");
        if (indirect.isEmpty()) {
            return ends(section, what);
        }
        Section second = Section.of(indirect.get(), "indirect", List.of("from", "to"));
        return ends(section, what).by(ends(second, "indirect"));
    }

    private static Span ends(Section section, String what) throws StudyException {
        Quantity from = end(section, "from");
        Quantity to = end(section, "to");
        if (!from.unit().dimension().equals(to.unit().dimension())) {
            throw new StudyException(
                    section.place(),
                    what + ": two ends of one kind",
                    "%s and %s".formatted(from.text(), to.text()));
        }
        return from.si().value() <= to.si().value() ? new Span(from, to) : new Span(to, from);
    }

    private static Quantity end(Section section, String key) throws StudyException {
        YamlNode node = section.required(key);
        YamlNode.Scalar scalar = Section.scalar(node, "a value with its unit", key);
        try {
            return Quantity.parse(scalar.text());
        } catch (NotationException e) {
            throw new StudyException(scalar.place(), "%s: %s".formatted(key, e.getMessage()));
        }
    }
}
