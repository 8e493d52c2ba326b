package science.haven.spectrum.series;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.util.Arrays;

/// An amount, or what stands for it, over time.
///
/// @param quantity what it is, in the field's words and lower case, for example `integral`
/// @param unit the unit people read it in
/// @param abscissa times in s, or charges in C, ascending
/// @param value values, in the SI unit
/// @param uncertainty standard uncertainties, in the SI unit, all > 0 or all 0 where unknown
public record GrowthCurve(
        String quantity, Unit unit, double[] abscissa, double[] value, double[] uncertainty) {

    public GrowthCurve {
        abscissa = abscissa.clone();
        value = value.clone();
        uncertainty = uncertainty.clone();
        if (value.length != abscissa.length || uncertainty.length != abscissa.length) {
            throw new IllegalArgumentException(
                    "abscissa, value and uncertainty must have the same length, got %d, %d, %d"
                            .formatted(abscissa.length, value.length, uncertainty.length));
        }
        for (int i = 0; i < abscissa.length; i++) {
            if (!(Double.isFinite(abscissa[i]) && Double.isFinite(value[i]))) {
                throw new IllegalArgumentException("a growth curve must be finite at point " + i);
            }
            if (i > 0 && !(abscissa[i] > abscissa[i - 1])) {
                throw new IllegalArgumentException(
                        "abscissa must ascend, got %s after %s"
                                .formatted(abscissa[i], abscissa[i - 1]));
            }
        }
        long known = Arrays.stream(uncertainty).filter(u -> u > 0).count();
        if (known != 0 && known != uncertainty.length) {
            throw new IllegalArgumentException(
                    "either all points carry an uncertainty or none, got %d of %d"
                            .formatted(known, uncertainty.length));
        }
    }

    /// Number of points.
    ///
    /// @return number of points
    public int size() {
        return abscissa.length;
    }

    /// One point.
    ///
    /// @param i number of the point, from 0
    /// @return value and standard uncertainty, in the SI unit
    public Measured at(int i) {
        return new Measured(value[i], uncertainty[i]);
    }

    /// The same in another quantity that is proportional to this one, for example an amount from an
    /// integral. The uncertainty of the factor is common to all points and belongs to what is made
    /// of the curve.
    ///
    /// @param quantity what it is then
    /// @param unit the unit people read that in
    /// @param factor new over old value, in the SI unit of the new over that of the old
    /// @return the curve
    public GrowthCurve scaled(String quantity, Unit unit, double factor) {
        return new GrowthCurve(
                quantity,
                unit,
                abscissa,
                Arrays.stream(value).map(v -> v * factor).toArray(),
                Arrays.stream(uncertainty).map(u -> u * Math.abs(factor)).toArray());
    }
}
