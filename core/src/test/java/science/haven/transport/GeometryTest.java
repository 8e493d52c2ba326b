package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;

class GeometryTest {

    private static final Geometry PELLET =
            Geometry.ofPellet(
                    Quantity.parse("8.00 ± 0.05 mm").si(), Quantity.parse("2.10 ± 0.02 mm").si());

    @Test
    void diameterCountsTwice() {
        assertThat(PELLET.area().value()).isCloseTo(0.50265e-4, withinPercentage(1e-3));
        assertThat(PELLET.area().relative()).isCloseTo(2 * 0.05 / 8, withinPercentage(1e-9));
        assertThat(PELLET.cellConstant().relative())
                .isCloseTo(Math.hypot(0.0125, 0.02 / 2.1), withinPercentage(1e-9));
    }

    @Test
    void conductivityKeepsTheTwoKindsOfErrorApart() {
        Conductivity sigma = PELLET.conductivity(new Measured(1000, 30));
        assertThat(sigma.value()).isCloseTo(2.1e-3 / 50.265e-6 / 1000, withinPercentage(1e-3));
        assertThat(sigma.statistical() / sigma.value()).isCloseTo(0.03, within(1e-12));
        assertThat(sigma.geometric() / sigma.value())
                .isCloseTo(PELLET.cellConstant().relative(), within(1e-12));
        assertThat(sigma.total().relative())
                .isCloseTo(Math.sqrt(0.0009 + 0.0125 * 0.0125 + 4.0 / 210 / 210), within(1e-9));
    }

    /// Na₂O-NaTaCl₆ (10.1039/d5sc05307b): 6.72e-10 S/cm, 8 mm die, 0.75 mm, 0.1 V carry 0.450 nA.
    @Test
    void currentOfElectronsIsBelowANanoampere() {
        Geometry pellet = Geometry.ofPellet(Measured.exact(8e-3), Measured.exact(0.75e-3));
        Measured conductance = new Measured(0.4504e-9 / 0.1, 1e-12);
        Conductivity electronic = pellet.conductivityOfConductance(conductance);
        assertThat(electronic.value()).isCloseTo(6.72e-8, withinPercentage(0.1));
        assertThat(electronic.value())
                .isCloseTo(
                        pellet.conductivity(Measured.exact(1 / conductance.value())).value(),
                        withinPercentage(1e-9));
        assertThat(electronic.statistical() / electronic.value())
                .isCloseTo(conductance.relative(), within(1e-12));
    }

    @Test
    void thirteenMillimetrePelletOfPermittivityTenHasSixPicofarads() {
        Geometry pellet = Geometry.ofPellet(Measured.exact(13e-3), Measured.exact(2e-3));
        assertThat(pellet.permittivity(Measured.exact(5.876e-12)).value())
                .isCloseTo(10, within(0.01));
    }

    /// Bulk of lithium lanthanum titanate, 0.09 S/m with ε_r = 100: 16 MHz.
    @Test
    void bulkArcOfAFastConductorLiesInTheMegahertz() {
        assertThat(Geometry.bulkRelaxationFrequency(0.09, 100)).isCloseTo(16e6, within(0.5e6));
    }

    @Test
    void refusesWhatIsNoSample() {
        Measured length = Measured.exact(1e-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geometry(Measured.exact(0), length))
                .withMessage("area must be > 0 m², got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geometry(length, Measured.exact(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PELLET.conductivity(Measured.exact(0)))
                .withMessage("resistance must be > 0 Ω, got 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Conductivity(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conductivity(1, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conductivity(1, 0, Double.NaN));
    }
}
