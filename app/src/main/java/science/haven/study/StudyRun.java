package science.haven.study;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Transient;
import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.file.FilePattern;
import science.haven.study.file.StudyException;
import science.haven.study.impedance.SecondInstrument;
import science.haven.study.impedance.SeriesCircuit;
import science.haven.study.impedance.SeriesResult;
import science.haven.study.impedance.SpectrumAnalysis;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.MergePlan;
import science.haven.study.plan.RetentionPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Study;
import science.haven.study.plan.Technique;
import science.haven.study.polarisation.ElectronsAndHoles;
import science.haven.study.polarisation.PolarisationAnalysis;
import science.haven.study.polarisation.Transference;
import science.haven.study.result.Analysed;
import science.haven.study.result.AnalysedLines;
import science.haven.study.result.AnalysedSpectrum;
import science.haven.study.result.AnalysedTransient;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.retention.RetentionResult;
import science.haven.study.spectrum.ElapsedTime;
import science.haven.study.spectrum.GrowthResult;
import science.haven.study.spectrum.SpectraAnalysis;
import science.haven.study.work.Pool;
import science.haven.study.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs a study: every file on its own and on all cores, then what follows from all of them. A file
/// that cannot be used is a result with its reason; the others carry on.
public final class StudyRun {

    private final Study study;
    private final Progress progress;
    private final String version;
    private final StudyFiles files;

    /// A run.
    ///
    /// @param study what to run
    /// @param version version of Haven, for the results
    /// @param progress is told how far it has come
    public StudyRun(Study study, String version, Progress progress) {
        this.study = study;
        this.version = version;
        this.progress = progress;
        files = new StudyFiles(study.folder());
    }

    /// One file to be read and analysed.
    private record Task(
            MeasurementPlan plan, FilePattern.Match match, Optional<SecondInstrument> second) {}

    /// Runs everything.
    ///
    /// @return results and curves
    /// @throws StudyException if a measurement has no files
    public StudyOutcome run() throws StudyException {
        Map<String, List<Analysed>> analysed = analysed();
        List<SeriesResult> series = series(analysed);
        compare(analysed);
        List<Results.Group> groups = groups(analysed);
        List<ArrheniusResult> arrhenius =
                study.conclusions().stream()
                        .map(
                                plan ->
                                        ArrheniusResult.of(
                                                plan,
                                                study.measurement(plan.measurement()).technique(),
                                                groups))
                        .toList();
        List<RetentionResult> retentions = retentions(analysed);
        List<ElectronsAndHoles> carriers = carriers(analysed);
        List<Results.Conclusion> conclusions =
                Stream.of(
                                series.stream().map(SeriesResult::conclusions),
                                arrhenius.stream().map(ArrheniusResult::conclusions),
                                retentions.stream().map(RetentionResult::conclusions),
                                carriers.stream().map(ElectronsAndHoles::conclusions),
                                growth(analysed).map(GrowthResult::conclusions))
                        .flatMap(all -> all)
                        .flatMap(List::stream)
                        .toList();
        Results results =
                new Results(
                        version,
                        study.title(),
                        groups,
                        conclusions,
                        Consistency.of(groups, conclusions));
        return new StudyOutcome(study, results, analysed, series, arrhenius, retentions, carriers);
    }

