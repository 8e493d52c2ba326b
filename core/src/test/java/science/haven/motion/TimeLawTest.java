package science.haven.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.quantity.Constants;

import java.util.List;

class TimeLawTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final double K = Constants.BOLTZMANN;

    private static List<TimeLaw> laws() {
        return List.of(
                new TimeLaw.Constant(3e-9),
                new TimeLaw.Arrhenius(1.4e-11, 0.11 * EV),
                new TimeLaw.VogelFulcher(1e-13, 1200, 180),
                new TimeLaw.Eyring(0.3 * EV, 2 * K));
    }

    /// Derivatives and apparent energy against central differences.
    @ParameterizedTest
    @MethodSource("laws")
    void derivativesAreThoseOfTheCurve(TimeLaw law) {
        double[] values = law.values();
        double[] gradient = new double[values.length];
        for (double t = 220; t < 600; t += 90) {
            law.logarithm(t, gradient);
            for (int k = 0; k < values.length; k++) {
                double step = 1e-6 * values[k];
                double up = Math.log(law.with(moved(values, k, step)).at(t));
                double down = Math.log(law.with(moved(values, k, -step)).at(t));
                double slope = (up - down) / (2 * step) * values[k];
                assertThat(gradient[k] * values[k]).isCloseTo(slope, within(1e-6));
            }
            double step = 1e-5 * t;
            double rise = Math.log(law.at(t - step) / law.at(t + step));
            double energy = K * rise / (1 / (t - step) - 1 / (t + step));
            assertThat(law.apparentEnergy(t) / EV).isCloseTo(energy / EV, within(1e-6));
        }
    }

    private static double[] moved(double[] values, int k, double step) {
        double[] moved = values.clone();
        moved[k] += step;
        return moved;
    }

    @ParameterizedTest
    @MethodSource("laws")
    void goesThroughWhatIsAsked(TimeLaw law) {
        TimeLaw other = law.through(2e-8, 0.25 * EV, 330);
        assertThat(other.at(330)).isCloseTo(2e-8, withinPercentage(1e-9));
        assertThat(other.getClass()).isEqualTo(law.getClass());
        if (!(law instanceof TimeLaw.Constant)) {
            assertThat(other.apparentEnergy(330) / EV).isCloseTo(0.25, within(1e-12));
        }
    }

    /// At 1/τ = kT/h without entropy the barrier is zero.
    @Test
    void eyringBeginsAtTheUniversalRate() {
        assertThat(1 / new TimeLaw.Eyring(0, 0).at(300))
                .isCloseTo(6.25099e12, withinPercentage(1e-4));
    }

    @Test
    void vogelFulcherDivergesAtItsTemperature() {
        assertThat(new TimeLaw.VogelFulcher(1e-13, 1200, 180).at(180)).isInfinite();
        double cold = new TimeLaw.VogelFulcher(1e-13, 1200, 0).at(300);
        assertThat(new TimeLaw.Arrhenius(1e-13, 1200 * K).at(300))
                .isCloseTo(cold, withinPercentage(1e-9));
    }

    @Test
    void residenceFollowsFromWhoMoves() {
        assertThat(new TauMeaning.OneHops().residencePerCorrelation()).isEqualTo(1);
        assertThat(new TauMeaning.BothHop().residencePerCorrelation()).isEqualTo(2);
        assertThat(new TauMeaning.AmongSites(2).residencePerCorrelation()).isEqualTo(2);
        assertThat(new TauMeaning.AmongSites(4).residencePerCorrelation())
                .isCloseTo(4.0 / 3, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TauMeaning.AmongSites(1))
                .withMessage("sites must be >= 2, got 1");
    }

    @Test
    void refusesImpossibleTimes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLaw.Arrhenius(0, EV))
                .withMessage("tau0 must be > 0 s, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLaw.Constant(1).at(-3))
                .withMessage("temperature must be > 0 K, got -3.0");
    }
}
