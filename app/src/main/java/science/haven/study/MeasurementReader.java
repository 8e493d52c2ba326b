package science.haven.study;

import science.haven.data.Condition;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.exchange.ExchangeReader;
import science.haven.study.fieldgradient.EchoReader;
import science.haven.study.file.Conditions;
import science.haven.study.file.FilePattern;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.imaging.ImageReader;
import science.haven.study.impedance.ImpedanceReader;
import science.haven.study.lineshape.ShapeReader;
import science.haven.study.operando.OperandoReader;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.polarisation.PolarisationReader;
import science.haven.study.relaxation.RelaxationReader;
import science.haven.study.retention.RetentionReader;
import science.haven.study.spectrum.SpectraReader;
import science.haven.study.tracer.TracerReader;
import science.haven.study.trajectory.TrajectoryReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one entry of `measurements:`.
final class MeasurementReader {

    private static final List<String> COMMON =
            List.of("technique", "files", "conditions", "confirm");
    private static final List<String> TECHNIQUES =
            List.of(
                    "exchange",
                    "field gradient",
                    "image",
                    "impedance",
                    "lineshape",
                    "polarisation",
                    "relaxation",
                    "retention",
                    "spectrum",
                    "tracer",
                    "trajectory");

    private MeasurementReader() {}

    static MeasurementPlan read(String name, Place place, YamlNode node) throws StudyException {
        String what = "measurement '" + name + "'";
        YamlNode.Scalar technique = technique(what, node);
        Section section = Section.of(node, what, keys(technique));
        section.required("files");
        List<FilePattern> files = FilePattern.all(section.texts("files"));
        Optional<YamlNode> conditions = section.node("conditions");
        return new MeasurementPlan(
                name,
                place,
                files,
                conditions.isPresent() ? conditions(conditions.get()) : List.of(),
                section.texts("confirm").stream()
                        .map(YamlNode.Scalar::text)
                        .collect(Collectors.toSet()),
                technique(technique, section));
    }

    private static YamlNode.Scalar technique(String what, YamlNode node) throws StudyException {
        YamlNode.Mapping mapping = Section.mapping(node, what);
        YamlNode.Entry entry = mapping.entries().get("technique");
        if (entry == null) {
            throw new StudyException(
                    mapping.place(),
                    "%s needs the key 'technique', one of %s"
                            .formatted("M" + what.substring(1), String.join(", ", TECHNIQUES)));
        }
        YamlNode.Scalar word = Section.scalar(entry.value(), "a technique", "technique");
        if (!TECHNIQUES.contains(word.text())) {
            throw new StudyException(
                    word.place(),
                    "unknown technique '%s'%s"
                            .formatted(word.text(), Spelling.hint(word.text(), TECHNIQUES)));
        }
        return word;
    }

    private static List<String> keys(YamlNode.Scalar technique) {
        List<String> own =
                switch (technique.text()) {
                    case "polarisation" -> PolarisationReader.KEYS;
                    case "exchange" -> ExchangeReader.KEYS;
                    case "field gradient" -> EchoReader.KEYS;
                    case "lineshape" -> ShapeReader.KEYS;
                    case "relaxation" -> RelaxationReader.KEYS;
                    case "retention" -> RetentionReader.KEYS;
                    case "spectrum" ->
                            Stream.concat(SpectraReader.KEYS.stream(), OperandoReader.KEYS.stream())
                                    .toList();
                    case "image" -> ImageReader.KEYS;
                    case "tracer" -> TracerReader.KEYS;
                    case "trajectory" -> TrajectoryReader.KEYS;
                    default -> ImpedanceReader.KEYS;
                };
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }

    private static Technique technique(YamlNode.Scalar word, Section section)
            throws StudyException {
        return switch (word.text()) {
            case "polarisation" -> PolarisationReader.read(section);
            case "exchange" -> ExchangeReader.read(section);
            case "field gradient" -> EchoReader.read(section);
            case "lineshape" -> ShapeReader.read(section);
            case "relaxation" -> RelaxationReader.read(section);
            case "retention" -> RetentionReader.read(section);
            case "spectrum" -> OperandoReader.read(SpectraReader.read(section), section);
            case "image" -> ImageReader.read(section);
            case "tracer" -> TracerReader.read(section);
            case "trajectory" -> TrajectoryReader.read(section);
            default -> ImpedanceReader.read(section);
        };
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
