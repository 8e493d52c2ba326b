package science.haven.study.tracer;

import science.haven.fit.law.ComparisonRemark;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.TracerPlan;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.tracer.boundary.BoundaryStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All boundaries of a measurement together. What is averaged is 1/ℓ, in which the flux, the
/// uncertain part, is the numerator.
///
/// @param measurement name of the measurement
/// @param conclusions what follows
public record BoundariesResult(String measurement, List<Results.Conclusion> conclusions)
        implements Finding {

    private static final Unit METRE_PER_SECOND = Unit.parse("m/s");

    /// Scatter beyond the errors that is said and widens them.
    private static final double SCATTERED = 1.5;

    /// Keeps a copy of the list.
    public BoundariesResult {
        conclusions = List.copyOf(conclusions);
    }

    /// The mean of all boundaries; empty without any.
    static Optional<BoundariesResult> of(
            String measurement, TracerPlan.Boundaries known, List<AnalysedTracer> profiles) {
        List<BoundaryStep> steps = profiles.stream().flatMap(p -> p.steps().stream()).toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Remark> remarks = new ArrayList<>();
        Measured inverse = mean(steps, remarks);
        List<String> files =
                profiles.stream()
                        .filter(profile -> !profile.steps().isEmpty())
                        .map(profile -> profile.result().source().file())
                        .toList();
        Writer writer = new Writer(measurement, ordinate(steps), files, remarks, new ArrayList<>());
        if (known.bulk().isEmpty()) {
            writer.add("D_gb/(δ D_b)", inverse, Unit.PER_METRE);
        } else {
            Measured permeability = inverse.times(known.bulk().get());
            writer.add("D_gb/δ", permeability, METRE_PER_SECOND);
            known.thickness()
                    .ifPresent(
                            delta ->
                                    writer.add(
                                            "D_gb",
                                            permeability.times(delta),
                                            Unit.SQUARE_METRE_PER_SECOND));
        }
        return Optional.of(new BoundariesResult(measurement, writer.all));
    }

    private static String ordinate(List<BoundaryStep> steps) {
        return steps.size() == 1
                ? "step at a boundary"
                : "steps at %d boundaries".formatted(steps.size());
    }

    /// Writes conclusions; the remarks stand at the first.
    private record Writer(
            String of,
            String ordinate,
            List<String> files,
            List<Remark> remarks,
            List<Results.Conclusion> all) {

        void add(String name, Measured measured, Unit unit) {
            all.add(
                    new Results.Conclusion(
                            name,
                            of,
                            ordinate,
                            Optional.of(measured),
                            unit,
                            files,
                            all.isEmpty() ? remarks : List.of()));
        }
    }

    private static Measured mean(List<BoundaryStep> steps, List<Remark> remarks) {
        double weights = 0;
        double sum = 0;
        List<Measured> inverse = steps.stream().map(step -> step.length().power(-1)).toList();
        for (Measured one : inverse) {
            double weight = 1 / (one.uncertainty() * one.uncertainty());
            weights += weight;
            sum += weight * one.value();
        }
        double mean = sum / weights;
        double chiSquared = 0;
        for (Measured one : inverse) {
            double r = (one.value() - mean) / one.uncertainty();
            chiSquared += r * r;
        }
        double birge = Math.sqrt(chiSquared / Math.max(1, steps.size() - 1));
        if (birge > SCATTERED) {
            remarks.add(new ComparisonRemark.ScatterExceedsErrors(birge, steps.size() - 1));
        }
        return new Measured(mean, (birge > SCATTERED ? birge : 1) / Math.sqrt(weights));
    }
}
