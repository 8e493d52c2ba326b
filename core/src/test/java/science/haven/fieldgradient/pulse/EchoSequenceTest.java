package science.haven.fieldgradient.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// The b value of every sequence against the integral of q(t)².
class EchoSequenceTest {

    /// γ of ⁷Li in rad·s⁻¹·T⁻¹.
    private static final double LITHIUM = 1.0397701e8;

    private static final double PULSE = 2e-3;
    private static final double TIME = 0.1;

    @Test
    void rectangularPulsesOfLithium() {
        EchoSequence echo =
                new EchoSequence.SinglePulses(new GradientShape.Rectangle(), PULSE, TIME);
        assertThat(echo.b(10, LITHIUM)).isCloseTo(4.29566e11, within(2e6));
    }

    @Test
    void shapeConstantsAreThoseOfTheLiterature() {
        assertThat(new GradientShape.HalfSine().factor()).isCloseTo(0.636620, within(1e-6));
        assertThat(new GradientShape.SineSquared().delay()).isCloseTo(0.206682, within(1e-6));
        assertThat(new GradientShape.Trapezoid(0.1).delay()).isCloseTo(0.30181, within(5e-6));
        assertThat(new GradientShape.Trapezoid(0.2).delay()).isCloseTo(0.27458, within(5e-6));
        assertThat(new GradientShape.Trapezoid(0).delay()).isEqualTo(1.0 / 3);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aSampledShapeIsTheShape(Named shape) {
        double[] values =
                IntStream.range(0, 4000)
                        .mapToDouble(i -> shape.form().applyAsDouble((i + 0.5) / 4000))
                        .toArray();
        GradientShape sampled = new GradientShape.Sampled(values);
        assertThat(sampled.factor()).isCloseTo(shape.shape().factor(), within(1e-6));
        assertThat(sampled.delay()).isCloseTo(shape.shape().delay(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void singlePulsesAreTheIntegralOfTheirPhase(Named shape) {
        EchoSequence echo = new EchoSequence.SinglePulses(shape.shape(), PULSE, TIME);
        List<Lobe> lobes = List.of(new Lobe(0, PULSE, 1), new Lobe(TIME, PULSE, -1));
        assertThat(echo.b(1, 1)).isCloseTo(integral(shape, lobes), within(1e-4 * echo.b(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void bipolarPairsAreTheIntegralOfTheirPhase(Named shape) {
        double spacing = 3e-3;
        EchoSequence echo = new EchoSequence.BipolarPairs(shape.shape(), PULSE, spacing, TIME);
        List<Lobe> lobes =
                List.of(
                        new Lobe(0, PULSE, 1),
                        new Lobe(spacing, PULSE, 1),
                        new Lobe(TIME, PULSE, -1),
                        new Lobe(TIME + spacing, PULSE, -1));
        assertThat(echo.b(1, 1)).isCloseTo(integral(shape, lobes), within(1e-4 * echo.b(1, 1)));
        assertThat(echo.encoding()).isEqualTo(2 * PULSE);
    }

    @Test
    void thirteenIntervalsAsPrinted() {
        double gap = 1e-3;
        EchoSequence echo =
                new EchoSequence.BipolarPairs(
                        new GradientShape.Rectangle(), PULSE, PULSE + gap, TIME);
        double delta = 2 * PULSE;
        assertThat(echo.effectiveTime()).isCloseTo(TIME - delta / 3 - gap / 2, within(1e-15));
    }

    @Test
    void twiceIsTheSum() {
        EchoSequence half =
                new EchoSequence.SinglePulses(new GradientShape.HalfSine(), PULSE, TIME / 2);
        EchoSequence twice = new EchoSequence.Twice(half);
        assertThat(twice.b(3, 5)).isCloseTo(2 * half.b(3, 5), within(1e-12));
        assertThat(twice.diffusionTime()).isEqualTo(TIME);
    }

    /// By direct integration of the phase with the background on all the time and turned by the
    /// 180° pulse.
    @Test
    void backgroundGradientOfAHahnEcho() {
        double tau = 0.02;
        double before = 3e-3;
        double time = 0.022;
        double g = 2;
        double g0 = 0.3;
        EchoSequence echo = new EchoSequence.HahnInBackground(PULSE, time, tau, before, g0);
        int steps = 400_000;
        double dt = 2 * tau / steps;
        double phase = 0;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = (i + 0.5) * dt;
            boolean on =
                    (t >= before && t < before + PULSE)
                            || (t >= before + time && t < before + time + PULSE);
            double gradient = (g0 + (on ? g : 0)) * (t < tau ? 1 : -1);
            double middle = phase + gradient * dt / 2;
            sum += middle * middle * dt;
            phase += gradient * dt;
        }
        assertThat(echo.b(g, 1)).isCloseTo(sum, within(1e-4 * sum));
        assertThat(echo.b(0, 1)).isCloseTo(2 * Math.pow(tau, 3) / 3 * g0 * g0, within(1e-15));
    }

    @Test
    void pulsesMustNotOverlap() {
        assertThatThrownBy(
                        () ->
                                new EchoSequence.SinglePulses(
                                        new GradientShape.Rectangle(), 0.2, TIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "gradient pulses must end before the next begins, got 0.2 s within 0.1 s");
        assertThatThrownBy(() -> new EchoSequence.HahnInBackground(PULSE, TIME, 0.01, 0, 0.1))
                .hasMessageContaining("before and after echo");
    }

    @Test
    void namesOfShapeFiles() {
        assertThat(GradientShape.named("SMSQ10.100")).contains(new GradientShape.Trapezoid(0.1));
        assertThat(GradientShape.named("SINE.100")).contains(new GradientShape.HalfSine());
        assertThat(GradientShape.named("half sine")).contains(new GradientShape.HalfSine());
        assertThat(GradientShape.named("RECT.1")).contains(new GradientShape.Rectangle());
        assertThat(GradientShape.named("sine squared")).isEmpty();
        assertThat(GradientShape.named("squared sine")).contains(new GradientShape.SineSquared());
        assertThat(GradientShape.named("Gauss.32")).isEmpty();
        assertThat(GradientShape.named("SMSQ77.100")).isEmpty();
        assertThat(new GradientShape.Trapezoid(0.1)).hasToString("trapezoidal with ramps of 10 %");
    }

    /// A shape and its form f(u).
    record Named(GradientShape shape, DoubleUnaryOperator form) {}

    static List<Named> shapes() {
        return List.of(
                new Named(new GradientShape.Rectangle(), u -> 1),
                new Named(new GradientShape.HalfSine(), u -> Math.sin(Math.PI * u)),
                new Named(new GradientShape.SineSquared(), u -> Math.pow(Math.sin(Math.PI * u), 2)),
                new Named(
                        new GradientShape.Trapezoid(0.2),
                        u -> Math.min(1, Math.min(u, 1 - u) / 0.2)));
    }

    private record Lobe(double start, double length, int sign) {}

    private static double integral(Named shape, List<Lobe> lobes) {
        int steps = 1_000_000;
        double last = lobes.getLast().start() + lobes.getLast().length();
        double dt = last / steps;
        double[] gradient = new double[steps];
        for (Lobe lobe : lobes) {
            for (int i = 0; i < steps; i++) {
                double u = ((i + 0.5) * dt - lobe.start()) / lobe.length();
                gradient[i] += u >= 0 && u <= 1 ? lobe.sign() * shape.form().applyAsDouble(u) : 0;
            }
        }
        double phase = 0;
        double sum = 0;
        for (double g : gradient) {
            double middle = phase + g * dt / 2;
            sum += middle * middle * dt;
            phase += g * dt;
        }
        return sum;
    }
}
