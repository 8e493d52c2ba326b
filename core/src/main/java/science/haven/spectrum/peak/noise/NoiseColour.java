package science.haven.spectrum.peak.noise;

import science.haven.math.Median;

import java.util.Arrays;

/// How the noise of neighbouring points hangs together. Apodisation and zero filling, and smoothing
/// of any kind, make neighbours alike: N points then say as much as N/τ independent ones.
///
/// ```text
/// τ = Σ ρ(k) over all lags = spectral density at zero over the variance
/// ```
///
/// ρ comes from an autoregression of the residuals whose order AICc chooses, so that white noise
/// has τ = 1 and nothing else.
///
/// @param sigma standard deviation of a point, in the unit of the intensity
/// @param correlation ρ at lags 0, 1, 2 …, dimensionless; only ρ(0) = 1 for white noise
/// @param inflation τ, dimensionless, ≥ 1
public record NoiseColour(double sigma, double[] correlation, double inflation) {

    private static final int MOST_ORDER = 24;
    private static final int MOST_LAGS = 400;
    private static final double NEGLIGIBLE = 0.01;

    /// Improvement of AICc from which noise counts as coloured.
    private static final double EVIDENCE = 12;

    /// Robust noise of a spectrum nothing is known of: from the median of second differences, at
    /// the lag from which on they no longer grow.
    ///
    /// @param y intensities, in any unit
    /// @return the noise, whose τ is that lag
    public static NoiseColour ofData(double[] y) {
        int lag = 1;
        double here = difference(y, 1);
        while (4 * lag < Math.min(64, y.length / 4)) {
            double next = difference(y, 2 * lag);
            if (!(next > 1.25 * here)) {
                break;
            }
            here = next;
            lag *= 2;
        }
        return new NoiseColour(here, new double[] {1}, lag);
    }

    private static double difference(double[] y, int lag) {
        int n = y.length - 2 * lag;
        if (n < 1) {
            return 0;
        }
        double[] size = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = Math.abs(y[i] - 2 * y[i + lag] + y[i + 2 * lag]);
        }
        return 1.4826 * Median.of(size) / Math.sqrt(6);
    }

    /// Noise from the residuals of a fit.
    ///
    /// @param residual data less model at every point, in any unit
    /// @param parameters number of fitted parameters
    /// @return the noise
    public static NoiseColour ofResiduals(double[] residual, int parameters) {
        int n = residual.length;
        int orders = Math.min(MOST_ORDER, n / 10);
        double[] covariance = new double[orders + 1];
        for (int k = 0; k <= orders; k++) {
            double sum = 0;
            for (int i = k; i < n; i++) {
                sum += residual[i] * residual[i - k];
            }
            covariance[k] = sum / n;
        }
        double sigma = Math.sqrt(covariance[0] * n / Math.max(1, n - parameters));
        if (!(covariance[0] > 0)) {
            return new NoiseColour(sigma, new double[] {1}, 1);
        }
        double[] memory = autoregression(covariance, n);
        return memory.length == 0
                ? new NoiseColour(sigma, new double[] {1}, 1)
                : coloured(sigma, memory, covariance);
    }

    /// Coefficients φ of `r_i = Σ φ_k r_{i−k} + e_i` by Levinson's recursion; none for white noise.
    private static double[] autoregression(double[] covariance, int n) {
        double[] best = new double[0];
        double bestScore = n * Math.log(covariance[0]) - EVIDENCE;
        double[] phi = new double[0];
        double variance = covariance[0];
        for (int order = 1; order < covariance.length; order++) {
            double sum = covariance[order];
            for (int k = 1; k < order; k++) {
                sum -= phi[k - 1] * covariance[order - k];
            }
            double reflection = sum / variance;
            double[] next = new double[order];
            for (int k = 1; k < order; k++) {
                next[k - 1] = phi[k - 1] - reflection * phi[order - k - 1];
            }
            next[order - 1] = reflection;
            phi = next;
            variance *= 1 - reflection * reflection;
            if (!(variance > 1e-9 * covariance[0])) {
                break;
            }
            double score = n * Math.log(variance) + 2.0 * order * n / Math.max(1, n - order - 2);
            if (score < bestScore) {
                bestScore = score;
                best = phi;
            }
        }
        return best;
    }

    private static NoiseColour coloured(double sigma, double[] phi, double[] covariance) {
        double[] rho = new double[MOST_LAGS];
        rho[0] = 1;
        int last = 0;
        while (last + 1 < MOST_LAGS && rho[last] > NEGLIGIBLE) {
            int k = ++last;
            if (k < covariance.length) {
                rho[k] = covariance[k] / covariance[0];
            } else {
                for (int j = 1; j <= phi.length; j++) {
                    rho[k] += phi[j - 1] * rho[Math.abs(k - j)];
                }
            }
        }
        last = Math.max(0, last - 1);
        double[] kept = Arrays.copyOf(rho, last + 1);
        double sum = 1;
        for (int k = 1; k < kept.length; k++) {
            sum += 2 * kept[k];
        }
        return new NoiseColour(sigma, kept, Math.max(1, sum));
    }

    /// Whether the points know nothing of each other.
    ///
    /// @return true for white noise
    public boolean isWhite() {
        return correlation.length == 1;
    }

    /// A column multiplied by the correlation matrix of the noise.
    ///
    /// @param column one number per point, in any unit
    /// @return the product, in the unit of `column`
    public double[] correlated(double[] column) {
        int n = column.length;
        double[] result = column.clone();
        for (int k = 1; k < Math.min(n, correlation.length); k++) {
            double rho = correlation[k];
            for (int i = k; i < n; i++) {
                result[i] += rho * column[i - k];
                result[i - k] += rho * column[i];
            }
        }
        return result;
    }
}
