package science.haven.trajectory;

import org.hipparchus.special.Gamma;

import science.haven.fit.Interval;
import science.haven.quantity.Constants;

/// Diffusion coefficient of the charge, D_σ, from the displacement of all ions together over blocks
/// of time that do not overlap.
///
/// ```text
/// D_σ = Σ_b |Σ_i Δr_i(b)|² / (2 d B τ N) − a_σ / (2 d τ)        B blocks of length τ
/// ```
///
/// The sum over ions is one normal random walk, so that ν times the first term over its expectation
/// is χ² distributed with ν = dB degrees of freedom; the limits are those of χ², far from symmetric
/// if blocks are few. The conductivity is `n z² e² D_σ / k T`.
///
/// `a_σ` is what ions that rattle about their sites add to the displacement of any length. That of
/// single ions is the offset a of their mean square displacement; as far as they rattle together,
/// it is another one, `a_σ = a M_σ(s)/M(s)`, the ratio of the displacements of all ions and of
/// single ions over a time s so short that they hardly do anything else.
///
/// @param coefficient D_σ in m²/s
/// @param rattling what rattling added before it was taken off, `a_σ/(2dτ)`, in m²/s; by chance it
///   may be below 0
/// @param blocks number of blocks
/// @param dimensions number of coordinates
/// @param block length of a block in s
public record CollectiveDiffusion(
        double coefficient, double rattling, int blocks, int dimensions, double block) {

    /// Fewer degrees of freedom give an upper limit more than ten times above the lower one.
    private static final int FEWEST = 6;

    /// Takes the displacement of all ions in blocks of so many frames, with what rattling adds.
    ///
    /// @param paths paths of the ions
    /// @param frames length of a block in frames
    /// @return the coefficient
    public static CollectiveDiffusion of(IonPaths paths, int frames) {
        if (frames < 1 || frames >= paths.frames()) {
            throw new IllegalArgumentException(
                    "frames must be from 1 to %d, got %d".formatted(paths.frames() - 1, frames));
        }
        return of(sums(paths), paths, frames);
    }

    /// Takes the displacement of all ions in blocks over which single ions diffuse, without what
    /// rattling adds. Blocks are so long that what this leaves uncertain and the number of blocks
    /// matter alike.
    ///
    /// @param paths paths of the ions
    /// @param tracer diffusion of single ions
    /// @return the coefficient
    public static CollectiveDiffusion of(IonPaths paths, TracerDiffusion tracer) {
        double[][] sums = sums(paths);
        double growth = 2 * tracer.dimensions() * tracer.coefficient().value() * paths.interval();
        double rattling = growth > 0 ? Math.max(tracer.offset(), 0) / growth : 0;
        int single = length(paths.frames(), rattling, tracer.firstLag());
        CollectiveDiffusion first = of(sums, paths, tracer, single);
        double more = first.rattling / Math.max(first.coefficient, Double.MIN_NORMAL) * single;
        int all = length(paths.frames(), more, single);
        return all > single ? of(sums, paths, tracer, all) : first;
    }

    /// The block length for which `(rattling/n)²`, about what is uncertain of what is taken off,
    /// and the variance of χ², `2n/3F`, have the least sum.
    ///
    /// @param rattling how many frames of diffusion are worth what rattling adds
    private static int length(int frames, double rattling, int least) {
        int longest = Math.max((frames - 1) / 2, 1);
        double best = Math.ceil(Math.cbrt(3 * frames * rattling * rattling));
        return Math.clamp((long) best, Math.min(least, longest), longest);
    }

    /// Solves the equations over blocks and over s frames for D_σ.
    private static CollectiveDiffusion of(
            double[][] sums, IonPaths paths, TracerDiffusion tracer, int frames) {
        CollectiveDiffusion whole = of(sums, paths, frames);
        double growth = 2 * tracer.dimensions() * tracer.coefficient().value() * paths.interval();
        double offset = Math.max(tracer.offset(), 0);
        double[] msd = tracer.displacement().lags();
        int lag = 1;
        while (lag < tracer.firstLag() && msd[lag] - lag * growth < offset / 2) {
            lag++;
        }
        double share = offset / (msd[lag] - lag * growth);
        if (!(share > 0 && frames > 2 * share * lag)) {
            return whole;
        }
        double perFrame = 2 * whole.dimensions * paths.interval();
        double moved = whole.coefficient * perFrame * frames;
        double rattled = share * windows(sums, lag) / paths.ions();
        double coefficient = (moved - rattled) / (perFrame * (frames - share * lag));
        double added = whole.coefficient - coefficient;
        return new CollectiveDiffusion(
                coefficient, added, whole.blocks, whole.dimensions, whole.block);
    }

    private static CollectiveDiffusion of(double[][] sums, IonPaths paths, int frames) {
        int blocks = (paths.frames() - 1) / frames;
        double squares = 0;
        for (double[] sum : sums) {
            for (int b = 0; b < blocks; b++) {
                double step = sum[(b + 1) * frames] - sum[b * frames];
                squares += step * step;
            }
        }
        double block = frames * paths.interval();
        return new CollectiveDiffusion(
                squares / (6 * blocks * block * paths.ions()), 0, blocks, 3, block);
    }

    /// The sum over all ions of x, y and z at all times.
    private static double[][] sums(IonPaths paths) {
        double[][] sums = new double[3][paths.frames()];
        double[] path = new double[paths.frames()];
        for (int axis = 0; axis < 3; axis++) {
            for (int ion = 0; ion < paths.ions(); ion++) {
                paths.path(ion, axis, path);
                for (int k = 0; k < path.length; k++) {
                    sums[axis][k] += path[k];
                }
            }
        }
        return sums;
    }

    /// Mean square displacement over all windows of a lag.
    private static double windows(double[][] sums, int lag) {
        double squares = 0;
        int windows = sums[0].length - lag;
        for (double[] sum : sums) {
            for (int k = 0; k < windows; k++) {
                double step = sum[k + lag] - sum[k];
                squares += step * step;
            }
        }
        return squares / windows;
    }

    /// Degrees of freedom.
    ///
    /// @return ν = dB
    public int freedom() {
        return blocks * dimensions;
    }

    /// Whether there are enough blocks to tell more than an order of magnitude, and the ions did
    /// more than rattle.
    ///
    /// @return true from two blocks on
    public boolean isKnown() {
        return freedom() >= FEWEST && coefficient > rattling;
    }

    /// Where the true coefficient lies.
    ///
    /// @param probability probability of the interval, dimensionless, such as 0.68
    /// @return the interval in m²/s
    public Interval interval(double probability) {
        double tail = (1 - probability) / 2;
        double whole = (coefficient + rattling) * freedom();
        return new Interval(
                Math.max(whole / chiSquared(1 - tail) - rattling, 0),
                whole / chiSquared(tail) - rattling);
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
