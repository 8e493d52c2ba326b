package science.haven.spectrum.composition;

import science.haven.quantity.Measured;

/// A printed or fitted number beside the one that follows when masses are conserved.
///
/// @param what what is compared, in words
/// @param stated the number as printed or fitted
/// @param implied the number that follows
public record Closure(String what, Measured stated, Measured implied) {

    /// How far the implied number lies from the stated one.
    ///
    /// @return relative deviation, dimensionless; > 0 where more is implied than stated
    public double deviation() {
        return implied.value() / stated.value() - 1;
    }

    /// Whether both agree within their uncertainties.
    ///
    /// @param coverage how many standard uncertainties are allowed, dimensionless
    /// @return true if they agree
    public boolean holds(double coverage) {
        Measured difference = implied.minus(stated);
        return Math.abs(difference.value()) <= coverage * difference.uncertainty();
    }
}
