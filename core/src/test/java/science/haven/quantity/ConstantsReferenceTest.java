package science.haven.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Relations between the CODATA 2022 values, and values printed by CODATA for derived constants.
class ConstantsReferenceTest {

    @Test
    void derivedConstantsAreThoseCodataPrints() {
        assertThat(Constants.REDUCED_PLANCK).isCloseTo(1.0545718176461565e-34, within(1e-49));
        assertThat(Constants.GAS).isCloseTo(8.31446261815324, within(1e-14));
        assertThat(Constants.FARADAY).isCloseTo(96485.33212331, within(1e-8));
        double thermalVoltage = Constants.BOLTZMANN * 298.15 / Constants.ELEMENTARY_CHARGE;
        assertThat(thermalVoltage).isCloseTo(25.692579e-3, within(1e-9));
        assertThat(Constants.PROTON_GYROMAGNETIC_RATIO / (2 * Math.PI))
                .isCloseTo(42.577478461e6, within(0.1));
    }

    @Test
    void lightTravelsAtItsSpeed() {
        double speed = 1 / Math.sqrt(Constants.ELECTRIC * Constants.MAGNETIC);
        assertThat(speed).isCloseTo(299_792_458, within(0.05));
    }

    @Test
    void aMoleOfAtomicMassUnitsIsAGram() {
        assertThat(Constants.ATOMIC_MASS * Constants.AVOGADRO).isCloseTo(1e-3, within(2e-12));
    }

    @Test
    void magnetonsAreInTheRatioOfTheMasses() {
        assertThat(Constants.BOHR_MAGNETON / Constants.NUCLEAR_MAGNETON)
                .isCloseTo(1836.152673426, within(1e-5));
    }
}
