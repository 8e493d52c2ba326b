package science.haven.data;

/// A dimension along which the spins precess: a time before the Fourier transform, a frequency
/// after it.
///
/// Point i lies at `start + i · step`. Times count from the moment at which all spins are in phase:
/// a digital filter that delays the signal by g points, or an echo recorded as a whole, starts at a
/// negative time. Frequencies are offsets from the carrier and ascend, whatever the file's order.
///
/// @param domain time or frequency
/// @param quadrature how the two phases of the signal are stored
/// @param nucleus the nucleus, for example `7Li`; empty if unknown
/// @param points number of complex points, or of real ones where only they exist
/// @param start first time in s, or first frequency offset in Hz
/// @param step distance of two points, in s or in Hz, > 0
/// @param carrier frequency of the rotating frame in Hz
/// @param reference frequency in Hz that reads 0 ppm
public record SpectralAxis(
        Domain domain,
        Quadrature quadrature,
        String nucleus,
        int points,
        double start,
        double step,
        double carrier,
        double reference)
        implements SignalAxis {

    /// What the points are.
    public enum Domain {
        /// Before the Fourier transform.
        TIME,
        /// After it.
        FREQUENCY
    }

    /// How the two phases of the signal are stored.
    public enum Quadrature {
        /// Complex points; for an indirect dimension: each row is one complex increment.
        COMPLEX,
        /// Only the real part exists; the imaginary parts are zero.
        REAL,
        /// Indirect: two rows for each increment, cosine and sine modulated.
        STATES,
        /// Indirect: one real row for each increment, the phase advanced by 90° each time.
        TPPI,
        /// Indirect: as STATES, with the sign of every other increment turned.
        STATES_TPPI,
        /// Indirect: two rows for each increment, of opposite coherence order.
        ECHO_ANTIECHO
    }

    public SpectralAxis {
        if (points < 0) {
            throw new IllegalArgumentException("points must be >= 0, got " + points);
        }
        if (!(step > 0 && Double.isFinite(step))) {
            throw new IllegalArgumentException("step must be > 0 s or Hz, got " + step);
        }
        if (!(Double.isFinite(start) && Double.isFinite(carrier) && Double.isFinite(reference))) {
            throw new IllegalArgumentException(
                    "start, carrier and reference must be finite, got %s, %s, %s"
                            .formatted(start, carrier, reference));
        }
    }

    @Override
    public int rows() {
        return switch (quadrature) {
            case COMPLEX, REAL, TPPI -> points;
            case STATES, STATES_TPPI, ECHO_ANTIECHO -> 2 * points;
        };
    }

    /// Where a point lies.
    ///
    /// @param i index of the point
    /// @return time in s or frequency offset in Hz
    public double at(int i) {
        return start + i * step;
    }

    /// Width of the spectrum: the inverse dwell time, or the span of the frequencies.
    ///
    /// @return spectral width in Hz
    public double spectralWidth() {
        return domain == Domain.TIME ? 1 / step : points * step;
    }

    /// Chemical shift of a frequency offset.
    ///
    /// @param offset offset from the carrier in Hz
    /// @return chemical shift in ppm
    public double ppm(double offset) {
        return (carrier - reference + offset) / reference * 1e6;
    }

    /// Frequency offset of a chemical shift.
    ///
    /// @param ppm chemical shift in ppm
    /// @return offset from the carrier in Hz
    public double offset(double ppm) {
        return ppm * 1e-6 * reference - (carrier - reference);
    }
}
