package science.haven.lineshape.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.spin.Transition;
import science.haven.quantity.Nuclide;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// Closed expressions for the second order, as printed in textbooks and confirmed by exact
/// diagonalisation, and derivatives against differences.
class TransitionFrequencyTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double LARMOR = 132.294e6;

    /// u = cos θ, `c = η cos 2φ`; the axis names x and y of the tensors here turn the sign of c.
    @Test
    void secondOrderAtRestIsTheTextbooks() {
        double eta = 0.37;
        FrequencyTensor central = central(2.5e6, eta).value();
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 50; draw++) {
            double u = random.nextDouble();
            double phi = random.nextDouble(2 * Math.PI);
            double c = -eta * Math.cos(2 * phi);
            double a = -27.0 / 8 + 9 * c / 4 - 3 * c * c / 8;
            double b = 30.0 / 8 - eta * eta / 2 - 2 * c + 3 * c * c / 4;
            double d = -3.0 / 8 + eta * eta / 3 - c / 4 - 3 * c * c / 8;
            assertThat(at(central, u, phi))
                    .isCloseTo(second(2.5e6) * poly(a, b, d, u), within(1e-7));
        }
    }

    @Test
    void secondOrderUnderInfinitelyFastSpinningIsTheTextbooks() {
        double eta = 0.81;
        FrequencyTensor central = central(2.5e6, eta).spun(Spinning.MAGIC_ANGLE).value();
        SplittableRandom random = new SplittableRandom(4);
        for (int draw = 0; draw < 50; draw++) {
            double u = random.nextDouble();
            double phi = random.nextDouble(2 * Math.PI);
            double c = -eta * Math.cos(2 * phi);
            double a = 21.0 / 16 - 7 * c / 8 + 7 * c * c / 48;
            double b = -9.0 / 8 + eta * eta / 12 + c - 7 * c * c / 24;
            double d = 5.0 / 16 - c / 8 + 7 * c * c / 48;
            assertThat(at(central, u, phi))
                    .isCloseTo(second(2.5e6) * poly(a, b, d, u), within(1e-7));
        }
    }

    /// −1.42843 ppm for ²³Na, C_Q = 1 MHz, at 132.294 MHz; any transition of any spin by `−(ν_Q²/30
    /// ν_L)[I(I+1) − 9m(m−1) − 3](1 + η²/3)`.
    @Test
    void isotropicShiftOfSecondOrder() {
        assertThat(central(1e6, 0).value().isotropic() / LARMOR * 1e6)
                .isCloseTo(-1.42843, within(5e-6));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"14N", "23Na", "27Al", "10B", "45Sc", "93Nb"})
    void isotropicShiftOfEveryTransition(String nucleus) {
        Nuclide nuclide = Nuclide.of(nucleus).orElseThrow();
        double spin = nuclide.spin();
        QuadrupolarCoupling coupling = QuadrupolarCoupling.of(1.3e6, 0.6);
        Site site = Site.of(nuclide, ShiftTensor.isotropic(0), coupling);
        double nuQ = coupling.frequency(spin);
        for (Transition transition : Transition.all(spin)) {
            double m = transition.m();
            double expected =
                    -nuQ
                            * nuQ
                            / (30 * LARMOR)
                            * (spin * (spin + 1) - 9 * m * (m - 1) - 3)
                            * (1 + 0.36 / 3);
            FrequencyTensor nu =
                    TransitionFrequency.of(site, LARMOR, transition, List.of()).value();
            assertThat(nu.isotropic()).isCloseTo(expected, within(1e-9 * nuQ));
        }
    }

    @ParameterizedTest
    @EnumSource(LineParameter.class)
    void derivativesAreThoseOfTheFrequency(LineParameter parameter) {
        if (!parameter.movesFrequencies()) {
            return;
        }
        Transition satellite = new Transition(1.5);
        double[] derivative =
                Objects.requireNonNull(
                                TransitionFrequency.of(
                                                site(parameter, 0),
                                                LARMOR,
                                                satellite,
                                                List.of(parameter))
                                        .derivatives()
                                        .get(parameter))
                        .components();
        // Every frequency is a polynomial of low degree, or one of sines: five points are enough.
        double h = step(parameter);
        for (int k = 0; k < FrequencyTensor.SIZE; k++) {
            double difference =
                    (8 * (component(parameter, h, k) - component(parameter, -h, k))
                                    - component(parameter, 2 * h, k)
                                    + component(parameter, -2 * h, k))
                            / (12 * h);
            double scale = Math.abs(difference) + 1e-3 / h;
            assertThat(derivative[k]).isCloseTo(difference, within(1e-7 * scale));
        }
    }

    private static double component(LineParameter parameter, double h, int k) {
        Transition satellite = new Transition(1.5);
        return TransitionFrequency.of(site(parameter, h), LARMOR, satellite, List.of())
                .value()
                .components()[k];
    }

    private static double step(LineParameter parameter) {
        return switch (parameter) {
            case SHIFT, SHIFT_ANISOTROPY -> 1e-5;
            case COUPLING -> 1e4;
            default -> 1e-3;
        };
    }

    private static Site site(LineParameter p, double h) {
        EulerAngles a =
                new EulerAngles(
                        0.3 + (p == LineParameter.SHIFT_ALPHA ? h : 0),
                        0.7 + (p == LineParameter.SHIFT_BETA ? h : 0),
                        1.9 + (p == LineParameter.SHIFT_GAMMA ? h : 0));
        EulerAngles b =
                new EulerAngles(
                        -0.4 + (p == LineParameter.COUPLING_ALPHA ? h : 0),
                        2.1 + (p == LineParameter.COUPLING_BETA ? h : 0),
                        0.2 + (p == LineParameter.COUPLING_GAMMA ? h : 0));
        return Site.of(
                SODIUM,
                new ShiftTensor(
                        1e-5 + (p == LineParameter.SHIFT ? h : 0),
                        3e-4 + (p == LineParameter.SHIFT_ANISOTROPY ? h : 0),
                        0.4 + (p == LineParameter.SHIFT_ASYMMETRY ? h : 0),
                        a),
                new QuadrupolarCoupling(
                        2e6 + (p == LineParameter.COUPLING ? h : 0),
                        0.6 + (p == LineParameter.COUPLING_ASYMMETRY ? h : 0),
                        b));
    }

    private static TransitionFrequency central(double coupling, double eta) {
        Site site =
                Site.of(SODIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(coupling, eta));
        return TransitionFrequency.of(site, LARMOR, Transition.CENTRAL, List.of());
    }

    private static double second(double coupling) {
        double nuQ = coupling / 2;
        return -nuQ * nuQ / (6 * LARMOR) * (15.0 / 4 - 3.0 / 4);
    }

    private static double poly(double a, double b, double c, double u) {
        return a * u * u * u * u + b * u * u + c;
    }

    private static double at(FrequencyTensor tensor, double u, double phi) {
        double s = Math.sqrt(1 - u * u);
        return tensor.at(s * Math.cos(phi), s * Math.sin(phi), u);
    }
}
