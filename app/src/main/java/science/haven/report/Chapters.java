package science.haven.report;

import science.haven.report.exchange.ExchangeChapter;
import science.haven.report.fieldgradient.EchoChapter;
import science.haven.report.imaging.ImageChapter;
import science.haven.report.impedance.ImpedanceChapter;
import science.haven.report.lineshape.ShapeChapter;
import science.haven.report.narrowing.NarrowingChapter;
import science.haven.report.operando.OperandoChapter;
import science.haven.report.page.Chapter;
import science.haven.report.polarisation.PolarisationChapter;
import science.haven.report.relaxation.RelaxationChapter;
import science.haven.report.retention.RetentionChapter;
import science.haven.report.spectrum.SpectraChapter;
import science.haven.report.tracer.TracerChapter;
import science.haven.report.trajectory.TrajectoryChapter;
import science.haven.study.StudyOutcome;
import science.haven.study.exchange.EchoResult;
import science.haven.study.exchange.ExsyResult;
import science.haven.study.exchange.LineShapeResult;
import science.haven.study.fieldgradient.AnalysedEcho;
import science.haven.study.fieldgradient.TimesResult;
import science.haven.study.imaging.AnalysedImage;
import science.haven.study.imaging.ProfileResult;
import science.haven.study.impedance.AnalysedSpectrum;
import science.haven.study.impedance.SeriesResult;
import science.haven.study.lineshape.AnalysedShapes;
import science.haven.study.lineshape.JumpRates;
import science.haven.study.lineshape.MixtureResult;
import science.haven.study.narrowing.NarrowingResult;
import science.haven.study.operando.CellResult;
import science.haven.study.operando.FollowedLines;
import science.haven.study.operando.MetalResult;
import science.haven.study.plan.Technique;
import science.haven.study.polarisation.AnalysedTransient;
import science.haven.study.polarisation.ElectronsAndHoles;
import science.haven.study.relaxation.AnalysedRates;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.relaxation.recovery.AnalysedProfile;
import science.haven.study.relaxation.recovery.AnalysedRecovery;
import science.haven.study.relaxation.recovery.PhasesResult;
import science.haven.study.result.Results;
import science.haven.study.retention.RetentionResult;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.AnalysedPlane;
import science.haven.study.tracer.AnalysedTracer;
import science.haven.study.tracer.BoundariesResult;
import science.haven.study.trajectory.AnalysedTrajectory;

import java.util.List;

/// The one place where a technique finds its chapter of the report.
final class Chapters {

    private final StudyOutcome outcome;

    private Chapters(StudyOutcome outcome) {
        this.outcome = outcome;
    }

    static List<Chapter> of(StudyOutcome outcome) {
        Chapters chapters = new Chapters(outcome);
        return outcome.results().measurements().stream()
                .map(group -> chapters.narrowed(chapters.chapter(group), group.name()))
                .toList();
    }

    private Chapter shapes(Results.Group group) {
        return new ShapeChapter(
                group,
                outcome.analysed(AnalysedShapes.class, group.name()),
                outcome.findings(MixtureResult.class, group.name()),
                outcome.findings(JumpRates.class, group.name()));
    }

    private Chapter chapter(Results.Group group) {
        String name = group.name();
        return switch (outcome.study().measurement(name).technique()) {
            case Technique.Impedance technique -> retained(impedance(group, technique));
            case Technique.Retention technique -> retained(impedance(group, technique.spectra()));
            case Technique.Spectra technique -> spectra(group, technique);
            case Technique.Exchange _ ->
                    new ExchangeChapter(
                            group,
                            outcome.findings(EchoResult.class, name),
                            outcome.findings(ExsyResult.class, name),
                            outcome.findings(LineShapeResult.class, name));
            case Technique.LineShapes _ -> shapes(group);
            case Technique.FieldGradient _ ->
                    new EchoChapter(
                            group,
                            outcome.analysed(AnalysedEcho.class, name),
                            outcome.findings(TimesResult.class, name));
            case Technique.Relaxation _ ->
                    new RelaxationChapter(
                            group,
                            outcome.analysed(AnalysedRecovery.class, name),
                            outcome.analysed(AnalysedProfile.class, name),
                            outcome.analysed(AnalysedRates.class, name),
                            outcome.findings(PhasesResult.class, name),
                            outcome.findings(MotionResult.class, name));
            case Technique.Images _ ->
                    new ImageChapter(
                            group,
                            outcome.findings(ProfileResult.class, name),
                            outcome.analysed(AnalysedImage.class, name));
            case Technique.Tracer technique ->
                    new TracerChapter(
                            group,
                            technique.plan(),
                            outcome.analysed(AnalysedTracer.class, name),
                            outcome.findings(BoundariesResult.class, name));
            case Technique.Trajectories _ ->
                    new TrajectoryChapter(group, outcome.analysed(AnalysedTrajectory.class, name));
            case Technique.Polarisation technique ->
                    new PolarisationChapter(
                            group,
                            technique,
                            outcome.analysed(AnalysedTransient.class, name),
                            outcome.findings(ElectronsAndHoles.class, name));
        };
    }

    private Chapter spectra(Results.Group group, Technique.Spectra technique) {
        String name = group.name();
        SpectraChapter spectra =
                new SpectraChapter(
                        group,
                        outcome.analysed(AnalysedLines.class, name),
                        outcome.analysed(AnalysedPlane.class, name));
        return technique.operando().isEmpty()
                ? spectra
                : new OperandoChapter(
                        spectra,
                        outcome.findings(FollowedLines.class, name).stream().findFirst(),
                        outcome.findings(CellResult.class, name).stream().findFirst(),
                        outcome.findings(MetalResult.class, name).stream().findFirst());
    }

    private ImpedanceChapter impedance(Results.Group group, Technique.Impedance technique) {
        return new ImpedanceChapter(
                group,
                technique,
                outcome.study().sample(),
                outcome.analysed(AnalysedSpectrum.class, group.name()),
                outcome.findings(SeriesResult.class, group.name()));
    }

    /// The widths of any lines may be followed over temperature.
    private Chapter narrowed(Chapter chapter, String name) {
        List<NarrowingResult> results = outcome.findings(NarrowingResult.class, name);
        return results.isEmpty() ? chapter : new NarrowingChapter(chapter, results);
    }

    /// Conductivities of any impedance measurement may be followed over the storage time.
    private Chapter retained(ImpedanceChapter spectra) {
        List<RetentionResult> retentions =
                outcome.findings(RetentionResult.class, spectra.group().name());
        return retentions.isEmpty() ? spectra : new RetentionChapter(spectra, retentions);
    }
}
