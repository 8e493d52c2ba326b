package science.haven.study;

import science.haven.data.Condition;
import science.haven.fit.Interval;
import science.haven.fit.Parameter;
import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.Weighting;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitText;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads one entry of `measurements:`.
final class MeasurementReader {

    private static final List<String> COMMON =
            List.of("technique", "files", "conditions", "confirm");
    private static final List<String> IMPEDANCE =
            List.of("circuit", "assign", "window", "weighting", "fix");
    private static final List<String> TECHNIQUES = List.of("impedance", "polarisation");

    private MeasurementReader() {}

    static MeasurementPlan read(String name, Place place, YamlNode node) throws StudyException {
        String what = "measurement '" + name + "'";
        Section any = Section.of(node, what, keys());
        YamlNode.Scalar technique =
                Section.scalar(any.required("technique"), "a technique", "technique");
        if (!TECHNIQUES.contains(technique.text())) {
            throw new StudyException(
                    technique.place(),
                    "unknown technique '%s'%s"
                            .formatted(
                                    technique.text(), Spelling.hint(technique.text(), TECHNIQUES)));
        }
        boolean impedance = technique.text().equals("impedance");
        Section section = Section.of(node, what, impedance ? keys() : COMMON);
        List<FilePattern> files = new ArrayList<>();
        section.required("files");
        for (YamlNode.Scalar file : section.texts("files")) {
            files.add(FilePattern.parse(file));
        }
        Optional<YamlNode> conditions = section.node("conditions");
        return new MeasurementPlan(
                name,
                place,
                files,
                conditions.isPresent() ? conditions(conditions.get()) : List.of(),
                section.texts("confirm").stream()
                        .map(YamlNode.Scalar::text)
                        .collect(Collectors.toSet()),
                impedance ? impedance(section) : new Technique.DcPolarisation());
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(COMMON);
        keys.addAll(IMPEDANCE);
        return keys;
    }

    private static Technique.Impedance impedance(Section section) throws StudyException {
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
        return new Technique.Impedance(circuit, assign, options(section, circuit));
    }

    private static ImpedanceOptions options(Section section, Optional<Circuit> circuit)
            throws StudyException {
        ImpedanceOptions options = ImpedanceOptions.DEFAULT.weighted(weighting(section));
        Optional<YamlNode> window = section.node("window");
        if (window.isPresent()) {
            Section inner = Section.of(window.get(), "the window", List.of("from", "to"));
            Optional<Interval> range = StudyReader.window(inner, Unit.HERTZ);
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

    /// `temperature: 25 °C` for all files, or `temperature: {a.mpr: 25 °C, b.mpr: 50 °C}`.
    private static List<MeasurementPlan.Written> conditions(YamlNode node) throws StudyException {
        Section section = Section.of(node, "the conditions", Conditions.names());
        List<MeasurementPlan.Written> written = new ArrayList<>();
        for (String name : Conditions.names()) {
            Optional<YamlNode> value = section.node(name);
            if (value.isPresent() && value.get() instanceof YamlNode.Mapping files) {
                for (var entry : files.entries().entrySet()) {
                    YamlNode one = entry.getValue().value();
                    written.add(written(Optional.of(entry.getKey()), name, one));
                }
            } else if (value.isPresent()) {
                written.add(written(Optional.empty(), name, value.get()));
            }
        }
        return written;
    }

    private static MeasurementPlan.Written written(
            Optional<String> file, String name, YamlNode value) throws StudyException {
        Unit kind = Conditions.kind(name, value.place());
        Quantity quantity = Section.quantity(value, name, kind);
        return new MeasurementPlan.Written(
                file,
                new Condition(
                        name,
                        quantity.si(),
                        quantity.unit(),
                        Condition.Origin.STUDY,
                        Optional.empty()));
    }
}
