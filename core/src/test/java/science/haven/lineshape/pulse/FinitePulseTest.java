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

/// The limits that textbooks print, and what lies between them against two small steps of time.
class FinitePulseTest {

    @ParameterizedTest(name = "spin {0}")
    @ValueSource(doubles = {0.5, 1, 1.5, 2.5, 3.5, 4.5})
    void aHardPulseTreatsAllTransitionsAlike(double spin) {
        FinitePulse pulse = new FinitePulse(100e3, 1.7e-6);
        for (Excitation.Weighted w : pulse.transitions(spin, 0)) {
            assertThat(w.weight())
                    .isCloseTo(w.transition().share(spin) * Math.sin(pulse.angle()), within(1e-12));
        }
    }

    /// The central transition turns (I + ½) times faster and gives 1/(I + ½) of the signal; the
    /// satellites are not touched.
    @ParameterizedTest(name = "spin {0}")
    @ValueSource(doubles = {1.5, 2.5, 3.5, 4.5})
    void aWeakPulseTurnsTheCentralTransitionAlone(double spin) {
        FinitePulse pulse = new FinitePulse(1e3, 40e-6);
        double share = Transition.CENTRAL.share(spin);
        double expected = share * Math.sin((spin + 0.5) * pulse.angle()) / (spin + 0.5);
        for (Excitation.Weighted w : pulse.transitions(spin, 30e6)) {
            boolean central = w.transition().equals(Transition.CENTRAL);
            assertThat(w.weight()).isCloseTo(central ? expected : 0, within(1e-4));
        }
    }

    /// At the start every transition grows as without splitting, whatever the splitting.
    @Test
    void splittingsMatterOnlyLater() {
        FinitePulse pulse = new FinitePulse(50e3, 1e-8);
        for (Excitation.Weighted w : pulse.transitions(2.5, 500e3)) {
            assertThat(w.weight())
                    .isCloseTo(w.transition().share(2.5) * pulse.angle(), within(1e-6));
        }
    }

    /// `ρ′ = −2πi [H, ρ]`, integrated by Runge and Kutta's rule.
    @ParameterizedTest(name = "splitting {0} Hz")
    @ValueSource(doubles = {-300e3, 40e3, 170e3})
    void betweenTheLimitsAsByIntegration(double splitting) {
        FinitePulse pulse = new FinitePulse(62.5e3, 6e-6);
        double[] expected = integrated(1.5, splitting, pulse);
        List<Excitation.Weighted> weighted = pulse.transitions(1.5, splitting);
        for (int k = 0; k < expected.length; k++) {
            assertThat(weighted.get(k).weight()).isCloseTo(expected[k], within(1e-9));
        }
    }

    @Test
    void powdersLieBetweenTheLimits() {
        FinitePulse pulse = new FinitePulse(50e3, 2.5e-6);
        double hard = 0.4 * Math.sin(pulse.angle());
        double soft = 0.4 * Math.sin(2 * pulse.angle()) / 2;
        double before = hard;
        for (double coupling : new double[] {1e3, 50e3, 150e3, 400e3}) {
            double central = central(pulse, QuadrupolarCoupling.of(coupling, 0.4));
            assertThat(central).isLessThan(before);
            before = central;
        }
        assertThat(central(pulse, QuadrupolarCoupling.of(1e3, 0.4))).isCloseTo(hard, within(1e-4));
        assertThat(central(pulse, QuadrupolarCoupling.of(10e6, 0.4))).isCloseTo(soft, within(0.01));
    }

    @Test
    void saysWhatAPulseNeeds() {
        assertThatThrownBy(() -> new FinitePulse(0, 1e-6))
                .hasMessage("nutationFrequency must be > 0 Hz, got 0.0");
        assertThatThrownBy(() -> new FinitePulse(1e5, Double.NaN))
                .hasMessage("duration must be > 0 s, got NaN");
    }

    private static double central(FinitePulse pulse, QuadrupolarCoupling coupling) {
        return pulse.excitation(1.5, coupling).chosen().stream()
                .filter(w -> w.transition().equals(Transition.CENTRAL))
                .mapToDouble(Excitation.Weighted::weight)
                .sum();
    }

    private static double[] integrated(double spin, double splitting, FinitePulse pulse) {
        int n = (int) Math.round(2 * spin + 1);
        double[][] h = new double[n][n];
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        double[] ladder = new double[n - 1];
        for (int i = 0; i < n; i++) {
            double m = spin - i;
            h[i][i] = splitting / 2 * m * m;
            re[i][i] = m;
            if (i < n - 1) {
                ladder[i] = Math.sqrt(spin * (spin + 1) - m * (m - 1));
                h[i][i + 1] = pulse.nutationFrequency() * ladder[i] / 2;
                h[i + 1][i] = h[i][i + 1];
            }
        }
        int steps = 4000;
        double dt = pulse.duration() / steps;
        for (int step = 0; step < steps; step++) {
            double[][][] first = slope(h, re, im);
            double[][][] second =
                    slope(h, moved(re, dt / 2, first[0]), moved(im, dt / 2, first[1]));
            double[][][] third =
                    slope(h, moved(re, dt / 2, second[0]), moved(im, dt / 2, second[1]));
            double[][][] fourth = slope(h, moved(re, dt, third[0]), moved(im, dt, third[1]));
            double[][][][] all = {first, second, third, fourth};
            double[] weight = {dt / 6, dt / 3, dt / 3, dt / 6};
            for (int stage = 0; stage < all.length; stage++) {
                re = moved(re, weight[stage], all[stage][0]);
                im = moved(im, weight[stage], all[stage][1]);
            }
        }
        double whole = 2 * spin * (spin + 1) * (2 * spin + 1) / 3;
        double[] signals = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            signals[i] = 2 * im[i][i + 1] * ladder[i] / whole;
        }
        return signals;
    }

    private static double[][] moved(double[][] from, double ahead, double[][] slope) {
        double[][] moved = new double[from.length][from.length];
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from.length; j++) {
                moved[i][j] = from[i][j] + ahead * slope[i][j];
            }
        }
        return moved;
    }

    private static double[][][] slope(double[][] h, double[][] re, double[][] im) {
        int n = h.length;
        double[][][] slope = {new double[n][n], new double[n][n]};
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    slope[0][i][j] += 2 * Math.PI * (h[i][k] * im[k][j] - im[i][k] * h[k][j]);
                    slope[1][i][j] -= 2 * Math.PI * (h[i][k] * re[k][j] - re[i][k] * h[k][j]);
                }
            }
        }
        return slope;
    }
}
