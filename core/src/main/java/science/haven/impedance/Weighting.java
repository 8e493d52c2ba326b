package science.haven.impedance;

/// How much each point counts: the standard uncertainty it is given in the fit.
public sealed interface Weighting {

    /// `σ = |Z|`: all points have the same relative uncertainty. What most instruments come closest
    /// to over many decades.
    record Modulus() implements Weighting {}

    /// `σ′ = |Z′|`, `σ″ = |Z″|`: either part has the same relative uncertainty.
    record Proportional() implements Weighting {}

    /// `σ = 1 Ω`: all points have the same absolute uncertainty; large impedances decide the fit.
    record Uniform() implements Weighting {}

    /// Uncertainties known from elsewhere; then the noise is not estimated from the fit.
    ///
    /// @param real standard uncertainty of Z′ in Ω, one per point of the spectrum
    /// @param imaginary standard uncertainty of Z″ in Ω, one per point of the spectrum
    record Given(double[] real, double[] imaginary) implements Weighting {

        public Given {
            real = real.clone();
            imaginary = imaginary.clone();
            if (real.length != imaginary.length) {
                throw new IllegalArgumentException(
                        "real and imaginary must have the same length, got %d, %d"
                                .formatted(real.length, imaginary.length));
            }
            for (int i = 0; i < real.length; i++) {
                if (!(real[i] > 0 && imaginary[i] > 0)) {
                    throw new IllegalArgumentException(
                            "uncertainties must be > 0 Ω, got %s and %s"
                                    .formatted(real[i], imaginary[i]));
                }
            }
        }
    }
}
