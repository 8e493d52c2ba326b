package science.haven.data;

/// Complex impedance over frequency, `Z = Z′ + iZ″` with `e^{+iωt}`: capacitive Z″ is negative.
///
/// Points keep the order of the file. Frequencies are positive and finite; the readers leave out
/// rows that are not (and say so in the provenance).
///
/// @param frequency frequency in Hz, one per point
/// @param real Z′ in Ω, one per point
/// @param imaginary Z″ in Ω with its sign, one per point
/// @param provenance where the data come from
public record ImpedanceSpectrum(
        double[] frequency, double[] real, double[] imaginary, Provenance provenance)
        implements Measurement {

    public ImpedanceSpectrum {
        frequency = frequency.clone();
        real = real.clone();
        imaginary = imaginary.clone();
        if (real.length != frequency.length || imaginary.length != frequency.length) {
            throw new IllegalArgumentException(
                    "frequency, real and imaginary must have the same length, got %d, %d, %d"
                            .formatted(frequency.length, real.length, imaginary.length));
        }
        for (int i = 0; i < frequency.length; i++) {
            if (!(frequency[i] > 0 && Double.isFinite(frequency[i]))) {
                throw new IllegalArgumentException("frequency must be > 0 Hz, got " + frequency[i]);
            }
            if (!(Double.isFinite(real[i]) && Double.isFinite(imaginary[i]))) {
                throw new IllegalArgumentException("Z must be finite at " + frequency[i] + " Hz");
            }
        }
    }

    /// Number of points.
    ///
    /// @return number of frequencies
    public int size() {
        return frequency.length;
    }
}
