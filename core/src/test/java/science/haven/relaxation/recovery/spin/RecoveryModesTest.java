package science.haven.relaxation.recovery.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

/// The rate matrix against closed forms.
///
/// I = 3/2: A. Abragam, The Principles of Nuclear Magnetism, 1961, ch. VIII, and P. S. Hubbard, J.
/// Chem. Phys. 53, 985 (1970), with a₁ = 2W₁ ∝ J(ω₀), a₂ = 2W₂ ∝ J(2ω₀). Magnetic relaxation of
/// selectively excited lines: A. Narath, Phys. Rev. 162, 320 (1967); E. R. Andrew, D. P. Tunstall,
/// Proc. Phys. Soc. 78, 1 (1961).
class RecoveryModesTest {

    private static final double RATIO = 0.4;

    /// a₁ and a₂ in units of the initial rate of the whole signal, 0.2 a₁ + 0.8 a₂.
    private static final double A1 = 1 / (0.2 + 0.8 * RATIO);

    private static final double A2 = RATIO * A1;

    @ParameterizedTest(name = "I = 3/2, {0} after a {1} pulse")
    @CsvSource({
        "TOTAL, NON_SELECTIVE, 0.2, 0.8, 0",
        "CENTRAL, NON_SELECTIVE, -1, 2, 0",
        "SATELLITE, NON_SELECTIVE, 1, 0, 0",
        "CENTRAL, SELECTIVE, 0.5, 0.5, 0",
        "SATELLITE, SELECTIVE, 0.5, 0, 0.5",
    })
    void threeHalvesInClosedForm(
            Line line, Preparation preparation, double first, double second, double both) {
        RecoveryModes modes =
                RecoveryModes.of(
                        new Observation(1.5, line, preparation), Mechanism.QUADRUPOLAR, RATIO);
        for (double t : new double[] {0, 0.1, 0.5, 1, 3}) {
            double expected =
                    first * Math.exp(-A1 * t)
                            + second * Math.exp(-A2 * t)
                            + both * Math.exp(-(A1 + A2) * t);
            assertThat(modes.at(t)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void octupolarOrderInClosedForm() {
        RecoveryModes modes = RecoveryModes.ofOctupole(RATIO);
        for (double t : new double[] {0, 0.1, 0.5, 1, 3}) {
            assertThat(modes.at(t))
                    .isCloseTo(0.8 * Math.exp(-A1 * t) + 0.2 * Math.exp(-A2 * t), within(1e-12));
        }
    }

    @Test
    void centralLineOfThreeHalvesUnderMagneticRelaxation() {
        check(1.5, Line.CENTRAL, new double[] {1, 6}, new double[] {1 / 10.0, 9 / 10.0});
        check(1.5, Line.SATELLITE, new double[] {1, 3, 6}, new double[] {0.1, 0.5, 0.4});
    }

    @Test
    void centralLineOfHigherSpinsUnderMagneticRelaxation() {
        check(
                2.5,
                Line.CENTRAL,
                new double[] {1, 6, 15},
                new double[] {1 / 35.0, 8 / 45.0, 50 / 63.0});
        check(
                3.5,
                Line.CENTRAL,
                new double[] {1, 6, 15, 28},
                new double[] {1 / 84.0, 3 / 44.0, 75 / 364.0, 1225 / 1716.0});
        check(
                4.5,
                Line.CENTRAL,
                new double[] {1, 6, 15, 28, 45},
                new double[] {1 / 165.0, 24 / 715.0, 6 / 65.0, 1568 / 7293.0, 7938 / 12155.0});
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2.5, 3, 3.5, 4.5})
    void magneticRelaxationAfterStrongPulseIsOneExponential(double spin) {
        RecoveryModes modes = RecoveryModes.of(Observation.total(spin), Mechanism.MAGNETIC, 1);
        assertThat(modes.rates()).hasSize(1);
        assertThat(modes.rates()[0]).isCloseTo(1, within(1e-12));
    }

    /// Fast motion: one exponential whatever the spin (Abragam).
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2.5, 3.5, 4.5})
    void quadrupolarRelaxationIsOneExponentialInExtremeNarrowing(double spin) {
        RecoveryModes modes = RecoveryModes.of(Observation.total(spin), Mechanism.QUADRUPOLAR, 1);
        for (double t : new double[] {0.3, 1, 3}) {
            assertThat(modes.at(t)).isCloseTo(Math.exp(-t), within(1e-12));
        }
    }

    /// Rates are in units of the initial rate of the whole signal, whatever the spin and the ratio.
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2.5, 3, 3.5, 4.5})
    void wholeSignalStartsWithRateOne(double spin) {
        RecoveryModes modes =
                RecoveryModes.of(Observation.total(spin), Mechanism.QUADRUPOLAR, RATIO);
        assertThat(modes.slope(0)).isCloseTo(-1, within(1e-12));
        assertThat(Arrays.stream(modes.weights()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void impossibleObservationsAreRefused() {
        assertThatThrownBy(() -> Observation.total(5))
                .hasMessageContaining("from 1/2 to 9/2, got 5.0");
        assertThatThrownBy(() -> new Observation(1, Line.CENTRAL, Preparation.SELECTIVE))
                .hasMessageContaining("half-integer spin, got 1.0");
        assertThatThrownBy(() -> new Observation(0.5, Line.SATELLITE, Preparation.SELECTIVE))
                .hasMessageContaining("3/2 or more, got 0.5");
        assertThatThrownBy(() -> new Observation(1.5, Line.TOTAL, Preparation.SELECTIVE))
                .hasMessageContaining("a selective pulse needs a line");
        assertThatThrownBy(() -> RecoveryModes.of(Observation.total(1.5), Mechanism.QUADRUPOLAR, 0))
                .hasMessageContaining("ratio must be > 0, got 0.0");
    }

    private static void check(double spin, Line line, double[] rates, double[] weights) {
        RecoveryModes modes =
                RecoveryModes.of(
                        new Observation(spin, line, Preparation.SELECTIVE), Mechanism.MAGNETIC, 1);
        assertThat(modes.rates()).containsExactly(rates, within(1e-10));
        assertThat(modes.weights()).containsExactly(weights, within(1e-12));
    }
}
