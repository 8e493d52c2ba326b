package science.haven.study.relaxation.recovery;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.recovery.joint.JointFit;
import science.haven.relaxation.recovery.joint.JointOptions;
import science.haven.relaxation.recovery.joint.JointRecovery;
import science.haven.relaxation.recovery.joint.NoJointFit;
import science.haven.relaxation.recovery.joint.PhaseOverTemperature;
import science.haven.relaxation.recovery.joint.RecoveryAtTemperature;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks for the same phases in the recoveries at all temperatures. Their times take the place of
/// those that each recovery gives alone.
///
/// @param measurement name of the measurement
/// @param options number of phases, and what the temperatures share
/// @param counting which of them goes into further conclusions
public record SharedPhases(String measurement, JointOptions options, RecoveryPlan.Phase counting) {

    /// Fits all temperatures together.
    ///
    /// @param analysed what came of each recovery alone
    /// @return the same with the times of the shared phases, and the phases
    public Analysis.Joint of(List<Analysed> analysed) {
        List<AnalysedRecovery> recoveries =
                analysed.stream()
                        .filter(AnalysedRecovery.class::isInstance)
                        .map(AnalysedRecovery.class::cast)
                        .filter(one -> one.result().condition("temperature").isPresent())
                        .sorted(Comparator.comparingDouble(SharedPhases::temperature))
                        .toList();
        List<RecoveryAtTemperature> series =
                recoveries.stream()
                        .map(one -> new RecoveryAtTemperature(temperature(one), one.fit().data()))
                        .toList();
        return switch (JointRecovery.fit(series, options)) {
            case NoJointFit(var reason) ->
                    new Analysis.Joint(analysed, List.of(nothing(reason, recoveries)));
            case JointFit fit -> {
                List<Analysed> changed = new ArrayList<>(analysed);
                for (int i = 0; i < recoveries.size(); i++) {
                    changed.set(
                            changed.indexOf(recoveries.get(i)), with(recoveries.get(i), fit, i));
                }
                yield new Analysis.Joint(changed, List.of(found(fit, recoveries)));
            }
        };
    }

    private static double temperature(AnalysedRecovery recovery) {
        return recovery.result()
                .condition("temperature")
                .map(Condition::value)
                .map(Measured::value)
                .orElseThrow();
    }

    private PhaseOverTemperature counting(JointFit fit) {
        List<PhaseOverTemperature> fastestFirst = fit.phases();
        return switch (counting) {
            case FASTEST -> fastestFirst.getFirst();
            case SLOWEST -> fastestFirst.getLast();
            case LARGEST ->
                    fastestFirst.stream()
                            .max(
                                    Comparator.comparingDouble(
                                            phase -> phase.fractions().getFirst().value()))
                            .orElseThrow();
        };
    }

    private AnalysedRecovery with(AnalysedRecovery recovery, JointFit fit, int i) {
        String symbol = RecoveryValues.time(recovery.fit().data().kind());
        List<Value> values = new ArrayList<>();
        for (int k = 0; k < fit.phases().size(); k++) {
            PhaseOverTemperature phase = fit.phases().get(k);
            String number = ", phase " + (k + 1);
            values.add(Value.of(symbol + number, phase.rates().get(i).power(-1), Unit.SECOND));
            values.add(Value.of("share" + number, phase.fractions().get(i), Unit.NONE));
        }
        FileResult alone = recovery.result();
        FileResult together =
                new FileResult(
                        alone.source(),
                        alone.conditions(),
                        law(),
                        alone.parameters(),
                        values,
                        alone.quality(),
                        alone.remarks(),
                        alone.failure());
        Measured rate = counting(fit).rates().get(i);
        Optional<RatePoint> point =
                recovery.point()
                        .map(
                                p ->
                                        new RatePoint(
                                                p.kind(),
                                                p.nucleus(),
                                                p.frequency(),
                                                p.temperature(),
                                                rate));
        return new AnalysedRecovery(
                together,
                recovery.fit(),
                point,
                recovery.distribution(),
                Optional.of(fit.curve(i, recovery.fit().data().kind())),
                recovery.log());
    }

    private String law() {
        String fractions = options.fractions() == JointOptions.Fractions.SHARED ? "shared" : "free";
        return "%d phases, fractions %s".formatted(options.phases(), fractions);
    }

    private PhasesResult found(JointFit fit, List<AnalysedRecovery> recoveries) {
        List<Results.Conclusion> conclusions = new ArrayList<>();
        for (int k = 0; k < fit.phases().size(); k++) {
            PhaseOverTemperature phase = fit.phases().get(k);
            List<Remark> remarks = conclusions.isEmpty() ? fit.remarks() : List.of();
            if (options.fractions() == JointOptions.Fractions.SHARED) {
                conclusions.add(
                        conclusion(
                                "share of phase " + (k + 1),
                                Optional.of(phase.fractions().getFirst()),
                                Unit.NONE,
                                recoveries,
                                remarks));
            }
            if (phase.activationEnergy().isPresent()) {
                conclusions.add(
                        conclusion(
                                "apparent activation energy of phase " + (k + 1),
                                phase.activationEnergy().map(Unit.ELECTRONVOLT::fromSi),
                                Unit.ELECTRONVOLT,
                                recoveries,
                                conclusions.isEmpty() ? fit.remarks() : List.of()));
            }
        }
        String symbol = RecoveryValues.time(recoveries.getFirst().fit().data().kind());
        return new PhasesResult(
                measurement, symbol.replace('T', 'R'), Optional.of(fit), conclusions);
    }

    private PhasesResult nothing(String reason, List<AnalysedRecovery> recoveries) {
        Remark remark = new TransientRemark.PhasesNotFound(reason);
        return new PhasesResult(
                measurement,
                "R",
                Optional.empty(),
                List.of(
                        conclusion(
                                "share of phase 1",
                                Optional.empty(),
                                Unit.NONE,
                                recoveries,
                                List.of(remark))));
    }

    private Results.Conclusion conclusion(
            String name,
            Optional<Measured> measured,
            Unit unit,
            List<AnalysedRecovery> recoveries,
            List<Remark> remarks) {
        List<String> files = recoveries.stream().map(r -> r.result().source().file()).toList();
        return new Results.Conclusion(name, measurement, law(), measured, unit, files, remarks);
    }
}
