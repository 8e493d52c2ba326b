package science.haven.study.impedance;

import science.haven.fit.Interval;
import science.haven.fit.Parameter;
import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.Weighting;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.text.CircuitText;
import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;
import science.haven.study.file.FilePattern;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.MergePlan;
import science.haven.study.plan.Role;
import science.haven.study.plan.SeriesLaw;
import science.haven.study.plan.Technique;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a study says about impedance spectra.
public final class ImpedanceReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of("circuit", "assign", "window", "weighting", "fix", "merge", "series");

    private ImpedanceReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Impedance read(Section section) throws StudyException {
        Optional<Circuit> circuit = circuit(section);
        Map<String, String> assign = new LinkedHashMap<>();
        for (var entry : section.named("assign").entrySet()) {
            YamlNode.Scalar symbol = entry.getValue();
            known(entry.getKey(), symbol.place(), "role", Role.words());
            if (circuit.isPresent()) {
                known(symbol.text(), symbol.place(), "resistance", resistances(circuit.get()));
            }
            assign.put(entry.getKey(), symbol.text());
        }
        Optional<YamlNode> merge = section.node("merge");
        Optional<YamlNode.Scalar> weighting = section.scalar("weighting");
        if (merge.isPresent() && weighting.isPresent()) {
            throw new StudyException(
                    weighting.get().place(),
                    "'weighting' does not go with 'merge': there the weights are the"
                            + " uncertainties of the instruments");
        }
        return new Technique.Impedance(
                circuit,
                assign,
                options(section, circuit),
                merge.isPresent() ? Optional.of(merge(merge.get())) : Optional.empty(),
                series(section, circuit));
    }

    private static Optional<SeriesLaw> series(Section section, Optional<Circuit> circuit)
            throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar("series");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        known(word.get().text(), word.get().place(), "series", SeriesLaw.words());
        SeriesLaw law = SeriesLaw.named(word.get().text());
        if (circuit.isEmpty()) {
            throw new StudyException(word.get().place(), "a series needs one circuit for all");
        }
        if (section.node("merge").isPresent()) {
            throw new StudyException(word.get().place(), "'series' does not go with 'merge'");
        }
        if (law != SeriesLaw.FREE && section.node("fix").isPresent()) {
            throw new StudyException(
                    word.get().place(),
                    "series '%s' does not go with 'fix': all is fitted".formatted(law.word()));
        }
        return Optional.of(law);
    }

    /// Files alone, or `files` with the accuracies of the instruments.
    private static MergePlan merge(YamlNode node) throws StudyException {
        if (!(node instanceof YamlNode.Mapping)) {
            return new MergePlan(
                    node.place(),
                    FilePattern.all(Section.texts(node, "merge")),
                    Optional.empty(),
                    Optional.empty());
        }
        Section section =
                Section.of(node, "the merging", List.of("files", "accuracy", "first accuracy"));
        return new MergePlan(
                section.place(),
                FilePattern.all(Section.texts(section.required("files"), "files")),
                section.positive("accuracy", Unit.NONE).map(q -> q.si().value()),
                section.positive("first accuracy", Unit.NONE).map(q -> q.si().value()));
    }

    private static ImpedanceOptions options(Section section, Optional<Circuit> circuit)
            throws StudyException {
        ImpedanceOptions options = ImpedanceOptions.DEFAULT.weighted(weighting(section));
        Optional<YamlNode> window = section.node("window");
        if (window.isPresent()) {
            Section inner = Section.of(window.get(), "the window", List.of("from", "to"));
            Optional<Interval> range = inner.window(Unit.HERTZ);
            if (range.isPresent()) {
                options = options.window(range.get().lower(), range.get().upper());
            }
        }
        for (var entry : section.named("fix").entrySet()) {
            YamlNode.Scalar value = entry.getValue();
            if (circuit.isPresent()) {
                List<String> symbols =
                        circuit.get().parameters().stream().map(Parameter::symbol).toList();
                known(entry.getKey(), value.place(), "parameter", symbols);
            }
            options = options.fixing(entry.getKey(), Section.parsed(value, entry.getKey()));
        }
        return options;
    }

    private static Weighting weighting(Section section) throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar("weighting");
        if (word.isEmpty()) {
            return new Weighting.Modulus();
        }
        return switch (word.get().text()) {
            case "modulus" -> new Weighting.Modulus();
            case "proportional" -> new Weighting.Proportional();
            case "unit" -> new Weighting.Uniform();
            default ->
                    throw new StudyException(
                            word.get().place(),
                            "weighting modulus, proportional or unit",
                            word.get().text());
        };
    }

    private static Optional<Circuit> circuit(Section section) throws StudyException {
        Optional<YamlNode.Scalar> text = section.scalar("circuit");
        if (text.isEmpty() || text.get().text().equals("auto")) {
            return Optional.empty();
        }
        try {
            return Optional.of(CircuitText.parse(text.get().text()));
        } catch (NotationException e) {
            throw new StudyException(text.get().place(), "circuit " + e.getMessage());
        }
    }

    private static List<String> resistances(Circuit circuit) {
        return circuit.parameters().stream()
                .filter(parameter -> parameter.unit().equals(Unit.OHM))
                .map(Parameter::symbol)
                .toList();
    }

    private static void known(String word, Place place, String what, List<String> words)
            throws StudyException {
        if (!words.contains(word)) {
            throw new StudyException(
                    place, "unknown %s '%s'%s".formatted(what, word, Spelling.hint(word, words)));
        }
    }
}
