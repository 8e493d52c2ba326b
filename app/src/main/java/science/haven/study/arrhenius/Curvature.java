package science.haven.study.arrhenius;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.transport.ConductivityPoint;
import science.haven.transport.Ordinate;
import science.haven.transport.TemperatureLaw;
import science.haven.transport.TransportRemark;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/// Whether one activation energy is enough for a series of temperatures, and what there is instead
/// if it is not.
///
/// @param bent the curved law; empty for a straight line
/// @param values what the curved law says, by name in the order of the report; empty for a straight
///   line
/// @param remarks what the test found, or why it was not possible
record Curvature(
        Optional<RankedLaw<TemperatureLaw>> bent, List<Entry> values, List<Remark> remarks) {

    /// Nothing was tested.
    static final Curvature UNKNOWN = new Curvature(Optional.empty(), List.of(), List.of());

    /// A number of the curved law.
    ///
    /// @param name what it is
    /// @param measured value and standard uncertainty, in `unit`
    /// @param unit the unit the field prints it in
    record Entry(String name, Measured measured, Unit unit) {}

    private static final int LEAST_TEMPERATURES = 4;

    Curvature {
        values = List.copyOf(values);
        remarks = List.copyOf(remarks);
    }

    /// Tests a series that has an activation energy.
    static Curvature of(List<ConductivityPoint> points, Ordinate ordinate) {
        if (!TemperatureLaw.canCompare(points)) {
            int temperatures =
                    (int) points.stream().map(p -> p.temperature().value()).distinct().count();
            return new Curvature(
                    Optional.empty(),
                    List.of(),
                    List.of(
                            new ComparisonRemark.TooFewPoints(
                                    "a test of curvature", temperatures, LEAST_TEMPERATURES)));
        }
        LawComparison<TemperatureLaw> comparison = TemperatureLaw.compare(points, ordinate);
        List<Remark> remarks = new ArrayList<>(comparison.remarks());
        remarks.removeIf(Curvature::isSaidOfTheLine);
        RankedLaw<TemperatureLaw> chosen = comparison.chosen();
        boolean curved = chosen.law() != TemperatureLaw.ARRHENIUS;
        if (curved) {
            remarks.addFirst(
                    new TransportRemark.Curved(
                            chosen.law(),
                            law(comparison, TemperatureLaw.ARRHENIUS).aicc() - chosen.aicc(),
                            chosen.pAgainstSimplest()));
        } else {
            comparison.ranked().stream()
                    .filter(law -> law.law() != TemperatureLaw.ARRHENIUS)
                    .findFirst()
                    .filter(law -> law.aicc() - chosen.aicc() > LawComparison.NO_DIFFERENCE)
                    .map(law -> new TransportRemark.Straight(law.law(), law.aicc() - chosen.aicc()))
                    .ifPresent(remarks::addFirst);
        }
        return new Curvature(
                curved ? Optional.of(chosen) : Optional.empty(),
                curved ? values(chosen, points) : List.of(),
                remarks);
    }

    /// How the points scatter is a remark of the straight line already.
    private static boolean isSaidOfTheLine(Remark remark) {
        return remark instanceof ComparisonRemark.ScatterExceedsErrors
                || remark instanceof ComparisonRemark.UncertaintyFromScatter;
    }

    private static RankedLaw<TemperatureLaw> law(
            LawComparison<TemperatureLaw> comparison, TemperatureLaw wanted) {
        return comparison.ranked().stream()
                .filter(law -> law.law() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static List<Entry> values(
            RankedLaw<TemperatureLaw> chosen, List<ConductivityPoint> points) {
        Converged fit = chosen.fit();
        return switch (chosen.law()) {
            case ARRHENIUS -> List.of();
            case VOGEL_FULCHER_TAMMANN ->
                    List.of(
                            new Entry(
                                    "pseudo-activation energy",
                                    electronvolt(
                                            fit.estimate("B")
                                                    .measured()
                                                    .scaled(Constants.BOLTZMANN)),
                                    Unit.ELECTRONVOLT),
                            new Entry(
                                    "Vogel temperature",
                                    fit.estimate("T0").measured(),
                                    Unit.KELVIN));
            case TWO_SLOPES ->
                    List.of(
                            new Entry(
                                    "activation energy above the break",
                                    electronvolt(fit.estimate("Ehot").measured()),
                                    Unit.ELECTRONVOLT),
                            new Entry(
                                    "activation energy below the break",
                                    electronvolt(fit.estimate("Ecold").measured()),
                                    Unit.ELECTRONVOLT),
                            new Entry(
                                    "break temperature",
                                    breakTemperature(fit.estimate("Tb"), points),
                                    Unit.KELVIN));
        };
    }

    /// A break that the solver could not move off a measured temperature is known to half the
    /// spacing of the temperatures.
    private static Measured breakTemperature(Estimate kink, List<ConductivityPoint> points) {
        if (!kink.fixed()) {
            return kink.measured();
        }
        DoubleSummaryStatistics temperatures =
                points.stream().mapToDouble(p -> p.temperature().value()).summaryStatistics();
        double spacing =
                (temperatures.getMax() - temperatures.getMin()) / (temperatures.getCount() - 1);
        return new Measured(kink.measured().value(), spacing / 2);
    }

    private static Measured electronvolt(Measured joule) {
        return Unit.ELECTRONVOLT.fromSi(joule);
    }
}
