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
        Excitation.Chosen powder = echo.excitation(1.5, QuadrupolarCoupling.of(100e3, 0.2));
        double central = 2e-3;
        double satellites = 0.4e-3;
        Excitation.Chosen left =
                PulsedEcho.decayed(
                        powder, 0.2e-3, t -> t.equals(Transition.CENTRAL) ? central : satellites);
        List<Excitation.Weighted> before = powder.chosen();
        assertThat(left.chosen().get(0).weight())
                .isCloseTo(before.get(0).weight() * Math.exp(-1), within(1e-12));
        assertThat(left.chosen().get(1).weight())
                .isCloseTo(before.get(1).weight() * Math.exp(-0.2), within(1e-12));
    }

    @Test
    void saysWhatAnEchoNeeds() {
        assertThatThrownBy(() -> new PulsedEcho(PulsedEcho.Kind.HAHN, -1, 1e-6, 1e-6))
                .hasMessage("nutationFrequency must be > 0 Hz, got -1.0");
        assertThatThrownBy(() -> new PulsedEcho(PulsedEcho.Kind.HAHN, 1e5, 1e-6, 0))
                .hasMessage("first and second must be > 0 s, got 1.0E-6 and 0.0");
        Excitation.Chosen none = new Excitation.Chosen(List.of());
        assertThatThrownBy(() -> PulsedEcho.decayed(none, -1, _ -> 1))
                .hasMessage("delay must be >= 0 s, got -1.0");
    }
}
