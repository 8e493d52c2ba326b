package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

class FourierTransformTest {

    /// Powers of two, products of small primes, primes, one, and what JTransforms gives to threads.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 12, 97, 360, 1009, 1024})
    void isTheSumItStandsFor(int n) {
        double[] x = random(n);
        double[] y = x.clone();
        new FourierTransform(n).forward(y, 0);
        for (int k = 0; k < n; k += Math.max(1, n / 7)) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < n; i++) {
                double phase = -2 * Math.PI * ((long) k * i % n) / n;
                re += x[2 * i] * Math.cos(phase) - x[2 * i + 1] * Math.sin(phase);
                im += x[2 * i] * Math.sin(phase) + x[2 * i + 1] * Math.cos(phase);
            }
            assertThat(y[2 * k]).isCloseTo(re, within(1e-11 * n));
            assertThat(y[2 * k + 1]).isCloseTo(im, within(1e-11 * n));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 1000, 6144, 9949, 65536})
    void comesBack(int n) {
        double[] x = random(n);
        double[] y = x.clone();
        FourierTransform transform = new FourierTransform(n);
        transform.forward(y, 0);
        transform.inverse(y, 0);
        assertThat(y).containsExactly(x, within(1e-12));
    }

    @Test
    void transformsRowsAsIfEachWereAlone() {
        double[] x = random(3 * 50);
        double[] rows = x.clone();
        FourierTransform transform = new FourierTransform(50);
        transform.forwardRows(rows);
        transform.forward(x, 100);
        assertThat(java.util.Arrays.copyOfRange(rows, 100, 200))
                .containsExactly(java.util.Arrays.copyOfRange(x, 100, 200));
    }

    @Test
    void startsNoThreads() {
        int before = Thread.activeCount();
        new FourierTransform(1 << 18).forward(random(1 << 18), 0);
        new FourierTransform(262_147).forward(random(262_147), 0);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void namesWhatDoesNotFit() {
        assertThatThrownBy(() -> new FourierTransform(0)).hasMessage("length must be >= 1, got 0");
        assertThatThrownBy(() -> new FourierTransform(4).forward(new double[8], 2))
                .hasMessage("a row of 4 complex points does not fit at 2 of 8 numbers");
    }

    private static double[] random(int n) {
        SplittableRandom random = new SplittableRandom(n);
        return random.doubles(2L * n, -1, 1).toArray();
    }
}
