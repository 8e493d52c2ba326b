package science.haven.study.relaxation.recovery;

import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.recovery.NotFitted;
import science.haven.relaxation.recovery.RecoveryAnalysis;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.RecoveryOptions;
import science.haven.relaxation.recovery.distribution.DistributionAnalysis;
import science.haven.relaxation.recovery.distribution.TimeDistribution;
import science.haven.relaxation.recovery.spin.Line;
import science.haven.relaxation.recovery.spin.Observation;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole way of one transient: spectra, integrals, laws, the rate.
public final class TransientAnalysis {

    private final Technique.Relaxation technique;
    private final RecoveryPlan plan;

    /// An analysis as a study asks for it.
    ///
    /// @param technique the options of the technique
    public TransientAnalysis(Technique.Relaxation technique) {
        this.technique = technique;
        plan = technique.recovery();
    }

    /// Analyses one array of spectra.
    ///
    /// @param signal the spectra, raw or processed
    /// @param conditions what is known about them
    /// @return numbers and curves, or the reason why there are none
    /// @throws UnsuitableSpectra if they are no recovery
    public Analysed of(NmrSignal signal, List<Condition> conditions) throws UnsuitableSpectra {
        RowSpectra spectra = RowSpectra.of(signal, technique);
        return plan.by() == RecoveryPlan.By.TOTAL
                ? total(spectra, conditions)
                : along(spectra, conditions);
    }

    private Analysed along(RowSpectra spectra, List<Condition> conditions)
            throws UnsuitableSpectra {
        Optional<Nuclide> nucleus = nucleus(spectra.signal());
        List<RecoveryPlace> places =
                SpectrumPlaces.of(spectra, technique.region(), plan.by(), options(nucleus));
        ProfileAnalysis profile = new ProfileAnalysis(plan, spectra, places);
        FileResult result = profile.result(conditions);
        if (result.failure().isPresent()) {
            return new Analysed.NumbersOnly(result);
        }
        return new AnalysedProfile(
                result,
                plan.by(),
                spectra.kind(),
                plan.phase(),
                spectra.reference(),
                nucleus.map(Nuclide::symbol).orElse(""),
                places,
                profile.single()
                        .flatMap(
                                fit ->
                                        nucleus.flatMap(
                                                n -> point(fit, n, spectra.signal(), result))),
                spectra.log());
    }

    private Optional<Nuclide> nucleus(NmrSignal signal) {
        return technique.given().nucleus().or(() -> Nuclide.of(signal.direct().nucleus()));
    }

    private Analysed total(RowSpectra spectra, List<Condition> conditions)
            throws UnsuitableSpectra {
        NmrSignal signal = spectra.signal();
        RecoveryExperiment experiment = RecoveryExperiment.of(spectra, technique);
        FileResult.Source source = FileResult.Source.of(signal.provenance());
        Optional<Nuclide> nucleus = nucleus(signal);
        return switch (RecoveryAnalysis.fit(experiment.data(), options(nucleus))) {
            case NotFitted(var reason) ->
                    new Analysed.NumbersOnly(FileResult.failed(source, conditions, reason));
            case RecoveryFit fit -> {
                List<Remark> remarks = new ArrayList<>(signal.provenance().remarks());
                remarks.addAll(Remarks.of(conditions));
                remarks.addAll(spectra.remarks());
                FileResult result = result(FileResult.failed(source, conditions, ""), fit, remarks);
                yield new AnalysedRecovery(
                        result,
                        fit,
                        nucleus.flatMap(n -> point(fit, n, signal, result)),
                        distribution(fit),
                        Optional.empty(),
                        spectra.log());
            }
        };
    }

    /// The same recovery with another fit.
    AnalysedRecovery with(AnalysedRecovery before, RecoveryFit fit, Remark remark) {
        List<Remark> remarks = new ArrayList<>(before.result().remarks());
        remarks.removeAll(before.fit().remarks());
        remarks.add(remark);
        Measured rate = plan.phase().of(fit.components()).rate();
        return new AnalysedRecovery(
                result(before.result(), fit, remarks),
                fit,
                before.point()
                        .map(
                                p ->
                                        new RatePoint(
                                                p.kind(),
                                                p.nucleus(),
                                                p.frequency(),
                                                p.temperature(),
                                                rate)),
                distribution(fit),
                before.together(),
                before.log());
    }

