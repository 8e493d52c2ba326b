package science.haven.polarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.quantity.Measured;

class ElectronicRegimeTest {

    private static final Measured CURRENT = new Measured(4.5e-10, 1e-11);

    private static double conductance(ElectronicRegime regime, double voltage) {
        return regime.conductance(CURRENT, voltage, 298.15).value();
    }

    /// At 0.1 V and 25 °C Ohm's law is low by 2.027 and 3.97 times.
    @Test
    void ohmicIsLowAtATenthOfAVolt() {
        double ohmic = conductance(ElectronicRegime.OHMIC, 0.1);
        assertThat(conductance(ElectronicRegime.BOTH_BLOCKING, 0.1) / ohmic)
                .isCloseTo(2.027, within(1e-3));
        assertThat(conductance(ElectronicRegime.HEBB_WAGNER_ELECTRONS, 0.1) / ohmic)
                .isCloseTo(3.97, within(0.005));
    }

    @ParameterizedTest
    @EnumSource(ElectronicRegime.class)
    void allAreOhmicAtSmallVoltage(ElectronicRegime regime) {
        assertThat(conductance(regime, 1e-7) * 1e-7 / CURRENT.value()).isCloseTo(1, within(1e-5));
        assertThat(regime.conductance(CURRENT, 0.05, 298).relative())
                .isCloseTo(CURRENT.relative(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(ElectronicRegime.class)
    void anUncertainVoltageCountsByItsSlope(ElectronicRegime regime) {
        Measured exact = Measured.exact(1e-9);
        double step = 1e-6;
        double above = regime.conductance(exact, 0.08 + step, 298).value();
        double below = regime.conductance(exact, 0.08 - step, 298).value();
        assertThat(regime.conductance(exact, new Measured(0.08, 1e-3), 298).uncertainty())
                .isCloseTo(Math.abs(above - below) / (2 * step) * 1e-3, within(1e-16));
    }

    @Test
    void doubtBeginsWhereOhmEnds() {
        assertThat(ElectronicRegime.doubt(0.01, 298)).isEmpty();
        assertThat(ElectronicRegime.doubt(-0.1, 298).orElseThrow().text())
                .startsWith("eU/kT is 3.89;");
    }

    @Test
    void refusesWhatIsNoPolarisation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conductance(ElectronicRegime.OHMIC, 0))
                .withMessage("voltage must be finite and not 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElectronicRegime.reducedVoltage(0.1, 0))
                .withMessage("temperature must be > 0 K, got 0.0");
    }
}
