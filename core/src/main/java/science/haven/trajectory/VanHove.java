package science.haven.trajectory;

/// How far ions went in a given time: the self part of van Hove's function, and how far it is from
/// a normal distribution.
///
/// ```text
/// 4πr² G_s(r, t) = (1/N) Σ_i ⟨δ(r − |Δr_i(t)|)⟩        α₂ = 3⟨Δr⁴⟩ / (5⟨Δr²⟩²) − 1
/// ```
///
/// α₂ is 0 for diffusion; it is largest while some ions have jumped and others have not.
///
/// @param time time in s
/// @param radius middles of the bins in m
/// @param density probability per distance, 4πr² G_s, in m⁻¹
/// @param nonGaussian α₂, dimensionless
/// @see "L. van Hove, Phys. Rev. 95 (1954) 249; A. Rahman, Phys. Rev. 136 (1964) A405"
public record VanHove(double time, double[] radius, double[] density, double nonGaussian) {

    public VanHove {
        radius = radius.clone();
        density = density.clone();
    }

    /// Counts displacements.
    ///
    /// @param paths paths of the ions
    /// @param lag time in frames
    /// @param width width of a bin in m
    /// @param bins number of bins; what went farther is in none
    /// @return the distribution
    public static VanHove of(IonPaths paths, int lag, double width, int bins) {
        if (lag < 1 || lag >= paths.frames()) {
            throw new IllegalArgumentException(
                    "lag must be from 1 to %d, got %d".formatted(paths.frames() - 1, lag));
        }
        long[] counts = new long[bins];
        double[][] path = new double[3][paths.frames()];
        double squares = 0;
        double fourths = 0;
        int windows = paths.frames() - lag;
        for (int ion = 0; ion < paths.ions(); ion++) {
            for (int axis = 0; axis < 3; axis++) {
                paths.path(ion, axis, path[axis]);
            }
            for (int k = 0; k < windows; k++) {
                double x = path[0][k + lag] - path[0][k];
                double y = path[1][k + lag] - path[1][k];
                double z = path[2][k + lag] - path[2][k];
                double square = x * x + y * y + z * z;
                squares += square;
                fourths += square * square;
                int bin = (int) (Math.sqrt(square) / width);
                if (bin < bins) {
                    counts[bin]++;
                }
            }
        }
        double all = (double) windows * paths.ions();
        double[] radius = new double[bins];
        double[] density = new double[bins];
        for (int b = 0; b < bins; b++) {
            radius[b] = (b + 0.5) * width;
            density[b] = counts[b] / (all * width);
        }
        double mean = squares / all;
        double alpha = mean > 0 ? 3 * fourths / all / (5 * mean * mean) - 1 : 0;
        return new VanHove(lag * paths.interval(), radius, density, alpha);
    }
}
