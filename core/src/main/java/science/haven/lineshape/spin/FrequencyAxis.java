package science.haven.lineshape.spin;

import science.haven.data.SpectralAxis;

/// The bins of a spectrum: equally wide, ascending, seen from the frequency of shift zero.
///
/// Bin i reaches from `start + (i − ½) step` to `start + (i + ½) step`.
///
/// @param start centre of the first bin in Hz above the frequency of shift zero
/// @param step width of a bin in Hz, > 0
/// @param points number of bins
public record FrequencyAxis(double start, double step, int points) {

    public FrequencyAxis {
        if (!Double.isFinite(start)) {
            throw new IllegalArgumentException("start must be finite Hz, got " + start);
        }
        if (!(step > 0 && Double.isFinite(step))) {
            throw new IllegalArgumentException("step must be > 0 Hz, got " + step);
        }
        if (points < 1) {
            throw new IllegalArgumentException("points must be >= 1, got " + points);
        }
    }

    /// The axis of a discrete Fourier transform: zero at bin `points / 2`.
    ///
    /// @param width spectral width in Hz
    /// @param points number of bins
    /// @return the axis
    public static FrequencyAxis ofWidth(double width, int points) {
        double step = width / points;
        return new FrequencyAxis(-(points / 2) * step, step, points);
    }

    /// The axis of a measured spectrum.
    ///
    /// @param axis a frequency axis
    /// @return its bins
    public static FrequencyAxis of(SpectralAxis axis) {
        if (axis.domain() != SpectralAxis.Domain.FREQUENCY) {
            throw new IllegalArgumentException("axis must be one of frequencies, got one of times");
        }
        return new FrequencyAxis(
                axis.carrier() - axis.reference() + axis.start(), axis.step(), axis.points());
    }

    /// Centre of a bin.
    ///
    /// @param i index of the bin
    /// @return frequency in Hz above that of shift zero
    public double at(int i) {
        return start + i * step;
    }
}
