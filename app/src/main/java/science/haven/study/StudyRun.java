package science.haven.study;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs a study: every file on its own and on all cores, then what follows from all of them. A file
/// that cannot be used is a result with its reason; the others carry on.
public final class StudyRun {

    private final Study study;
    private final Progress progress;
    private final String version;

    /// A run.
    ///
    /// @param study what to run
    /// @param version version of Haven, for the results
    /// @param progress is told how far it has come
    public StudyRun(Study study, String version, Progress progress) {
        this.study = study;
        this.version = version;
        this.progress = progress;
    }

    private record Input(MeasurementPlan plan, FilePattern.Match match) {}

    /// What came of one data set; without a spectrum if it could not be used.
    private record Output(FileResult result, Optional<AnalysedSpectrum> spectrum) {

        static Output of(AnalysedSpectrum analysed) {
            return new Output(analysed.result(), Optional.of(analysed));
        }

        static Output of(FileResult failed) {
            return new Output(failed, Optional.empty());
        }

        double temperature() {
            return result.condition("temperature")
                    .map(c -> c.value().value())
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    /// Runs everything.
    ///
    /// @return results and curves
    /// @throws StudyException if a measurement has no files
    public StudyOutcome run() throws StudyException {
        List<Input> inputs = new ArrayList<>();
        for (MeasurementPlan plan : study.measurements()) {
            for (FilePattern pattern : plan.files()) {
                pattern.files(study.folder()).forEach(m -> inputs.add(new Input(plan, m)));
            }
        }
        progress.begins(inputs.size());
        List<List<Output>> outputs;
        try {
            outputs = Pool.map(inputs, this::analyse);
        } finally {
            progress.ends();
        }
        Map<String, List<AnalysedSpectrum>> spectra = new LinkedHashMap<>();
        List<Results.Group> groups = new ArrayList<>();
        for (MeasurementPlan plan : study.measurements()) {
            List<Output> own = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).plan().equals(plan)) {
                    own.addAll(outputs.get(i));
                }
            }
            own.sort(
                    Comparator.comparingDouble(Output::temperature)
                            .thenComparing(output -> output.result().source().file()));
            groups.add(
                    new Results.Group(
                            plan.name(),
                            plan.technique().word(),
                            own.stream().map(Output::result).toList()));
            spectra.put(plan.name(), own.stream().flatMap(o -> o.spectrum().stream()).toList());
        }
        List<ArrheniusResult> arrhenius =
                study.conclusions().stream().map(p -> ArrheniusResult.of(p, groups)).toList();
        Results results =
                new Results(
                        version,
                        study.title(),
                        groups,
                        arrhenius.stream().flatMap(a -> a.conclusions().stream()).toList(),
                        List.of());
        return new StudyOutcome(study, results, spectra, arrhenius);
    }

    private List<Output> analyse(Input input) {
        Path path = input.match().path();
        String name = study.folder().relativize(path.toAbsolutePath().normalize()).toString();
        try {
            SourceFile file = new SourceFile(name, SourceFile.read(path).bytes());
            return analyse(input, file);
        } catch (IOException e) {
            String reason = name + ": cannot be read: " + message(e);
            FileResult.Source source = new FileResult.Source(name, "", "", "");
            return List.of(Output.of(FileResult.failed(source, List.of(), reason)));
        } finally {
            synchronized (progress) {
                progress.finished(name);
            }
        }
    }

    private List<Output> analyse(Input input, SourceFile file) {
        MeasurementPlan plan = input.plan();
        List<Measurement> measurements;
        try {
            measurements = Formats.read(file);
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(file.name(), file.sha256(), "", "");
            return List.of(
                    Output.of(FileResult.failed(source, input.match().conditions(), message(e))));
        }
        List<Output> outputs = new ArrayList<>();
        for (Measurement measurement : measurements) {
            List<Condition> conditions =
                    Conditions.merged(
                            written(plan, file.name()),
                            measurement.provenance(),
                            input.match().conditions(),
                            plan.confirmed());
            outputs.addAll(analyse(plan, measurement, conditions));
        }
        return outputs;
    }

    private List<Output> analyse(
            MeasurementPlan plan, Measurement measurement, List<Condition> conditions) {
        return switch (plan.technique()) {
            case Technique.Impedance technique -> {
                if (measurement instanceof ImpedanceSpectrum spectrum) {
                    yield List.of(
                            Output.of(
                                    new SpectrumAnalysis(technique, study.sample())
                                            .of(spectrum, conditions)));
                }
                yield unexpected(
                        measurement, conditions, "an impedance spectrum, found a transient");
            }
            case Technique.DcPolarisation() -> {
                if (measurement instanceof Transient data) {
                    yield new PolarisationAnalysis(study.sample())
                            .of(data, conditions).stream().map(Output::of).toList();
                }
                yield unexpected(
                        measurement, conditions, "a transient, found an impedance spectrum");
            }
        };
    }

    private static List<Output> unexpected(
            Measurement measurement, List<Condition> conditions, String expected) {
        return List.of(
                Output.of(
                        FileResult.failed(
                                SpectrumAnalysis.source(measurement.provenance()),
                                conditions,
                                "%s: expected %s"
                                        .formatted(measurement.provenance().file(), expected))));
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