    private Map<String, List<Analysed>> analysed() throws StudyException {
        List<Task> tasks = new ArrayList<>();
        Map<String, SecondInstrument> seconds = new LinkedHashMap<>();
        for (MeasurementPlan plan : study.measurements()) {
            Optional<SecondInstrument> second = second(plan);
            second.ifPresent(s -> seconds.put(plan.name(), s));
            for (FilePattern pattern : plan.files()) {
                pattern.files(study.folder()).forEach(m -> tasks.add(new Task(plan, m, second)));
            }
        }
        progress.begins(tasks.size());
        List<List<Analysed>> outputs;
        try {
            outputs = Pool.map(tasks, this::run, this::broken);
        } finally {
            progress.ends();
        }
        Map<String, List<Analysed>> analysed = new LinkedHashMap<>();
        for (MeasurementPlan plan : study.measurements()) {
            List<Analysed> own = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                if (tasks.get(i).plan().equals(plan)) {
                    own.addAll(outputs.get(i));
                }
            }
            Optional.ofNullable(seconds.get(plan.name()))
                    .ifPresent(second -> own.addAll(second.unused(own)));
            own.sort(
                    Comparator.comparingDouble((Analysed a) -> condition(a, "temperature"))
                            .thenComparingDouble(a -> condition(a, "time"))
                            .thenComparing(a -> a.result().source().file()));
            analysed.put(plan.name(), timed(plan, sameCircuit(plan, own)));
        }
        return analysed;
    }

    /// What grows over the time of a series.
    private static Stream<GrowthResult> growth(Map<String, List<Analysed>> analysed) {
        return analysed.entrySet().stream()
                .flatMap(
                        entry -> {
                            List<AnalysedLines> lines =
                                    entry.getValue().stream()
                                            .filter(AnalysedLines.class::isInstance)
                                            .map(AnalysedLines.class::cast)
                                            .toList();
                            return GrowthResult.of(entry.getKey(), lines).stream();
                        });
    }

    /// Spectra of a series get the time at which they were recorded.
    private static List<Analysed> timed(MeasurementPlan plan, List<Analysed> own) {
        if (!(plan.technique() instanceof Technique.Spectra)) {
            return own;
        }
        List<Analysed> timed = new ArrayList<>(ElapsedTime.of(own));
        timed.sort(Comparator.comparingDouble(a -> condition(a, "time")));
        return timed;
    }

    /// Spectra that chose their circuits alone agree on one, if they can.
    private List<Analysed> sameCircuit(MeasurementPlan plan, List<Analysed> own) {
        return plan.technique() instanceof Technique.Impedance technique
                        && technique.circuit().isEmpty()
                        && technique.merge().isEmpty()
                ? new SeriesCircuit(technique, study.sample()).of(own)
                : own;
    }

    /// What a second instrument measured, if the plan names one.
    private Optional<SecondInstrument> second(MeasurementPlan plan) throws StudyException {
        Optional<Technique.Impedance> spectra = plan.technique().impedance();
        if (spectra.isEmpty() || spectra.get().merge().isEmpty()) {
            return Optional.empty();
        }
        Technique.Impedance technique = spectra.get();
        MergePlan merge = technique.merge().get();
        List<FilePattern.Match> matches = new ArrayList<>();
        for (FilePattern pattern : merge.files()) {
            matches.addAll(pattern.files(study.folder()));
        }
        List<DataSet> sets =
                Pool.<FilePattern.Match, List<DataSet>>map(
                                matches,
                                match -> files.read(plan, match),
                                (match, error) ->
                                        List.of(new DataSet.Unusable(broken(match, error))))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        return Optional.of(new SecondInstrument(technique, merge, study.sample(), sets));
    }

    private List<Analysed> run(Task task) {
        try {
            return files.read(task.plan(), task.match()).stream()
                    .flatMap(set -> analyse(task, set).stream())
                    .toList();
        } finally {
            synchronized (progress) {
                progress.finished(files.name(task.match().path()));
            }
        }
    }

    private List<Analysed> broken(Task task, Throwable error) {
        return List.of(new Analysed.NumbersOnly(broken(task.match(), error)));
    }

    private FileResult broken(FilePattern.Match match, Throwable error) {
        String name = files.name(match.path());
        progress.broke(name, error);
        return FileResult.broken(name, error);
    }

    private List<Analysed> analyse(Task task, DataSet set) {
        return switch (set) {
            case DataSet.Unusable(var result) -> List.of(new Analysed.NumbersOnly(result));
            case DataSet.Read read -> analyse(task, read);
            case DataSet.Table(var source, var points) ->
                    List.of(new Analysed.Conductivities(FileResult.of(source), points));
        };
    }

    private List<Analysed> analyse(Task task, DataSet.Read set) {
        return switch (task.plan().technique()) {
            case Technique.Impedance impedance ->
                    set.measurement() instanceof ImpedanceSpectrum spectrum
                            ? List.of(spectrum(task, impedance, spectrum, set))
                            : List.of(set.refused("an impedance spectrum"));
            case Technique.Retention retention ->
                    set.measurement() instanceof ImpedanceSpectrum spectrum
                            ? List.of(spectrum(task, retention.spectra(), spectrum, set))
                            : List.of(
                                    set.refused("impedance spectra or a table of conductivities"));
            case Technique.Spectra spectra ->
                    switch (set.measurement()) {
                        case NmrSignal signal ->
                                new SpectraAnalysis(spectra).of(signal, set.conditions());
                        case Spectrum spectrum ->
                                List.of(
                                        new SpectraAnalysis(spectra)
                                                .of(spectrum, set.conditions()));
                        case ImpedanceSpectrum _, Transient _ ->
                                List.of(set.refused("an NMR signal or a spectrum"));
                    };
            case Technique.Polarisation polarisation ->
                    set.measurement() instanceof Transient data
                            ? new PolarisationAnalysis(polarisation, study.sample())
                                    .of(data, set.conditions())
                            : List.of(set.refused("voltage and current over time"));
        };
    }

    private Analysed spectrum(
            Task task,
            Technique.Impedance technique,
            ImpedanceSpectrum spectrum,
            DataSet.Read set) {
        return task.second().isPresent()
                ? task.second().get().joined(spectrum, set)
                : new SpectrumAnalysis(technique, study.sample()).of(spectrum, set.conditions());
    }

    /// Adds what one measurement says about another.
    private void compare(Map<String, List<Analysed>> analysed) {
        for (MeasurementPlan plan : study.measurements()) {
            if (plan.technique() instanceof Technique.Polarisation(var _, var total)
                    && total.isPresent()) {
                Transference transference = new Transference(total.get(), groups(analysed));
                analysed.computeIfPresent(
                        plan.name(),
                        (name, own) -> own.stream().map(a -> added(transference, a)).toList());
            }
        }
    }

    private static Analysed added(Transference transference, Analysed analysed) {
        return switch (analysed) {
            case AnalysedTransient(var result, var polarisation) ->
                    new AnalysedTransient(transference.added(result), polarisation);
            case AnalysedSpectrum _,
                    AnalysedLines _,
                    Analysed.Conductivities _,
                    Analysed.NumbersOnly _ ->
                    analysed;
        };
    }

    /// Fits temperature series as such where the study asks for it.
    private List<SeriesResult> series(Map<String, List<Analysed>> analysed) {
        List<SeriesResult> all = new ArrayList<>();
        for (MeasurementPlan plan : study.measurements()) {
            if (plan.technique() instanceof Technique.Impedance technique
                    && technique.series().isPresent()) {
                List<Analysed> own = analysed.getOrDefault(plan.name(), List.of());
                SeriesResult.Fitted fitted = SeriesResult.of(plan, technique, study.sample(), own);
                analysed.put(plan.name(), fitted.analysed());
                all.add(fitted.result());
            }
        }
        return all;
    }

    private List<RetentionResult> retentions(Map<String, List<Analysed>> analysed) {
        List<RetentionResult> retentions = new ArrayList<>();
        for (MeasurementPlan plan : study.measurements()) {
            if (plan.technique() instanceof Technique.Retention technique) {
                RetentionPlan own =
                        new RetentionPlan(
                                plan.place(),
                                plan.name(),
                                plan.name(),
                                technique.role(),
                                technique.at());
                retentions.add(retention(own, analysed));
            }
        }
        study.retentions().forEach(plan -> retentions.add(retention(plan, analysed)));
        return retentions;
    }

    private RetentionResult retention(RetentionPlan plan, Map<String, List<Analysed>> analysed) {
        return RetentionResult.of(
                plan,
                study.measurement(plan.measurement()).technique(),
                analysed.getOrDefault(plan.measurement(), List.of()),
                study.sample().pellet().map(Sample.Pellet::geometry));
    }

    /// Tells electrons and holes apart where the study lets it.
    private List<ElectronsAndHoles> carriers(Map<String, List<Analysed>> analysed) {
        List<ElectronsAndHoles> carriers = new ArrayList<>();
        for (MeasurementPlan plan : study.measurements()) {
            if (plan.technique() instanceof Technique.Polarisation technique) {
                carriers.addAll(
                        ElectronsAndHoles.of(
                                plan,
                                technique,
                                Analysed.of(
                                        AnalysedTransient.class,
                                        analysed.getOrDefault(plan.name(), List.of())),
                                study.sample().pellet().map(Sample.Pellet::geometry)));
            }
        }
        return carriers;
    }

    private List<Results.Group> groups(Map<String, List<Analysed>> analysed) {
        return study.measurements().stream()
                .map(
                        plan ->
                                new Results.Group(
                                        plan.name(),
                                        plan.technique().word(),
                                        analysed.getOrDefault(plan.name(), List.of()).stream()
                                                .map(Analysed::result)
                                                .toList()))
                .toList();
    }

    private static double condition(Analysed analysed, String name) {
        return analysed.result()
                .condition(name)
                .map(c -> c.value().value())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
