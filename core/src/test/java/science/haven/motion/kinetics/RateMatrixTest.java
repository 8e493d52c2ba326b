package science.haven.motion.kinetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateMatrixTest {

    @Test
    void takesRatesThatBalance() {
        RateMatrix jumps =
                RateMatrix.of(new double[] {0.75, 0.25}, new double[][] {{0, 100}, {300, 0}});
        assertThat(jumps.rate(0, 1)).isCloseTo(100, within(1e-9));
        assertThat(jumps.rate(1, 0)).isCloseTo(300, within(1e-9));
    }

    @Test
    void refusesRatesThatDoNot() {
        double[] half = {0.5, 0.5};
        assertThatThrownBy(() -> RateMatrix.of(half, new double[][] {{0, 100}, {300, 0}}))
                .hasMessage(
                        "rates must balance in detail, p_i k(i→j) = p_j k(j→i) within one in a"
                                + " million, got 150.0 s⁻¹ from 1 to 0 and 50.0 s⁻¹ back");
        assertThatThrownBy(() -> RateMatrix.of(half, new double[][] {{0, -1}, {-1, 0}}))
                .hasMessageContaining("s⁻¹");
        assertThatThrownBy(() -> RateMatrix.of(half, new double[][] {{0, 1}}))
                .hasMessageContaining("square of 2 rows");
        double[] tooMany = {0.9, 0.9};
        assertThatThrownBy(() -> RateMatrix.of(tooMany, new double[][] {{0, 1}, {1, 0}}))
                .hasMessageContaining("populations must sum to 1, got 1.8");
    }
}
