package science.haven.study.retention;

import science.haven.fit.Estimate;
import science.haven.fit.law.ComparisonRemark;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.impedance.AnalysedSpectrum;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.RetentionPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Limit;
import science.haven.study.result.Results;
import science.haven.study.result.StudyRemark;
import science.haven.study.result.Value;
import science.haven.transport.Geometry;
import science.haven.transport.retention.Retention;
import science.haven.transport.retention.RetentionPoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Conductivities over the storage time and the law through them.
///
/// @param plan what was asked for
/// @param points the conductivities, by time; uncertainties without the geometry, which they share
/// @param retention the law; empty if there were too few times
/// @param conclusions what follows
public record RetentionResult(
        RetentionPlan plan,
        List<RetentionPoint> points,
        Optional<Retention> retention,
        List<Results.Conclusion> conclusions)
        implements Finding {

    private static final int FEWEST_TIMES = 3;

    /// Keeps copies of the lists.
    public RetentionResult {
        points = List.copyOf(points);
        conclusions = List.copyOf(conclusions);
    }

    /// Follows a conductivity over the storage time.
    ///
    /// @param plan what the study asks for
    /// @param technique how the measurement was analysed
    /// @param analysed the data sets of the measurement
    /// @param geometry size of the sample, if known
    /// @return points and law, or the reason why there is none
    public static RetentionResult of(
            RetentionPlan plan,
            Technique technique,
            List<Analysed> analysed,
            Optional<Geometry> geometry) {
        List<RetentionPoint> points = new ArrayList<>();
        List<String> files = new ArrayList<>();
        List<Set<Limit>> limits = new ArrayList<>();
        boolean spectra = false;
        for (Analysed one : analysed) {
            List<RetentionPoint> own = points(one, plan.role());
            points.addAll(own);
            spectra |= one instanceof AnalysedSpectrum && !own.isEmpty();
            if (!own.isEmpty()) {
                files.add(one.result().source().file());
                limits.add(Limit.of(one.result(), technique, plan.role()));
            }
        }
        points.sort(Comparator.comparingDouble(RetentionPoint::time));
        long times = points.stream().mapToDouble(RetentionPoint::time).distinct().count();
        if (times < FEWEST_TIMES) {
            Remark remark = new StudyRemark.RetentionNotFitted((int) times, FEWEST_TIMES);
            return new RetentionResult(
                    plan,
                    points,
                    Optional.empty(),
                    List.of(
                            new Results.Conclusion(
                                    "conductivity at time 0",
                                    plan.of(),
                                    "σ(t)",
                                    Optional.empty(),
                                    Unit.SIEMENS_PER_CENTIMETRE,
                                    files,
                                    List.of(remark))));
        }
        Retention retention = Retention.fit(believed(points));
        double shared = spectra ? geometry.map(g -> g.cellConstant().relative()).orElse(0.0) : 0;
        return new RetentionResult(
                plan,
                points,
                Optional.of(retention),
                new Conclusions(
                                retention,
                                plan.of(),
                                files,
                                StudyRemark.InputsLimited.of(limits, "times"),
                                shared)
                        .of(plan.at()));
    }

    private static List<RetentionPoint> points(Analysed analysed, String role) {
        return switch (analysed) {
            case Conductivities table -> table.points();
            case AnalysedSpectrum spectrum ->
                    point(spectrum.result(), role).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    private static Optional<RetentionPoint> point(FileResult result, String role) {
        Optional<Value> conductivity = result.derived(role + " conductivity");
        return result.condition("time")
                .filter(time -> time.value().value() >= 0 && conductivity.isPresent())
                .map(
                        time ->
                                new RetentionPoint(
                                        time.value().value(), own(conductivity.orElseThrow())));
    }

    private static Measured own(Value value) {
        return new Measured(
                value.measured().value(),
                value.statistical().orElse(value.measured().uncertainty()));
    }

    /// Uncertainties that only some points have are of no use for weights.
    private static List<RetentionPoint> believed(List<RetentionPoint> points) {
        boolean all = points.stream().allMatch(p -> p.conductivity().uncertainty() > 0);
        return points.stream()
                .map(
                        p ->
                                all
                                        ? p
                                        : new RetentionPoint(
                                                p.time(), Measured.exact(p.conductivity().value())))
                .toList();
    }

    /// The numbers behind a law, in the units of the field.
    ///
    /// @param retention the law
    /// @param of what it is drawn from
    /// @param files the files behind it
    /// @param limited what limits the conductivities
    /// @param shared relative uncertainty that all conductivities share
    private record Conclusions(
            Retention retention,
            String of,
            List<String> files,
            Optional<StudyRemark.InputsLimited> limited,
            double shared) {

        List<Results.Conclusion> of(List<Quantity> times) {
            List<Remark> remarks = new ArrayList<>(retention.laws().remarks());
            remarks.removeIf(ComparisonRemark.UncertaintyFromScatter.class::isInstance);
            limited.ifPresent(remarks::add);
            List<Results.Conclusion> conclusions = new ArrayList<>();
            for (Estimate estimate : retention.laws().chosen().fit().estimates()) {
                conclusions.add(
                        conclusion(
                                estimate.parameter().meaning(),
                                estimate.measured(),
                                estimate.parameter().unit(),
                                conclusions.isEmpty() ? remarks : List.of()));
            }
            for (Quantity time : times) {
                double seconds = time.si().value();
                List<Remark> doubts = retention.doubts(seconds);
                conclusions.add(
                        conclusion(
                                "conductivity after " + time.text(),
                                retention.at(seconds),
                                Unit.SIEMENS_PER_METRE,
                                doubts));
                conclusions.add(
                        conclusion(
                                "share retained after " + time.text(),
                                retention.retained(seconds),
                                Unit.NONE,
                                doubts));
            }
            return conclusions;
        }

        private Results.Conclusion conclusion(
                String name, Measured measured, Unit unit, List<Remark> remarks) {
            boolean conductivity = unit.equals(Unit.SIEMENS_PER_METRE);
            Unit shown =
                    conductivity
                            ? Unit.SIEMENS_PER_CENTIMETRE
                            : unit.equals(Unit.SECOND) ? Unit.DAY : unit;
            double geometric = conductivity ? shared * measured.value() : 0;
            Measured total =
                    new Measured(measured.value(), Math.hypot(measured.uncertainty(), geometric));
            return new Results.Conclusion(
                    name,
                    of,
                    "σ(t), " + retention.laws().chosen().law(),
                    Optional.of(shown.fromSi(total)),
                    shown,
                    files,
                    remarks);
        }
    }

    @Override
    public String measurement() {
        return plan.measurement();
    }
}
