package science.haven.polarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffusionSeriesTest {

    private static double bruteForce(double s) {
        double sum = 0;
        for (int n = 200_001; n > 0; n -= 2) {
            sum += Math.exp(-(double) n * n * s) / ((double) n * n);
        }
        return 8 / (Math.PI * Math.PI) * sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-3, 0.03, 0.049, 0.051, 0.2, 1, 5})
    void blockedIsItsSeries(double s) {
        assertThat(DiffusionSeries.blocked(s)).isCloseTo(bruteForce(s), within(3e-6));
    }

    @Test
    void shortTimeIsTheSquareRoot() {
        double dtOverL2 = 1e-5;
        double s = Math.PI * Math.PI * dtOverL2;
        assertThat(1 - DiffusionSeries.blocked(s))
                .isCloseTo(4 / Math.sqrt(Math.PI) * Math.sqrt(dtOverL2), withinPercentage(1e-9));
        assertThat(DiffusionSeries.fixed(1e-4))
                .isCloseTo(Math.sqrt(Math.PI / 1e-4) - 1, within(1e-9));
    }

    /// The two forms of each series meet where the code changes from one to the other.
    @Test
    void formsMeet() {
        double below = Math.nextDown(0.05);
        assertThat(DiffusionSeries.blocked(below))
                .isCloseTo(DiffusionSeries.blocked(0.05), within(1e-14));
        assertThat(DiffusionSeries.blockedSlope(below))
                .isCloseTo(DiffusionSeries.blockedSlope(0.05), within(1e-13));
        below = Math.nextDown(0.2);
        assertThat(DiffusionSeries.fixed(below))
                .isCloseTo(DiffusionSeries.fixed(0.2), within(1e-13));
        assertThat(DiffusionSeries.fixedSlope(below))
                .isCloseTo(DiffusionSeries.fixedSlope(0.2), within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.03, 0.1, 0.3, 2})
    void slopesAreThoseOfFiniteDifferences(double s) {
        double h = 1e-5 * s;
        double blocked =
                (DiffusionSeries.blocked(s + h) - DiffusionSeries.blocked(s - h)) / (2 * h);
        double fixed = (DiffusionSeries.fixed(s + h) - DiffusionSeries.fixed(s - h)) / (2 * h);
        assertThat(DiffusionSeries.blockedSlope(s)).isCloseTo(blocked, withinPercentage(1e-4));
        assertThat(DiffusionSeries.fixedSlope(s)).isCloseTo(fixed, withinPercentage(1e-4));
    }
}
