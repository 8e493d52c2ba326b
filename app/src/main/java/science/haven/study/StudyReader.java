package science.haven.study;

import science.haven.quantity.Unit;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlDocument;
import science.haven.study.file.YamlNode;
import science.haven.study.operando.IsotopeReader;
import science.haven.study.plan.ArrheniusPlan;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.RetentionPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Study;
import science.haven.study.plan.Technique;
import science.haven.study.plan.TotalConductivity;
import science.haven.study.retention.RetentionReader;
import science.haven.transport.Ordinate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a study file, strictly: what it does not understand it names, with line and column.
public final class StudyReader {

    /// Name of the study file in its folder.
    public static final String FILE = "study.yaml";

    private static final List<String> KINDS = List.of("arrhenius", "retention", "isotopes");

    private static final List<String> CONCLUSIONS =
            Stream.concat(
                            Stream.of("arrhenius", "form", "from", "to", "retention", "at"),
                            IsotopeReader.KEYS.stream())
                    .toList();

    private static final List<String> FORMS = List.of("σT", "sigmaT", "σ", "sigma");

    private StudyReader() {}

    /// Reads a study.
    ///
    /// @param path the study file, or the folder it lies in
    /// @return what it asks for
    /// @throws IOException if it cannot be read, or asks for something that cannot be done
    public static Study read(Path path) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        if (Files.notExists(file)) {
            throw new IOException(
                    "%s: expected a folder with a %s ('haven init' writes one), found %s"
                            .formatted(path, FILE, file.equals(path) ? "nothing" : "none in it"));
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return study(file, YamlDocument.parse(file.toString(), text));
    }

    private static Study study(Path file, YamlNode root) throws StudyException {
        Section study =
                Section.of(
                        root,
                        "the study",
                        List.of("study", "sample", "measurements", "conclusions"));
        String title = Section.scalar(study.required("study"), "a title", "study").text();
        Optional<YamlNode> sample = study.node("sample");
        List<MeasurementPlan> measurements = new ArrayList<>();
        YamlNode plans = study.required("measurements");
        for (var entry : Section.mapping(plans, "the measurements").entries().entrySet()) {
            measurements.add(
                    MeasurementReader.read(
                            entry.getKey(), entry.getValue().key(), entry.getValue().value()));
        }
        if (measurements.isEmpty()) {
            throw new StudyException(plans.place(), "at least one measurement", "none");
        }
        for (MeasurementPlan plan : measurements) {
            if (plan.technique() instanceof Technique.Polarisation(var _, var total)
                    && total.isPresent()
                    && total.get() instanceof TotalConductivity.Of of) {
                check(of.place(), of.reference(), spectra(measurements));
            }
        }
        List<YamlNode> conclusions = conclusions(study.node("conclusions"));
        return new Study(
                file,
                title,
                sample.isPresent() ? SampleReader.read(sample.get()) : Sample.UNNAMED,
                measurements,
                conclusions(conclusions, "arrhenius", item -> arrhenius(item, measurements)),
                conclusions(conclusions, "retention", item -> retention(item, measurements)),
                conclusions(
                        conclusions, "isotopes", item -> IsotopeReader.read(item, measurements)));
    }

    private static List<MeasurementPlan> spectra(List<MeasurementPlan> measurements) {
        return measurements.stream()
                .filter(plan -> plan.technique() instanceof Technique.Impedance)
                .toList();
    }

    /// Reads one conclusion.
    @FunctionalInterface
    private interface ConclusionReader<P> {
        P read(YamlNode node) throws StudyException;
    }

    private static List<YamlNode> conclusions(Optional<YamlNode> node) throws StudyException {
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof YamlNode.Sequence(List<YamlNode> items, Place _))) {
            throw new StudyException(
                    node.get().place(), "a list of conclusions", node.get().found());
        }
        for (YamlNode item : items) {
            var keys = Section.mapping(item, "a conclusion").entries().keySet();
            if (KINDS.stream().noneMatch(keys::contains)) {
                Section.of(item, "a conclusion", CONCLUSIONS);
                throw new StudyException(
                        item.place(),
                        "A conclusion needs the key 'arrhenius', 'retention' or 'isotopes'");
            }
        }
        return items;
    }

    /// The conclusions of one kind, in the order of the file.
    private static <P> List<P> conclusions(
            List<YamlNode> items, String kind, ConclusionReader<P> reader) throws StudyException {
        List<P> plans = new ArrayList<>();
        for (YamlNode item : items) {
            if (Section.mapping(item, "a conclusion").entries().containsKey(kind)) {
                plans.add(reader.read(item));
            }
        }
        return plans;
    }

    private static RetentionPlan retention(YamlNode node, List<MeasurementPlan> measurements)
            throws StudyException {
        Section section = Section.of(node, "a retention", List.of("retention", "at"));
        YamlNode.Scalar reference =
                Section.scalar(section.required("retention"), "measurement.role", "retention");
        check(reference.place(), reference.text(), spectra(measurements));
        int dot = reference.text().lastIndexOf('.');
        String measurement = reference.text().substring(0, dot);
        String role = reference.text().substring(dot + 1);
        return new RetentionPlan(
                reference.place(),
                measurement + " " + role,
                measurement,
                role,
                RetentionReader.times(section));
    }

    private static ArrheniusPlan arrhenius(YamlNode node, List<MeasurementPlan> measurements)
            throws StudyException {
        Section section =
                Section.of(
                        node, "an activation energy", List.of("arrhenius", "form", "from", "to"));
        YamlNode of = section.required("arrhenius");
        YamlNode.Scalar reference = Section.scalar(of, "measurement.role", "arrhenius");
        check(reference.place(), reference.text(), measurements);
        int dot = reference.text().lastIndexOf('.');
        return new ArrheniusPlan(
                reference.place(),
                reference.text().substring(0, dot),
                reference.text().substring(dot + 1),
                form(section),
                section.window(Unit.KELVIN));
    }

    private static void check(Place place, String reference, List<MeasurementPlan> measurements)
            throws StudyException {
        List<String> known =
                measurements.stream().flatMap(plan -> plan.technique().references(plan)).toList();
        if (!known.contains(reference)) {
            throw new StudyException(
                    place,
                    "no such result '%s'%s".formatted(reference, Spelling.hint(reference, known)));
        }
    }

    private static Ordinate form(Section section) throws StudyException {
        Optional<YamlNode.Scalar> form = section.scalar("form");
        if (form.isEmpty()) {
            return Ordinate.SIGMA_T;
        }
        int index = FORMS.indexOf(form.get().text());
        if (index < 0) {
            throw new StudyException(form.get().place(), "form σT or σ", form.get().text());
        }
        return index < 2 ? Ordinate.SIGMA_T : Ordinate.SIGMA;
    }
}
