package science.haven.study.narrowing;

import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.MotionalNarrowing;
import science.haven.relaxation.narrowing.WidthPoint;
import science.haven.study.plan.Sample;
import science.haven.study.plan.conclusion.NarrowingPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jump rates from the widths of a line over temperature.
///
/// @param plan what was asked for
/// @param points the widths, ascending in temperature
/// @param narrowing the laws; empty if none could be fitted
/// @param conclusions what follows
public record NarrowingResult(
        NarrowingPlan plan,
        List<WidthPoint> points,
        Optional<MotionalNarrowing> narrowing,
        List<Results.Conclusion> conclusions)
        implements Finding {

    /// Fewer temperatures hold no step.
    private static final int FEWEST = 4;

    /// Keeps copies of the lists.
    public NarrowingResult {
        points = List.copyOf(points);
        conclusions = List.copyOf(conclusions);
    }

    /// Fits the laws.
    ///
    /// @param plan what the study asks for
    /// @param analysed the data sets, by the name of their measurement
    /// @param sample what was measured
    /// @return laws, or the reason why there are none
    public static NarrowingResult of(
            NarrowingPlan plan, Map<String, List<Analysed>> analysed, Sample sample) {
        List<Analysed> own = new ArrayList<>();
        plan.measurements().forEach(name -> own.addAll(analysed.getOrDefault(name, List.of())));
        Widths widths = Widths.of(plan, own);
        List<WidthPoint> points = widths.points();
        long temperatures = points.stream().mapToDouble(WidthPoint::temperature).distinct().count();
        if (temperatures < FEWEST) {
            String reason =
                    widths.reason().isEmpty()
                            ? "at least %d temperatures are needed, there are %d"
                                    .formatted(FEWEST, temperatures)
                            : widths.reason();
            List<Remark> why = new ArrayList<>(List.of(new WidthRemark.NotRead(reason)));
            why.addAll(widths.remarks());
            return new NarrowingResult(
                    plan,
                    points,
                    Optional.empty(),
                    List.of(
                            new Results.Conclusion(
                                    "onset of narrowing",
                                    plan.of(),
                                    "width over T",
                                    Optional.empty(),
                                    Unit.KELVIN,
                                    widths.files(),
                                    why)));
        }
        MotionalNarrowing narrowing = MotionalNarrowing.fit(points, plan.options());
        List<Remark> remarks = new ArrayList<>(widths.remarks());
        remarks.addAll(narrowing.remarks());
        return new NarrowingResult(
                plan,
                points,
                Optional.of(narrowing),
                new NarrowingConclusions(plan, narrowing, widths.files(), sample).all(remarks));
    }

    @Override
    public String measurement() {
        return plan.measurements().getFirst();
    }
}
