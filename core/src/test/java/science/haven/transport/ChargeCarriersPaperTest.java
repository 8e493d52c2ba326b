package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;

/// Nernst-Einstein for two published electrolytes.
///
/// ```text
/// Li₀.₂₉La₀.₅₇TiO₃   n = 0.29/(3.87 Å)³ = 5.0034e27 m⁻³   σ(300 K) = 9e-4 S/cm   D_σ = 2.9024e-8 cm²/s
/// Na₃.₄ NaSICON      n = 14/1096.37 Å³  = 1.276941e28 m⁻³
/// ```
class ChargeCarriersPaperTest {

    private static double si(String quantity) {
        return Quantity.parse(quantity).si().value();
    }

    @Test
    void lithiumLanthanumTitanate() {
        Measured cell = Quantity.parse("3.87 Å").si().power(3);
        ChargeCarriers ions = ChargeCarriers.inCell(Measured.exact(0.29), cell, 1);
        assertThat(ions.numberDensity().value()).isCloseTo(5.0034e27, withinPercentage(1e-3));

        Measured diffusion = ions.diffusion(Measured.exact(si("9e-4 S/cm")), 300);
        assertThat(diffusion.value()).isCloseTo(si("2.9024e-8 cm²/s"), withinPercentage(2e-3));
        assertThat(ions.conductivity(diffusion, 300).value())
                .isCloseTo(0.09, withinPercentage(1e-9));
    }

    @Test
    void sodiumZirconiumSilicophosphate() {
        Measured cell = Quantity.parse("1096.37 Å^3").si();
        ChargeCarriers ions = ChargeCarriers.inCell(Measured.exact(14), cell, 1);
        assertThat(ions.numberDensity().value()).isCloseTo(1.276941e28, withinPercentage(1e-4));
        // σ τ = n e² ℓ²/(6 k T) with ℓ = 3.2 Å at 298.15 K is 1.359009e-9 S·s/m.
        Measured diffusion = Measured.exact(3.2e-10 * 3.2e-10 / 6);
        assertThat(ions.conductivity(diffusion, 298.15).value())
                .isCloseTo(1.359009e-9, withinPercentage(1e-3));
    }

    @Test
    void twoChargesCarryFourTimesTheCurrent() {
        Measured density = new Measured(1e28, 5e26);
        Measured diffusion = Measured.exact(1e-12);
        Measured one = new ChargeCarriers(density, 1).conductivity(diffusion, 300);
        Measured two = new ChargeCarriers(density, 2).conductivity(diffusion, 300);
        assertThat(two.value() / one.value()).isCloseTo(4, withinPercentage(1e-9));
        assertThat(two.relative()).isCloseTo(0.05, withinPercentage(1e-9));
    }

    @Test
    void refusesWhatCarriesNothing() {
        Measured density = Measured.exact(1e28);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChargeCarriers(density, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChargeCarriers(Measured.exact(0), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChargeCarriers(density, 1).diffusion(density, 0))
                .withMessage("temperature must be > 0 K, got 0.0");
    }
}
