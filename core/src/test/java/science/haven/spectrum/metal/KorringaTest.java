package science.haven.spectrum.metal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Nuclide;

/// Lithium metal: its constant, the free-electron T₁ T at 260 ppm, and what 44.5 s·K make of it.
class KorringaTest {

    private static final Korringa LITHIUM = Korringa.of(Nuclide.of("7Li").orElseThrow());

    @Test
    void theConstantIsThatOfThePrintedDigits() {
        assertThat(LITHIUM.constant()).isCloseTo(1.7432e-6, within(0.5e-10));
        assertThat(LITHIUM.relaxation(260e-6)).isCloseTo(25.8, within(0.05));
        assertThat(LITHIUM.enhancement(260e-6, 44.5)).isCloseTo(0.58, within(0.005));
    }

    @Test
    void withoutAShiftThereIsNoRelation() {
        assertThatThrownBy(() -> LITHIUM.relaxation(0)).hasMessage("shift must not be 0");
    }
}
