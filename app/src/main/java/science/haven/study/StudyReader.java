package science.haven.study;

import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlDocument;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Study;
import science.haven.study.plan.Technique;
import science.haven.study.plan.TotalConductivity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a study file, strictly: what it does not understand it names, with line and column.
public final class StudyReader {

    /// Name of the study file in its folder.
    public static final String FILE = "study.yaml";

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
                ConclusionReader.check(
                        of.place(), of.reference(), ConclusionReader.spectra(measurements));
            }
        }
        return new Study(
                file,
                title,
                sample.isPresent() ? SampleReader.read(sample.get()) : Sample.UNNAMED,
                measurements,
                ConclusionReader.read(study.node("conclusions"), measurements));
    }
}
