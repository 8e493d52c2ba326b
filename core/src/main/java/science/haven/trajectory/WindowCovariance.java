package science.haven.trajectory;

/// Covariance of mean square displacements at several lags, for all windows of a trajectory, which
/// overlap.
///
/// ```text
/// Cov(MSD_n, MSD_m) = 2d / (N K_n K_m) Σ_s count(s) c(s)²        K_n = F − n windows of lag n
/// c(s) = [M(|n − s|) + M(|s + m|) − M(|s|) − M(|n − m − s|)] / 2
/// ```
///
/// c is the covariance of the displacements of one coordinate in two windows that begin s frames
/// apart, and M(n) the mean square displacement of one coordinate. Exact for independent ions whose
/// displacements are normal; for a random walk, `M(n) = σ² n`, c is σ² times the overlap of the
/// windows. Rattling about a site and motion that is not yet diffusive are in M.
public final class WindowCovariance {

    private WindowCovariance() {}

    /// The covariance for a given motion.
    ///
    /// @param spread mean square displacement of one coordinate at index n = lag, up to the longest
    ///   time between two frames, in m²
    /// @param lags the lags in frames
    /// @param dimensions number of coordinates in the mean square displacement
    /// @param ions number of ions
    /// @return the covariance in m⁴
    public static double[][] of(double[] spread, int[] lags, int dimensions, int ions) {
        int count = lags.length;
        double[][] covariance = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                double factor = 2.0 * dimensions / ions;
                double value = factor * pair(spread, lags[a], lags[b]);
                covariance[a][b] = value;
                covariance[b][a] = value;
            }
        }
        return covariance;
    }

    /// The covariance for a random walk of independent normal steps.
    ///
    /// @param frames number of frames
    /// @param lags the lags in frames
    /// @param dimensions number of coordinates in the mean square displacement
    /// @param ions number of ions
    /// @return the covariance in units of σ⁴, σ² being the mean square step of one coordinate
    public static double[][] ofWalk(int frames, int[] lags, int dimensions, int ions) {
        double[] spread = new double[frames];
        for (int n = 0; n < frames; n++) {
            spread[n] = n;
        }
        return of(spread, lags, dimensions, ions);
    }

    private static double pair(double[] spread, int n, int m) {
        int frames = spread.length;
        int first = frames - n;
        int second = frames - m;
        double sum = 0;
        for (int s = 1 - first; s < second; s++) {
            int windows = Math.min(first, second - s) - Math.max(0, -s);
            double shared =
                    spread[Math.abs(n - s)]
                            + spread[Math.abs(s + m)]
                            - spread[Math.abs(s)]
                            - spread[Math.abs(n - m - s)];
            sum += windows * shared * shared;
        }
        return sum / (4.0 * first * second);
    }
}
