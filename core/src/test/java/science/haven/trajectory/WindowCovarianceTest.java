package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowCovarianceTest {

    /// `2d/(N K_n K_m) Σ_{i,j} overlap²`, window by window.
    @ParameterizedTest(name = "lags {0} and {1} of {2} frames")
    @CsvSource({"1, 1, 9", "2, 5, 12", "7, 3, 30", "11, 11, 12"})
    void isTheSumOverAllPairsOfWindows(int n, int m, int frames) {
        double sum = 0;
        for (int i = 0; i + n < frames; i++) {
            for (int j = 0; j + m < frames; j++) {
                int overlap = Math.max(0, Math.min(i + n, j + m) - Math.max(i, j));
                sum += overlap * overlap;
            }
        }
        double expected = 2.0 * 3 * sum / (5.0 * (frames - n) * (frames - m));
        double[][] covariance = WindowCovariance.ofWalk(frames, new int[] {n, m}, 3, 5);
        assertThat(covariance[0][1]).isCloseTo(expected, withinPercentage(1e-10));
    }

    /// A single ion that rattles about a site: windows without a common frame are independent.
    @Test
    void rattlingIsIndependentOfTheLag() {
        int frames = 200;
        double[] spread = new double[frames];
        java.util.Arrays.fill(spread, 1, frames, 2.0);
        double[][] covariance = WindowCovariance.of(spread, new int[] {5, 50}, 1, 1);
        // Var of the mean of (u − v)² over overlapping windows of white noise of variance 1.
        assertThat(covariance[0][0]).isBetween(0.05, 0.07);
        assertThat(covariance[1][1]).isGreaterThan(covariance[0][0]);
    }

    /// Mean square displacements of walks scatter as the closed form says.
    @Test
    void scatterOfWalksIsTheCovariance() {
        int[] lags = {2, 20, 60};
        int replicas = 2000;
        double[] sum = new double[3];
        double[] squares = new double[3];
        for (int r = 0; r < replicas; r++) {
            IonPaths walk = Walks.random(4, 64, r);
            for (int i = 0; i < 3; i++) {
                double value = Walks.direct(walk, lags[i]);
                sum[i] += value;
                squares[i] += value * value;
            }
        }
        // Steps of one coordinate have a variance of 1/3, so σ⁴ = 1/9.
        double[][] covariance = WindowCovariance.ofWalk(64, lags, 3, 4);
        for (int i = 0; i < 3; i++) {
            double mean = sum[i] / replicas;
            double variance = squares[i] / replicas - mean * mean;
            assertThat(variance / (covariance[i][i] / 9)).isBetween(0.88, 1.12);
        }
    }
}
