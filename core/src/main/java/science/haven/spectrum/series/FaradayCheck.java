package science.haven.spectrum.series;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;

/// Amount of metal against the charge that passed: `n = n₀ + η Q / F`.
///
/// η is 1 where every electron leaves one atom of metal that is seen; less, where electrons go
/// elsewhere, metal dies out of sight or is too thick for the radio field.
///
/// @param overCharge the amount in mol over the net charge in C
/// @param efficiency η, dimensionless, by a straight line through all points; its uncertainty comes
///   from their scatter and from the calibration
/// @param growth the same in stages, rates in mol/C
/// @param remarks what limits these numbers
public record FaradayCheck(
        GrowthCurve overCharge, Measured efficiency, Growth growth, List<Remark> remarks) {

    public FaradayCheck {
        remarks = List.copyOf(remarks);
    }

    /// Compares an amount with the charge of the cell.
    ///
    /// @param amount amount in mol over time in s; at least six points while the charge rises
    /// @param calibration relative standard uncertainty common to all amounts, dimensionless
    /// @param cell what the cell did on the same clock; the charge that plates counts as positive
    /// @return the comparison
    public static FaradayCheck of(GrowthCurve amount, double calibration, CellTrace cell) {
        if (!(calibration >= 0)) {
            throw new IllegalArgumentException("calibration must be >= 0, got " + calibration);
        }
        List<Remark> remarks = new ArrayList<>();
        GrowthCurve over = overCharge(amount, cell, remarks);
        Measured slope = Growth.of(over, 0).stages().getFirst().rate();
        Measured scaled = slope.scaled(Constants.FARADAY);
        Measured efficiency =
                new Measured(
                        scaled.value(),
                        Math.hypot(scaled.uncertainty(), scaled.value() * calibration));
        if (efficiency.value() > 1 + 2 * efficiency.uncertainty()) {
            remarks.add(new SeriesRemark.MoreThanCharge(efficiency.value()));
        }
        Growth growth = Growth.of(over);
        remarks.addAll(growth.remarks());
        return new FaradayCheck(over, efficiency, growth, remarks);
    }

    /// How many spectra a comparison could use; it needs [Growth#FEWEST].
    ///
    /// @param amount amount in mol over time in s
    /// @param cell what the cell did on the same clock
    /// @return number of spectra recorded while the charge rose
    public static int usable(GrowthCurve amount, CellTrace cell) {
        int usable = 0;
        double furthest = Double.NEGATIVE_INFINITY;
        for (double time : amount.abscissa()) {
            var state = cell.at(time);
            if (state.isPresent() && state.get().charge() > furthest) {
                furthest = state.get().charge();
                usable++;
            }
        }
        return usable;
    }

    /// The amount over the charge, where it rises and the trace of the cell knows it.
    private static GrowthCurve overCharge(
            GrowthCurve amount, CellTrace cell, List<Remark> remarks) {
        List<double[]> points = new ArrayList<>();
        double furthest = Double.NEGATIVE_INFINITY;
        int left = 0;
        int resting = 0;
        for (int i = 0; i < amount.size(); i++) {
            var state = cell.at(amount.abscissa()[i]);
            if (state.isEmpty()) {
                left++;
            } else if (state.get().charge() > furthest) {
                furthest = state.get().charge();
                points.add(new double[] {furthest, amount.value()[i], amount.uncertainty()[i]});
            } else {
                resting++;
            }
        }
        if (left > 0) {
            remarks.add(new SeriesRemark.CellNotCovered(left, amount.size()));
        }
        if (points.size() < Growth.FEWEST) {
            throw new IllegalArgumentException(
                    "a Faraday check needs at least %d spectra while the charge rises, got %d"
                            .formatted(Growth.FEWEST, points.size()));
        }
        if (resting > 0) {
            remarks.add(new SeriesRemark.ChargeNotRising(resting, amount.size()));
        }
        return new GrowthCurve(
                amount.quantity(),
                amount.unit(),
                column(points, 0),
                column(points, 1),
                column(points, 2));
    }

    private static double[] column(List<double[]> points, int k) {
        return points.stream().mapToDouble(p -> p[k]).toArray();
    }
}
