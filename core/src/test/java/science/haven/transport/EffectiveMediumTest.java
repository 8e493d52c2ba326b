package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.transport.EffectiveMedium.Percolation;

class EffectiveMediumTest {

    private static final double LOW = 1e-6;
    private static final double HIGH = 0.6;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1.0 / 3, 0.5, 0.9, 1})
    void generalMediumContainsBruggeman(double fraction) {
        double general =
                EffectiveMedium.general(LOW, HIGH, fraction, new Percolation(1.0 / 3, 1, 1));
        assertThat(general)
                .isCloseTo(EffectiveMedium.bruggeman(LOW, HIGH, fraction), withinPercentage(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.7})
    void bruggemanSolvesItsEquation(double fraction) {
        double s = EffectiveMedium.bruggeman(LOW, HIGH, fraction);
        double poor = (1 - fraction) * (LOW - s) / (LOW + 2 * s);
        double good = fraction * (HIGH - s) / (HIGH + 2 * s);
        assertThat(poor + good).isCloseTo(0, within(1e-12));
    }

    @Test
    void pureSubstancesAreThemselves() {
        assertThat(EffectiveMedium.maxwell(LOW, HIGH, 0)).isCloseTo(LOW, within(1e-18));
        assertThat(EffectiveMedium.maxwell(LOW, HIGH, 1)).isCloseTo(HIGH, within(1e-12));
        assertThat(EffectiveMedium.bruggeman(LOW, HIGH, 0)).isCloseTo(LOW, within(1e-15));
        assertThat(EffectiveMedium.bruggeman(LOW, HIGH, 1)).isCloseTo(HIGH, within(1e-12));
    }

    /// Few spheres: Maxwell and Bruggeman agree to first order in φ.
    @Test
    void diluteLimitsAgree() {
        double maxwell = EffectiveMedium.maxwell(1, 0.2, 1e-4) - 1;
        double bruggeman = EffectiveMedium.bruggeman(0.2, 1, 1 - 1e-4) - 1;
        assertThat(bruggeman / maxwell).isCloseTo(1, within(1e-3));
    }

    @Test
    void insulatorPercolates() {
        Percolation percolation = new Percolation(0.4, 0.9, 1.7);
        assertThat(EffectiveMedium.general(0, HIGH, 0.7, percolation))
                .isCloseTo(HIGH * Math.pow(0.5, 1.7), within(1e-12));
        assertThat(EffectiveMedium.general(0, HIGH, 0.3, percolation)).isZero();
        assertThat(EffectiveMedium.general(1e-30, HIGH, 0.7, percolation))
                .isCloseTo(HIGH * Math.pow(0.5, 1.7), withinPercentage(1e-6));
    }

    @Test
    void refusesWhatIsNoMixture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectiveMedium.maxwell(1, 2, 1.5))
                .withMessage("fraction must be in [0, 1], got 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Percolation(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Percolation(0.3, 0, 1));
        Percolation percolation = new Percolation(0.3, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectiveMedium.general(2, 1, 0.5, percolation));
    }
}
