package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CounterRandomTest {

    /// First known answer of the authors' test vectors for philox2x64-10 (key 0, counter 0).
    @Test
    void isPhilox() {
        CounterRandom random = new CounterRandom(0, 0);
        assertThat(random.nextLong()).isEqualTo(0xca00a0459843d731L);
        assertThat(random.nextLong()).isEqualTo(0x66c24222c9a845b5L);
    }

    @Test
    void streamsAreIndependentAndRepeatable() {
        double[] first = new CounterRandom(7, 0).doubles(20_000).toArray();
        double[] second = new CounterRandom(7, 1).doubles(20_000).toArray();
        assertThat(new CounterRandom(7, 1).doubles(20_000).toArray()).isEqualTo(second);
        double covariance = 0;
        double mean = 0;
        for (int i = 0; i < first.length; i++) {
            covariance += (first[i] - 0.5) * (second[i] - 0.5) / first.length;
            mean += first[i] / first.length;
        }
        // Five standard deviations of either.
        assertThat(mean).isCloseTo(0.5, within(5 / Math.sqrt(12.0 * 20_000)));
        assertThat(covariance).isCloseTo(0, within(5 / 12.0 / Math.sqrt(20_000)));
    }
}
