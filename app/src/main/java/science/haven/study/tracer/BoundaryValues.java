package science.haven.study.tracer;

import science.haven.fit.Interval;
import science.haven.fit.Noise;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.TracerPlan;
import science.haven.study.result.Value;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileFit;
import science.haven.tracer.ProfileOptions;
import science.haven.tracer.boundary.BoundaryAnalysis;
import science.haven.tracer.boundary.BoundaryStep;
import science.haven.tracer.boundary.NoStep;
import science.haven.tracer.boundary.SeriesLaw;
import science.haven.tracer.boundary.StepOutcome;
import science.haven.tracer.boundary.WholeProfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a profile says of grain boundaries: of each that it crosses, and of all that made it slow.
///
/// @param steps what comes of each boundary
/// @param whole the forward model of a whole profile; empty where there is none
/// @param values the numbers
/// @param remarks what limits them
record BoundaryValues(
        List<BoundaryStep> steps,
        Optional<WholeProfile> whole,
        List<Value> values,
        List<Remark> remarks) {

    /// Fall of χ² that one parameter brings by chance in 1 % of the cases.
    private static final double BY_CHANCE = 6.63;

    /// An interval that reaches this many times the value determines nothing.
    private static final double OPEN = 100;

    private static final Unit METRE_PER_SECOND = Unit.parse("m/s");

    BoundaryValues {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
        remarks = List.copyOf(remarks);
    }

    static BoundaryValues of(
            IsotopeProfile profile,
            TracerPlan plan,
            Optional<ProfileFit> fit,
            ProfileOptions options) {
        List<BoundaryStep> steps = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        double[] places =
                plan.boundaries().places().stream().mapToDouble(q -> q.si().value()).toArray();
        double beam = plan.experiment().resolution().width();
        for (StepOutcome outcome : BoundaryAnalysis.steps(profile, places, beam)) {
            switch (outcome) {
                case NoStep(var place, var reason) -> {
                    if (isCrossed(profile, place, beam)) {
                        remarks.add(new TracerStudyRemark.BoundaryNotFound(place, reason));
                    }
                }
                case BoundaryStep step -> {
                    steps.add(step);
                    remarks.addAll(step.remarks());
                    values.addAll(values(step, plan.boundaries()));
                }
            }
        }
        fit.ifPresent(f -> series(f, plan.boundaries(), values, remarks));
        Optional<WholeProfile> whole =
                fit.flatMap(
                        smooth ->
                                WholeProfile.fit(profile, options, places)
                                        .filter(w -> isBetter(w, smooth)));
        whole.ifPresent(w -> values.addAll(values(w, plan.boundaries())));
        return new BoundaryValues(steps, whole, values, remarks);
    }

    /// Steps must describe a profile better, by more than one further parameter does by chance;
    /// else the boundaries do not hold the tracer up.
    private static boolean isBetter(WholeProfile whole, ProfileFit smooth) {
        double scale = whole.fit().noise() == Noise.KNOWN ? 1 : whole.fit().reducedChiSquared();
        return smooth.chiSquared() - whole.fit().chiSquared() > BY_CHANCE * scale
                && whole.permeability().interval95().upper()
                        < OPEN * whole.permeability().measured().value()
                && whole.bulk().interval95().upper() < OPEN * whole.bulk().measured().value();
    }

    private static List<Value> values(WholeProfile whole, TracerPlan.Boundaries known) {
        List<Value> values = new ArrayList<>();
        Measured permeability = whole.permeability().measured();
        values.add(
                new Value(
                        "D_b of grains between boundaries",
                        whole.bulk().measured(),
                        Unit.SQUARE_METRE_PER_SECOND,
                        Optional.of(whole.bulk().interval95()),
                        Optional.empty()));
        values.add(
                new Value(
                        "D_gb/δ of all boundaries",
                        permeability,
                        METRE_PER_SECOND,
                        Optional.of(whole.permeability().interval95()),
                        Optional.empty()));
        known.thickness()
                .ifPresent(
                        delta ->
                                values.add(
                                        Value.of(
                                                "D_gb of all boundaries",
                                                permeability.times(delta),
                                                Unit.SQUARE_METRE_PER_SECOND)));
        return values;
    }

    /// A boundary at either end only says where a grain ends.
    private static boolean isCrossed(IsotopeProfile profile, double place, double beam) {
        double[] x = profile.position();
        double near = 2 * beam;
        return x.length > 0 && x[0] < place - near && x[x.length - 1] > place + near;
    }

    private static List<Value> values(BoundaryStep step, TracerPlan.Boundaries known) {
        String at = " at %s µm".formatted(Digits.of(step.place() * 1e6, 4));
        List<Value> values = new ArrayList<>();
        values.add(
                new Value(
                        "ℓ_gb" + at,
                        step.length(),
                        Unit.METRE,
                        Optional.of(step.estimate().interval95()),
                        Optional.empty()));
        if (known.bulk().isEmpty() || !(step.length().value() > 0)) {
            return values;
        }
        Measured bulk = known.bulk().get();
        Measured permeability = step.permeability(bulk);
        values.add(
                new Value(
                        "D_gb/δ" + at,
                        permeability,
                        METRE_PER_SECOND,
                        interval95(step, bulk.value()),
                        Optional.empty()));
        known.thickness()
                .ifPresent(
                        delta ->
                                values.add(
                                        Value.of(
                                                "D_gb" + at,
                                                permeability.times(delta),
                                                Unit.SQUARE_METRE_PER_SECOND)));
        return values;
    }

    private static Optional<Interval> interval95(BoundaryStep step, double bulk) {
        Interval length = step.estimate().interval95();
        return length.lower() > 0
                ? Optional.of(new Interval(bulk / length.upper(), bulk / length.lower()))
                : Optional.empty();
    }

    /// Of the whole profile: grains and boundaries in series.
    private static void series(
            ProfileFit fit, TracerPlan.Boundaries known, List<Value> values, List<Remark> remarks) {
        if (known.grain().isEmpty() || known.bulk().isEmpty()) {
            return;
        }
        Measured effective = fit.diffusion();
        Measured bulk = known.bulk().get();
        Measured slower = effective.power(-1).minus(bulk.power(-1));
        if (!(slower.value() > 2 * slower.uncertainty())) {
            remarks.add(new TracerStudyRemark.NoSlowerThanGrains(effective, bulk));
            return;
        }
        Measured permeability =
                SeriesLaw.permeability(effective, bulk, known.grain().get().si().value());
        Measured sized =
                new Measured(
                        permeability.value(),
                        permeability.value()
                                * Math.hypot(
                                        permeability.relative(),
                                        known.grain().get().si().relative()));
        values.add(Value.of("D_gb/δ in series", sized, METRE_PER_SECOND));
        known.thickness()
                .ifPresent(
                        delta ->
                                values.add(
                                        Value.of(
                                                "D_gb in series",
                                                sized.times(delta),
                                                Unit.SQUARE_METRE_PER_SECOND)));
    }
}
