package science.haven.study;

import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.diffusion.DiffusionMap;
import science.haven.study.exchange.ExchangeMeasurement;
import science.haven.study.fieldgradient.EchoMeasurement;
import science.haven.study.file.FilePattern;
import science.haven.study.file.StudyException;
import science.haven.study.imaging.ImageMeasurement;
import science.haven.study.impedance.ImpedanceMeasurement;
import science.haven.study.impedance.SecondInstrument;
import science.haven.study.lineshape.ShapeMeasurement;
import science.haven.study.narrowing.NarrowingResult;
import science.haven.study.operando.CellRecord;
import science.haven.study.operando.IsotopeResult;
import science.haven.study.operando.OperandoMeasurement;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.MergePlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Study;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.ArrheniusPlan;
import science.haven.study.plan.conclusion.ConclusionPlan;
import science.haven.study.plan.conclusion.IsotopePlan;
import science.haven.study.plan.conclusion.MotionPlan;
import science.haven.study.plan.conclusion.NarrowingPlan;
import science.haven.study.plan.conclusion.RetentionPlan;
import science.haven.study.polarisation.AnalysedTransient;
import science.haven.study.polarisation.PolarisationMeasurement;
import science.haven.study.polarisation.Transference;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.relaxation.RelaxationMeasurement;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.retention.RetentionMeasurement;
import science.haven.study.retention.RetentionResult;
import science.haven.study.spectrum.SpectraMeasurement;
import science.haven.study.tracer.TracerMeasurement;
import science.haven.study.trajectory.TrajectoryMeasurement;
import science.haven.study.work.Pool;
import science.haven.study.work.Progress;

