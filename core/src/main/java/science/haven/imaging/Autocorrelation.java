package science.haven.imaging;

/// How many neighbours a residual agrees with. Ringing of the image and an uneven coil leave the
/// same pattern in every profile; counted as independent noise it would make every number look far
/// too certain.
final class Autocorrelation {

    private Autocorrelation() {}

    /// Integrated correlation along the rows, `1 + 2 Σ ρ(lag)` up to the first lag at which ρ is
    /// not positive.
    ///
    /// @param rows residuals with a mean of zero, in any one unit
    /// @return number of points that tell the same, at least 1
    static double length(double[][] rows) {
        double variance = covariance(rows, 0);
        double sum = 1;
        for (int lag = 1; lag < rows[0].length && variance > 0; lag++) {
            double rho = covariance(rows, lag) / variance;
            if (rho <= 0) {
                break;
            }
            sum += 2 * rho;
        }
        return sum;
    }

    /// Sums over all pairs, not their mean, which tapers the long lags with few pairs.
    private static double covariance(double[][] rows, int lag) {
        double sum = 0;
        for (double[] row : rows) {
            for (int i = lag; i < row.length; i++) {
                sum += row[i] * row[i - lag];
            }
        }
        return sum;
    }
}