    private FileResult result(FileResult of, RecoveryFit fit, List<Remark> others) {
        List<Remark> remarks = new ArrayList<>(others);
        remarks.addAll(fit.remarks());
        List<Value> values = new ArrayList<>(RecoveryValues.of(fit));
        if (plan.distribution() == RecoveryPlan.Distribution.ALWAYS) {
            Optional<TimeDistribution> distribution = distribution(fit);
            distribution.ifPresent(d -> remarks.addAll(d.remarks()));
            distribution.ifPresent(d -> values.addAll(RecoveryValues.of(fit, d)));
        }
        return new FileResult(
                of.source(),
                of.conditions(),
                fit.law().toString(),
                Value.parameters(fit.chosen().fit()),
                values,
                Optional.of(quality(fit)),
                Remarks.distinct(remarks),
                Optional.empty());
    }

    /// The kernel is that of a right angle.
    private Optional<TimeDistribution> distribution(RecoveryFit fit) {
        boolean wanted =
                switch (plan.distribution()) {
                    case ALWAYS -> true;
                    case WHERE_BROAD ->
                            fit.isUsable()
                                    && (fit.law() instanceof RecoveryLaw.Stretched
                                            || fit.components().size() > 1);
                    case NEVER -> false;
                };
        return wanted && plan.flipAngle().isEmpty()
                ? Optional.of(DistributionAnalysis.of(fit))
                : Optional.empty();
    }

    /// The laws that the plan allows.
    RecoveryOptions options(Optional<Nuclide> nucleus) {
        RecoveryOptions options;
        if (plan.law().isPresent()) {
            options = RecoveryOptions.only(plan.law().get());
        } else {
            options = nucleus.map(this::laws).orElse(RecoveryOptions.DEFAULT);
        }
        return plan.flipAngle()
                .map(angle -> options.withFlipAngle(angle.si().value()))
                .orElse(options);
    }

    /// A line that the spin of a nucleus does not have is none to look at.
    private RecoveryOptions laws(Nuclide nucleus) {
        boolean lines = nucleus.spin() > 1 && nucleus.spin() != Math.rint(nucleus.spin());
        Line line = lines ? plan.line() : Line.TOTAL;
        return RecoveryOptions.of(
                line == Line.TOTAL
                        ? Observation.total(nucleus.spin())
                        : new Observation(nucleus.spin(), line, plan.preparation()));
    }

    private Optional<RatePoint> point(
            RecoveryFit fit, Nuclide nucleus, NmrSignal signal, FileResult result) {
        double frequency =
                technique
                        .given()
                        .frequency()
                        .map(f -> f.si().value())
                        .orElse(Math.abs(signal.direct().carrier()));
        Optional<Measured> temperature = result.condition("temperature").map(Condition::value);
        Optional<RateKind> kind = kind(fit.data().kind(), technique.given().spinLock());
        if (temperature.isEmpty() || kind.isEmpty() || !(frequency > 0)) {
            return Optional.empty();
        }
        Measured rate = plan.phase().of(fit.components()).rate();
        return Optional.of(
                new RatePoint(kind.get(), nucleus, frequency, temperature.get().value(), rate));
    }

    private static Optional<RateKind> kind(RecoveryKind kind, Optional<Quantity> spinLock) {
        return switch (kind) {
            case INVERSION, SATURATION, PROGRESSIVE_SATURATION ->
                    Optional.of(new RateKind.SpinLattice());
            case SPIN_LOCK -> spinLock.map(l -> new RateKind.RotatingFrame(l.si().value()));
            case ECHO, ECHO_TRAIN -> Optional.of(new RateKind.Transverse());
            case QUADRUPOLAR_ORDER -> Optional.of(new RateKind.QuadrupolarOrder());
        };
    }

    private static Quality quality(RecoveryFit fit) {
        double[] residuals = fit.residuals();
        double squares = 0;
        for (double r : residuals) {
            squares += r * r;
        }
        RecoveryData data = fit.data();
        double amplitude = Math.max(Double.MIN_NORMAL, Math.abs(fit.amplitude().value()));
        double rms = Math.sqrt(squares / Math.max(1, residuals.length));
        double[] sigma = data.sigma();
        return new Quality(
                residuals.length,
                1,
                fit.chosen().fit().chiSquared(),
                rms / amplitude,
                sigma.length > 0 ? Optional.of(sigma[0] / amplitude) : Optional.empty());
    }
}
