package science.haven.trajectory;

import org.hipparchus.special.Gamma;

import science.haven.fit.Interval;
import science.haven.quantity.Constants;

/// Diffusion coefficient of the charge, D_σ, from the displacement of all ions together over blocks
/// of time that do not overlap.
///
/// ```text
/// D_σ = Σ_b |Σ_i Δr_i(b)|² / (2 d B τ N)        B blocks of length τ
/// ```
///
/// The sum over ions is one normal random walk, so that `ν D_σ / true value` is χ² distributed with
/// ν = dB degrees of freedom; the limits are those of χ², far from symmetric if blocks are few. The
/// conductivity is `n z² e² D_σ / k T`.
///
/// @param coefficient D_σ in m²/s
/// @param blocks number of blocks
/// @param dimensions number of coordinates
/// @param block length of a block in s
public record CollectiveDiffusion(double coefficient, int blocks, int dimensions, double block) {

    /// Fewer degrees of freedom give an upper limit more than ten times above the lower one.
    private static final int FEWEST = 6;

    /// Takes the displacement of all ions in blocks of so many frames.
    ///
    /// @param paths paths of the ions
    /// @param frames length of a block in frames
    /// @return the coefficient
    public static CollectiveDiffusion of(IonPaths paths, int frames) {
        if (frames < 1 || frames >= paths.frames()) {
            throw new IllegalArgumentException(
                    "frames must be from 1 to %d, got %d".formatted(paths.frames() - 1, frames));
        }
        int blocks = (paths.frames() - 1) / frames;
        double squares = 0;
        double[] path = new double[paths.frames()];
        for (int axis = 0; axis < 3; axis++) {
            double[] sum = new double[paths.frames()];
            for (int ion = 0; ion < paths.ions(); ion++) {
                paths.path(ion, axis, path);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += path[k];
                }
            }
            for (int b = 0; b < blocks; b++) {
                double step = sum[(b + 1) * frames] - sum[b * frames];
                squares += step * step;
            }
        }
        double block = frames * paths.interval();
        return new CollectiveDiffusion(
                squares / (6 * blocks * block * paths.ions()), blocks, 3, block);
    }

    /// Degrees of freedom.
    ///
    /// @return ν = dB
    public int freedom() {
        return blocks * dimensions;
    }

    /// Whether there are enough blocks to tell more than an order of magnitude.
    ///
    /// @return true from two blocks on
    public boolean isKnown() {
        return freedom() >= FEWEST;
    }

    /// Where the true coefficient lies.
    ///
    /// @param probability probability of the interval, dimensionless, such as 0.68
    /// @return the interval in m²/s
    public Interval interval(double probability) {
        double tail = (1 - probability) / 2;
        return new Interval(
                coefficient * freedom() / chiSquared(1 - tail),
                coefficient * freedom() / chiSquared(tail));
    }

    /// The value below which χ² lies with a probability.
    private double chiSquared(double probability) {
        double low = 0;
        double high = 10 * freedom() + 100;
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (Gamma.regularizedGammaP(freedom() / 2.0, middle / 2) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// Conductivity that belongs to a coefficient of the charge.
    ///
    /// @param coefficient D_σ in m²/s
    /// @param density number of ions per volume in m⁻³
    /// @param charge charge of an ion in elementary charges, dimensionless
    /// @param temperature temperature in K
    /// @return conductivity in S/m
    public static double conductivity(
            double coefficient, double density, double charge, double temperature) {
        double q = charge * Constants.ELEMENTARY_CHARGE;
        return density * q * q * coefficient / (Constants.BOLTZMANN * temperature);
    }
}