import java.util.ArrayList;
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
    private record Task(MeasurementPlan plan, FilePattern.Match match, Analysis analysis) {}

    /// Runs everything.
    ///
    /// @return results and curves
    /// @throws StudyException if a measurement has no files
    public StudyOutcome run() throws StudyException {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Analysed>> analysed = analysed(findings);
        compare(analysed);
        List<Results.Group> groups = groups(analysed);
        study.conclusions().forEach(plan -> findings.add(finding(plan, analysed, groups)));
        findings.add(DiffusionMap.of(groups, findings, study.sample()));
        findings.add(MethodsCompared.of(findings, groups, study.sample()));
        List<Results.Conclusion> conclusions =
                findings.stream().flatMap(finding -> finding.conclusions().stream()).toList();
        Results results =
                new Results(
                        version,
                        study.title(),
                        groups,
                        conclusions,
                        Consistency.of(groups, conclusions));
        return new StudyOutcome(study, results, analysed, findings);
    }

    private Map<String, List<Analysed>> analysed(List<Finding> findings) throws StudyException {
        List<Task> tasks = new ArrayList<>();
        Map<String, Analysis> analyses = new LinkedHashMap<>();
        for (MeasurementPlan plan : study.measurements()) {
            Analysis analysis = analysis(plan);
            analyses.put(plan.name(), analysis);
            for (FilePattern pattern : plan.files()) {
                pattern.files(study.folder()).forEach(m -> tasks.add(new Task(plan, m, analysis)));
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
        analyses.forEach(
                (name, analysis) -> {
                    List<Analysed> own = new ArrayList<>();
                    for (int i = 0; i < tasks.size(); i++) {
                        if (tasks.get(i).plan().name().equals(name)) {
                            own.addAll(outputs.get(i));
                        }
                    }
                    own.sort(
                            Analysed.by("temperature")
                                    .thenComparing(Analysed.by("time"))
                                    .thenComparing(a -> a.result().source().file()));
                    Analysis.Joint joint = analysis.together(own);
                    analysed.put(name, joint.analysed());
                    findings.addAll(joint.findings());
                });
        return analysed;
    }

    /// The one place where a technique finds its analysis.
    private Analysis analysis(MeasurementPlan plan) throws StudyException {
        return switch (plan.technique()) {
            case Technique.Impedance impedance -> impedance(plan, impedance);
            case Technique.Retention retention ->
                    new RetentionMeasurement(
                            plan, retention, impedance(plan, retention.spectra()), study.sample());
            case Technique.Exchange exchange -> new ExchangeMeasurement(plan.name(), exchange);
            case Technique.Relaxation relaxation ->
                    new RelaxationMeasurement(plan.name(), relaxation);
            case Technique.FieldGradient echo -> new EchoMeasurement(plan.name(), echo);
            case Technique.LineShapes shapes -> new ShapeMeasurement(plan.name(), shapes);
            case Technique.Spectra spectra -> spectra(plan, spectra);
            case Technique.Tracer tracer -> new TracerMeasurement(plan.name(), tracer);
            case Technique.Images images ->
                    new ImageMeasurement(plan, images, voltage(plan, images));
            case Technique.Trajectories trajectories ->
                    new TrajectoryMeasurement(trajectories, study.sample(), study.folder());
            case Technique.Polarisation polarisation ->
                    new PolarisationMeasurement(plan, polarisation, study.sample());
        };
    }

    private Analysis spectra(MeasurementPlan plan, Technique.Spectra technique)
            throws StudyException {
        if (technique.operando().isEmpty()) {
            return new SpectraMeasurement(plan, technique);
        }
        var cell = technique.operando().cell();
        return new OperandoMeasurement(
                plan,
                technique,
                cell.isPresent()
                        ? Optional.of(CellRecord.read(study.folder(), cell.get()))
                        : Optional.empty());
    }

    private ImpedanceMeasurement impedance(MeasurementPlan plan, Technique.Impedance technique)
            throws StudyException {
        Optional<SecondInstrument> second =
                technique.merge().isPresent()
                        ? Optional.of(second(plan, technique, technique.merge().get()))
                        : Optional.empty();
        return new ImpedanceMeasurement(plan, technique, study.sample(), second);
    }

    private SecondInstrument second(
            MeasurementPlan plan, Technique.Impedance technique, MergePlan merge)
            throws StudyException {
        List<DataSet> sets = beside(plan, merge.files());
        return new SecondInstrument(technique, merge, study.sample(), sets);
    }

    private List<DataSet> voltage(MeasurementPlan plan, Technique.Images technique)
            throws StudyException {
        return technique.drift().isPresent()
                ? beside(plan, technique.drift().get().voltage())
                : List.of();
    }

    /// Files that a measurement needs beside its own.
    private List<DataSet> beside(MeasurementPlan plan, List<FilePattern> patterns)
            throws StudyException {
        List<FilePattern.Match> matches = new ArrayList<>();
        for (FilePattern pattern : patterns) {
            matches.addAll(pattern.files(study.folder()));
        }
        return Pool.<FilePattern.Match, List<DataSet>>map(
                        matches,
                        match -> files.read(plan, match),
                        (match, error) -> List.of(new DataSet.Unusable(broken(match, error))))
                .stream()
                .flatMap(List::stream)
                .toList();
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

    private static List<Analysed> analyse(Task task, DataSet set) {
        return switch (set) {
            case DataSet.Unusable(var result) -> List.of(new Analysed.NumbersOnly(result));
            case DataSet.Read read -> task.analysis().of(read);
            case DataSet.Given(var numbers) -> List.of(numbers);
        };
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
        return analysed instanceof AnalysedTransient(var result, var polarisation)
                ? new AnalysedTransient(transference.added(result), polarisation)
                : analysed;
    }

    /// The one place where a conclusion finds what it follows from.
    private Finding finding(
            ConclusionPlan conclusion,
            Map<String, List<Analysed>> analysed,
            List<Results.Group> groups) {
        return switch (conclusion) {
            case ArrheniusPlan plan ->
                    ArrheniusResult.of(
                            plan, study.measurement(plan.measurement()).technique(), groups);
            case RetentionPlan plan -> retention(plan, analysed);
            case IsotopePlan plan -> IsotopeResult.of(plan, groups);
            case MotionPlan plan -> MotionResult.of(plan, analysed, study.sample());
            case NarrowingPlan plan -> NarrowingResult.of(plan, analysed, study.sample());
        };
    }

    private RetentionResult retention(RetentionPlan plan, Map<String, List<Analysed>> analysed) {
        return RetentionResult.of(
                plan,
                study.measurement(plan.measurement()).technique(),
                analysed.getOrDefault(plan.measurement(), List.of()),
                study.sample().pellet().map(Sample.Pellet::geometry));
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
}
