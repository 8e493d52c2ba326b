package science.haven.lineshape.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Transition;

import java.util.List;

class PulsedEchoTest {

    private static final double HARD = 50e6;

    private static double[] weights(PulsedEcho echo, double spin, double splitting) {
        return echo.transitions(spin, splitting).stream()
                .mapToDouble(Excitation.Weighted::weight)
                .toArray();
    }

    private static double degrees(double angle, double nutation) {
        return angle / 360 / nutation;
    }

    @Test
    void shortPulsesGiveAllOfSpinOneBack() {
        double quarter = degrees(90, HARD);
        PulsedEcho echo = new PulsedEcho(PulsedEcho.Kind.SOLID, HARD, quarter, quarter);
        for (double weight : weights(echo, 1, 100e3)) {
            assertThat(weight).isCloseTo(0.5, within(1e-4));
        }
        PulsedEcho cycled = new PulsedEcho(PulsedEcho.Kind.HAHN, HARD, quarter, quarter);
        for (double weight : weights(cycled, 1, 100e3)) {
            assertThat(weight).isCloseTo(0.25, within(1e-4));
        }
    }

    /// Solomon's echoes of spin 3/2: `cos² β/2 sin² β/2 …` of the rotation matrices of spin 3/2.
    @ParameterizedTest(name = "{0}°")
    @ValueSource(doubles = {30, 64, 90, 120, 180})
    void shortPulsesTurnAsTheRotationMatricesSay(double angle) {
        PulsedEcho echo =
                new PulsedEcho(PulsedEcho.Kind.HAHN, HARD, degrees(90, HARD), degrees(angle, HARD));
        double half = Math.toRadians(angle) / 2;
        double c = Math.cos(half);
        double s = Math.sin(half);
        double satellite = 3 * c * c * c * c * s * s; // d(3/2, 1/2)²
        double central = Math.pow(s * (3 * s * s - 2), 2); // d(1/2, −1/2)²
        double[] found = weights(echo, 1.5, 0);
        assertThat(found[0]).isCloseTo(0.3 * satellite, within(1e-9));
        assertThat(found[1]).isCloseTo(0.4 * central, within(1e-9));
        assertThat(found[2]).isCloseTo(0.3 * satellite, within(1e-9));
    }

    /// A weak pulse of 90° and 180° for the central transition: `(I + ½)` times shorter.
    @ParameterizedTest(name = "spin {0}")
    @ValueSource(doubles = {1.5, 2.5, 3.5})
    void weakPulsesTurnTheCentralTransitionAlone(double spin) {
        double nutation = 1e3;
        double quarter = degrees(90, nutation) / (spin + 0.5);
        double share = Transition.CENTRAL.share(spin) / (spin + 0.5);
        PulsedEcho echo = new PulsedEcho(PulsedEcho.Kind.HAHN, nutation, quarter, 2 * quarter);
        for (Excitation.Weighted w : echo.transitions(spin, 30e6)) {
            boolean central = w.transition().equals(Transition.CENTRAL);
            assertThat(w.weight()).isCloseTo(central ? share : 0, within(1e-3));
        }
    }

    /// The whole density matrix through both delays, averaged over many splittings near one.
    @ParameterizedTest
    @ValueSource(strings = {"SOLID", "HAHN"})
    void asTheDensityMatrixOfManySplittings(PulsedEcho.Kind kind) {
        PulsedEcho echo = new PulsedEcho(kind, 70e3, 3e-6, 4e-6);
        double[] exact = DensityEchoes.mean(echo, 1.5, 160e3);
        double[] found = weights(echo, 1.5, 160e3);
        for (int k = 0; k < exact.length; k++) {
            assertThat(found[k]).isCloseTo(exact[k], within(2e-3));
        }
    }

    @Test
    void transitionsDecayAtTheirOwnRates() {
        PulsedEcho echo = new PulsedEcho(PulsedEcho.Kind.SOLID, 60e3, 4e-6, 4e-6);
        QuadrupolarCoupling coupling = QuadrupolarCoupling.of(100e3, 0.2);
        List<Excitation.Weighted> before = echo.excitation(2.5, coupling).chosen();
        List<Excitation.Weighted> after =
                new DecayedEcho(echo, 0.2e-3, List.of(2e-3, 0.4e-3))
                        .excitation(2.5, coupling)
                        .chosen();
        for (int k = 0; k < before.size(); k++) {
            boolean central = before.get(k).transition().equals(Transition.CENTRAL);
            double left = Math.exp(central ? -0.2 : -1);
            assertThat(after.get(k).weight())
                    .isCloseTo(before.get(k).weight() * left, within(1e-12));
        }
    }

    @Test
    void saysWhatAnEchoNeeds() {
        assertThatThrownBy(() -> new PulsedEcho(PulsedEcho.Kind.HAHN, -1, 1e-6, 1e-6))
                .hasMessage("nutationFrequency must be > 0 Hz, got -1.0");
        assertThatThrownBy(() -> new PulsedEcho(PulsedEcho.Kind.HAHN, 1e5, 1e-6, 0))
                .hasMessage("first and second must be > 0 s, got 1.0E-6 and 0.0");
        PulsedEcho echo = new PulsedEcho(PulsedEcho.Kind.HAHN, 1e5, 1e-6, 2e-6);
        assertThatThrownBy(() -> new DecayedEcho(echo, -1, List.of(1.0)))
                .hasMessage("delay must be >= 0 s, got -1.0");
        assertThatThrownBy(() -> new DecayedEcho(echo, 1, List.of(1.0, 0.0)))
                .hasMessage("decay must hold T₂ > 0 s, got [1.0, 0.0]");
    }
}
