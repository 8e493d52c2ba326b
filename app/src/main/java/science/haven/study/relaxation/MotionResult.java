package science.haven.study.relaxation;

import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.rates.NoRatesFit;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.rates.RatesAnalysis;
import science.haven.relaxation.rates.RatesFit;
import science.haven.study.plan.Sample;
import science.haven.study.plan.conclusion.MotionPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The motions behind the relaxation rates of one or more measurements.
///
/// @param plan what was asked for
/// @param points all rates
/// @param fit the motions; empty if there are none to be found
/// @param conclusions what follows
public record MotionResult(
        MotionPlan plan,
        List<RatePoint> points,
        Optional<RatesFit> fit,
        List<Results.Conclusion> conclusions)
        implements Finding {

    /// Keeps copies of the lists.
    public MotionResult {
        points = List.copyOf(points);
        conclusions = List.copyOf(conclusions);
    }

    /// Finds the motions.
    ///
    /// @param plan what the study asks for
    /// @param analysed the data sets, by the name of their measurement
    /// @param sample what was measured
    /// @return motions, or the reason why there are none
    public static MotionResult of(
            MotionPlan plan, Map<String, List<Analysed>> analysed, Sample sample) {
        List<Analysed> own = new ArrayList<>();
        plan.measurements().forEach(name -> own.addAll(analysed.getOrDefault(name, List.of())));
        List<RatePoint> points = RelaxationMeasurement.points(own);
        List<String> files =
                own.stream()
                        .filter(one -> !RelaxationMeasurement.points(List.of(one)).isEmpty())
                        .map(one -> one.result().source().file())
                        .toList();
        return switch (RatesAnalysis.fit(points, plan.options())) {
            case RatesFit fit ->
                    new MotionResult(
                            plan,
                            points,
                            Optional.of(fit),
                            new MotionConclusions(fit, plan, files, sample).all());
            case NoRatesFit(var reason, var remarks) -> {
                List<Remark> why = new ArrayList<>(List.of(new MotionRemark.NotFound(reason)));
                why.addAll(remarks);
                yield new MotionResult(
                        plan,
                        points,
                        Optional.empty(),
                        List.of(
                                new Results.Conclusion(
                                        "activation energy",
                                        plan.of(),
                                        "ln R over T",
                                        Optional.empty(),
                                        Unit.ELECTRONVOLT,
                                        files,
                                        why)));
            }
        };
    }

    @Override
    public String measurement() {
        return plan.measurements().getFirst();
    }
}
