package science.haven.impedance.merge;

import science.haven.data.ImpedanceSpectrum;
import science.haven.quantity.Measured;

/// How two instruments agree where both measured: `Z₁ = (1 + g) Z₂ + z`.
///
/// @param lowest lower end of the overlap in Hz
/// @param highest upper end of the overlap in Hz
/// @param points points of the second instrument within
/// @param gainReal real part of g, dimensionless; 0.02 means the second reads 2 % low
/// @param gainImaginary imaginary part of g (a phase error in rad), dimensionless
/// @param offsetReal real part of z in Ω
/// @param offsetImaginary imaginary part of z in Ω
/// @param difference root mean square of |Z₁ − Z₂|/|Z₁|, dimensionless
/// @param noise scatter per component that gain and offset leave, relative to |Z|, dimensionless
/// @param probability probability of so large a difference if the instruments agreed, dimensionless
public record Overlap(
        double lowest,
        double highest,
        int points,
        Measured gainReal,
        Measured gainImaginary,
        Measured offsetReal,
        Measured offsetImaginary,
        double difference,
        double noise,
        double probability) {

    /// Chance of accusing instruments that agree.
    private static final double SIGNIFICANCE = 1e-3;

    /// Differences that no one needs to hear of, relative to |Z|.
    private static final double NEGLIGIBLE = 1e-3;

    /// Whether the instruments differ by more than noise and by enough to matter.
    ///
    /// @return true if gain or offset should be looked after
    public boolean differs() {
        return probability < SIGNIFICANCE && difference > NEGLIGIBLE;
    }

    /// The second instrument's spectrum on the scale of the first.
    ///
    /// @param second what the second instrument measured
    /// @return `(1 + g) Z + z`
    public ImpedanceSpectrum correct(ImpedanceSpectrum second) {
        double[] real = new double[second.size()];
        double[] imaginary = new double[second.size()];
        double gainRe = 1 + gainReal.value();
        double gainIm = gainImaginary.value();
        for (int i = 0; i < real.length; i++) {
            double re = second.real()[i];
            double im = second.imaginary()[i];
            real[i] = gainRe * re - gainIm * im + offsetReal.value();
            imaginary[i] = gainRe * im + gainIm * re + offsetImaginary.value();
        }
        return new ImpedanceSpectrum(second.frequency(), real, imaginary, second.provenance());
    }
}
