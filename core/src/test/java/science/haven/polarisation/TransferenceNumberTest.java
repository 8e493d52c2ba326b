package science.haven.polarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.polarisation.TransferenceNumber.BruceVincent;
import science.haven.quantity.Measured;

class TransferenceNumberTest {

    private static final double[] VALUES = {0.01, 5e-6, 2e-6, 300, 350};
    private static final double[] ERRORS = {1e-5, 5e-8, 4e-8, 6, 9};

    private static BruceVincent cell(double[] values, double[] errors) {
        Measured[] m = new Measured[5];
        for (int i = 0; i < 5; i++) {
            m[i] = new Measured(values[i], errors[i]);
        }
        return new BruceVincent(m[0], m[1], m[2], m[3], m[4]);
    }

    /// Na₂O-NaTaCl₆ (10.1039/d5sc05307b): σ_e = 6.72e-10, σ = 4.41e-3 S/cm.
    @Test
    void chlorideGlassConductsIons() {
        Measured t = TransferenceNumber.ionic(Measured.exact(6.72e-8), new Measured(0.441, 0.01));
        assertThat(1 - t.value()).isCloseTo(1.524e-7, withinPercentage(0.1));
        assertThat(t.uncertainty()).isLessThan(1e-8);
    }

    @Test
    void withoutInterfacesItIsTheRatioOfCurrents() {
        double[] values = {0.01, 5e-6, 2e-6, 0, 0};
        assertThat(cell(values, new double[5]).cationic().value()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void uncertaintyIsThatOfFiniteDifferences() {
        Measured t = cell(VALUES, ERRORS).cationic();
        double variance = 0;
        for (int i = 0; i < 5; i++) {
            double[] up = VALUES.clone();
            double[] down = VALUES.clone();
            up[i] += ERRORS[i] * 1e-3;
            down[i] -= ERRORS[i] * 1e-3;
            double part =
                    (cell(up, ERRORS).cationic().value() - cell(down, ERRORS).cationic().value())
                            / 2e-3;
            variance += part * part;
        }
        assertThat(t.uncertainty()).isCloseTo(Math.sqrt(variance), withinPercentage(0.01));
        assertThat(t.value()).isCloseTo(0.4 * 8.5 / 9.3, within(1e-9));
    }

    @Test
    void refusesNoCurrent() {
        double[] values = {0.01, 0, 2e-6, 300, 350};
        assertThatIllegalArgumentException().isThrownBy(() -> cell(values, ERRORS));
    }
}
