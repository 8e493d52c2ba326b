package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutocorrelationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 79, 125, 126, 700, 1200})
    void equalsTheSumOverAllPairs(int points) {
        CounterRandom random = new CounterRandom(4, points);
        Autocorrelation autocorrelation = new Autocorrelation(points);
        double[] expected = new double[points];
        for (int series = 0; series < 3; series++) {
            double[] values = new double[points];
            for (int k = 0; k < points; k++) {
                values[k] = random.nextDouble() - 0.3;
            }
            autocorrelation.add(values);
            for (int n = 0; n < points; n++) {
                for (int k = 0; k + n < points; k++) {
                    expected[n] += values[k] * values[k + n];
                }
            }
        }
        assertThat(autocorrelation.sum()).containsExactly(expected, within(1e-12 * points));
    }

    @Test
    void saysTheSameTwice() {
        Autocorrelation autocorrelation = new Autocorrelation(3);
        autocorrelation.add(new double[] {1, 2, 3});
        assertThat(autocorrelation.sum()).containsExactly(new double[] {14, 8, 3}, within(1e-14));
        assertThat(autocorrelation.sum()).containsExactly(new double[] {14, 8, 3}, within(1e-14));
    }

    @Test
    void refusesNoPoints() {
        assertThatThrownBy(() -> new Autocorrelation(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("points must be >= 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 8, 10, 20, 25, 80, 128})
    void columnsAreTransformedUpToTheOrder(int length) {
        CounterRandom random = new CounterRandom(5, length);
        int columns = 3;
        double[][] re = new double[length][columns];
        double[][] im = new double[length][columns];
        double[][] expected = new double[columns][2 * length];
        for (int k = 0; k < length; k++) {
            for (int c = 0; c < columns; c++) {
                expected[c][2 * k] = re[k][c] = random.nextDouble() - 0.5;
                expected[c][2 * k + 1] = im[k][c] = random.nextDouble() - 0.5;
            }
        }
        UnorderedTransform transform = new UnorderedTransform(length);
        transform.forward(re, im);
        int[] order = transform.order();
        for (int c = 0; c < columns; c++) {
            new FourierTransform(length).forward(expected[c], 0);
            for (int k = 0; k < length; k++) {
                assertThat(re[k][c]).isCloseTo(expected[c][2 * order[k]], within(1e-13 * length));
                assertThat(im[k][c])
                        .isCloseTo(expected[c][2 * order[k] + 1], within(1e-13 * length));
            }
        }
    }

    @Test
    void columnsOfOtherLengthsAreRefused() {
        assertThatThrownBy(() -> new UnorderedTransform(6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length must be a product of 2 and 5, got 6");
    }
}
