package science.haven.study;

import science.haven.data.Condition;
import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.data.Trajectory;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.formats.SourceFolder;
import science.haven.formats.trajectory.TrajectoryReader;
import science.haven.study.exchange.ExchangeMeasurement;
import science.haven.study.fieldgradient.EchoMeasurement;
import science.haven.study.file.Conditions;
import science.haven.study.file.FilePattern;
import science.haven.study.narrowing.WidthTable;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.relaxation.RelaxationMeasurement;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.retention.ConductivityTable;
import science.haven.study.spectrum.SpectraSets;
import science.haven.study.tracer.TracerMeasurement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the files of a study, each once.
final class StudyFiles {

    private final Path folder;

    StudyFiles(Path folder) {
        this.folder = folder;
    }

    /// All data sets of a file; one that says why if it cannot be read.
    List<DataSet> read(MeasurementPlan plan, FilePattern.Match match) {
        String name = name(match.path());
        try {
            Optional<Path> experiment = Formats.experiment(match.path());
            if (experiment.isPresent()) {
                SourceFolder folder = SourceFolder.of(experiment.get(), name(experiment.get()));
                return read(plan, match, folder);
            }
            Optional<Trajectory> large = TrajectoryReader.streamed(match.path(), name);
            if (large.isPresent()) {
                return known(plan, match, List.of(large.get()), name);
            }
            SourceFile file = new SourceFile(name, SourceFile.read(match.path()).bytes());
            return read(plan, match, file);
        } catch (IOException e) {
            String reason = name + ": cannot be read: " + message(e);
            FileResult.Source source = new FileResult.Source(name, "", "", "");
            return List.of(new DataSet.Unusable(FileResult.failed(source, List.of(), reason)));
        }
    }

    /// A file as results name it.
    String name(Path path) {
        List<String> names = new ArrayList<>();
        folder.relativize(path.toAbsolutePath().normalize()).forEach(n -> names.add(n.toString()));
        String name = String.join("/", names);
        return name.isEmpty() ? "." : name; // an experiment beside its study
    }

    private static List<DataSet> read(
            MeasurementPlan plan, FilePattern.Match match, SourceFolder folder) {
        try {
            return known(plan, match, Formats.read(folder), folder.name());
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(folder.name(), "", "", "");
            return List.of(
                    new DataSet.Unusable(
                            FileResult.failed(source, match.conditions(), message(e))));
        }
    }

    /// Measurements with what study, file and name say about them.
    private static List<DataSet> known(
            MeasurementPlan plan,
            FilePattern.Match match,
            List<Measurement> measurements,
            String name) {
        List<DataSet> sets = new ArrayList<>();
        for (Measurement measurement : SpectraSets.wanted(plan.technique(), measurements)) {
            sets.add(
                    new DataSet.Read(
                            measurement, conditions(plan, match, measurement.provenance(), name)));
        }
        return sets;
    }

    private static List<Condition> conditions(
            MeasurementPlan plan, FilePattern.Match match, Provenance provenance, String name) {
        return Conditions.merged(
                written(plan, name), provenance, match.conditions(), plan.confirmed());
    }

    private List<DataSet> read(MeasurementPlan plan, FilePattern.Match match, SourceFile file) {
        try {
            List<Analysed> given = given(plan, match, file);
            if (!given.isEmpty()) {
                return given.stream().<DataSet>map(DataSet.Given::new).toList();
            }
            return known(plan, match, Formats.read(file), file.name());
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(file.name(), file.sha256(), "", "");
            return List.of(
                    new DataSet.Unusable(
                            FileResult.failed(source, match.conditions(), message(e))));
        }
    }

    /// The numbers of a file that somebody has worked out already.
    private List<Analysed> given(MeasurementPlan plan, FilePattern.Match match, SourceFile file)
            throws IOException {
        Function<Provenance, List<Condition>> conditions =
                provenance -> conditions(plan, match, provenance, file.name());
        return switch (plan.technique()) {
            case Technique.Retention _ -> ConductivityTable.given(file).stream().toList();
            case Technique.Spectra _ -> WidthTable.given(file).stream().toList();
            case Technique.Exchange _ -> ExchangeMeasurement.table(file).stream().toList();
            case Technique.Relaxation relaxation ->
                    RelaxationMeasurement.table(relaxation, file, conditions).stream().toList();
            case Technique.FieldGradient echo -> EchoMeasurement.table(echo, file, conditions);
            case Technique.Tracer tracer ->
                    TracerMeasurement.table(tracer, file, other(tracer), conditions).stream()
                            .toList();
            default -> List.of();
        };
    }

    /// The image of the other isotope, where each has a file of its own.
    private Optional<SourceFile> other(Technique.Tracer tracer) throws IOException {
        Optional<String> name = tracer.plan().area().other();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path path = folder.resolve(name.get());
        return Optional.of(new SourceFile(name(path), SourceFile.read(path).bytes()));
    }

    private static String message(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static List<Condition> written(MeasurementPlan plan, String file) {
        String name = Path.of(file).getFileName().toString();
        return plan.conditions().stream()
                .filter(
                        written ->
                                written.file().isEmpty()
                                        || written.file().get().equals(file)
                                        || written.file().get().equals(name))
                .map(MeasurementPlan.Written::condition)
                .toList();
    }
}
