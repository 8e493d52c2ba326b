package science.haven.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.math.CounterRandom;

/// Two lines with times of their own and nothing between them, point by point.
class RecoveryProfileTest {

    private static final double[] DELAY = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30};
    private static final double[] PLACE = {-2, -1, 0, 1, 2, 30, 8, 9, 10, 11, 12};

    @Test
    void eachPointHasItsTime() {
        RecoveryProfile profile =
                RecoveryProfile.of(
                        PLACE, DELAY, rows(), RecoveryKind.SATURATION, RecoveryOptions.DEFAULT);
        for (int p = 0; p < PLACE.length; p++) {
            if (p == 5) {
                assertThat(profile.components(p)).isEmpty();
            } else {
                assertThat(profile.components(p)).hasSize(1);
                double expected = p < 5 ? 0.05 : 2;
                assertThat(profile.components(p).getFirst().time().value())
                        .isCloseTo(expected, within(0.15 * expected));
            }
        }
    }

    @Test
    void rowsMustMatchDelays() {
        assertThatThrownBy(
                        () ->
                                RecoveryProfile.of(
                                        PLACE,
                                        DELAY,
                                        new double[3][PLACE.length],
                                        RecoveryKind.SATURATION,
                                        RecoveryOptions.DEFAULT))
                .hasMessage("there must be one row per delay, 10, got 3");
    }

    private static double[][] rows() {
        CounterRandom random = new CounterRandom(3, 3);
        double[][] rows = new double[DELAY.length][PLACE.length];
        for (int row = 0; row < rows.length; row++) {
            for (int p = 0; p < PLACE.length; p++) {
                double first = lorentzian(PLACE[p]) * (1 - Math.exp(-DELAY[row] / 0.05));
                double second = lorentzian(PLACE[p] - 10) * (1 - Math.exp(-DELAY[row] / 2));
                double signal = p < 5 ? first : second;
                rows[row][p] = (p == 5 ? 0 : signal) + 0.003 * random.nextGaussian();
            }
        }
        return rows;
    }

    private static double lorentzian(double offset) {
        return 1 / (1 + offset * offset / 4);
    }
}
