package science.haven.figure.impedance;

/// Impedance over frequency, measured or calculated.
///
/// @param frequency in Hz
/// @param real Z′ in Ω
/// @param imaginary Z″ in Ω, with its sign: negative where capacitive
public record ImpedanceCurve(double[] frequency, double[] real, double[] imaginary) {

    public ImpedanceCurve {
        if (real.length != frequency.length || imaginary.length != frequency.length) {
            throw new IllegalArgumentException(
                    "frequency, real and imaginary must have the same length, got %d, %d, %d"
                            .formatted(frequency.length, real.length, imaginary.length));
        }
        frequency = frequency.clone();
        real = real.clone();
        imaginary = imaginary.clone();
    }

    /// −Z″, as it is plotted.
    ///
    /// @return −Z″ in Ω
    public double[] minusImaginary() {
        double[] minus = new double[imaginary.length];
        for (int i = 0; i < minus.length; i++) {
            minus[i] = -imaginary[i];
        }
        return minus;
    }

    /// Absolute value of the impedance.
    ///
    /// @return |Z| in Ω
    public double[] modulus() {
        double[] modulus = new double[real.length];
        for (int i = 0; i < modulus.length; i++) {
            modulus[i] = Math.hypot(real[i], imaginary[i]);
        }
        return modulus;
    }

    /// Minus the phase angle, as it is plotted.
    ///
    /// @return −φ in degrees
    public double[] minusPhase() {
        double[] phase = new double[real.length];
        for (int i = 0; i < phase.length; i++) {
            phase[i] = Math.toDegrees(Math.atan2(-imaginary[i], real[i]));
        }
        return phase;
    }
}
