package science.haven.spectrum.series;

import science.haven.quantity.Measured;

/// A stretch of steady growth.
///
/// @param from beginning, in the unit of the abscissa
/// @param to end, in the unit of the abscissa
/// @param rate growth rate, in the unit of the value over that of the abscissa
public record GrowthStage(double from, double to, Measured rate) {

    /// Whether the rate cannot be told from none: it lies within two standard uncertainties of 0.
    ///
    /// @return true for a stall
    public boolean stalled() {
        return Math.abs(rate.value()) < 2 * rate.uncertainty();
    }
}
