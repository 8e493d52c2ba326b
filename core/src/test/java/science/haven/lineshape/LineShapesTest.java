package science.haven.lineshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.Objects;
import java.util.Set;

/// Areas and derivatives of powder patterns.
class LineShapesTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double LARMOR = 132.294e6;
    private static final Spinning MAS = new Spinning.Infinite(Spinning.MAGIC_ANGLE);

    private final LineShapes shapes = new LineShapes();

    @Test
    void areaIsTheExcitedSignal() {
        Site site =
                Site.of(
                        SODIUM,
                        new ShiftTensor(1e-5, 5e-5, 0.3, new EulerAngles(0.3, 0.5, 0.7)),
                        QuadrupolarCoupling.of(1e6, 0.4));
        FrequencyAxis wide = FrequencyAxis.ofWidth(2e6, 4096);
        Pattern all = pattern(site, new Excitation.HardPulse(), new Spinning.Static(), wide);
        Pattern central = pattern(site, new Excitation.Central(), new Spinning.Static(), wide);
        assertThat(all.area()).isCloseTo(1, within(1e-9));
        assertThat(central.area()).isCloseTo(0.4, within(1e-9));
        assertThat(all.remarks()).isEmpty();
    }

    @Test
    void saysWhatLiesOutsideTheAxis() {
        Site site = sodium(2e6, 0.2);
        FrequencyAxis narrow = FrequencyAxis.ofWidth(100e3, 1024);
        Pattern all = pattern(site, new Excitation.HardPulse(), new Spinning.Static(), narrow);
        assertThat(all.area()).isLessThan(0.5);
        assertThat(all.remarks())
                .anyMatch(
                        r ->
                                r instanceof LineShapeRemark.OutsideAxis(double share)
                                        && Math.abs(share - (1 - all.area())) < 1e-12);
    }

    @Test
    void saysWhenTheSecondOrderIsNotEnough() {
        Site site = sodium(40e6, 0.2);
        FrequencyAxis axis = FrequencyAxis.ofWidth(10e6, 256);
        assertThat(pattern(site, new Excitation.Central(), MAS, axis).remarks())
                .anyMatch(r -> r.text().startsWith("ν_Q is 0.15 of the Larmor frequency"));
    }

    /// A mirrored crystal and a turned one have the same powder.
    @Test
    void aPowderHasNoOrientation() {
        FrequencyAxis axis = FrequencyAxis.ofWidth(60e3, 600);
        Broadening blur = new Broadening(300, 100);
        Experiment experiment =
                new Experiment(LARMOR, new Spinning.Static(), new Excitation.Central(), axis);
        EulerAngles turn = new EulerAngles(0.4, 1.1, 2.2);
        Pattern along =
                shapes.pattern(
                        Site.of(
                                SODIUM,
                                new ShiftTensor(0, 8e-5, 0.6, EulerAngles.NONE),
                                QuadrupolarCoupling.of(2.5e6, 0.3)),
                        blur,
                        experiment,
                        Sampling.DEFAULT,
                        Set.of());
        Pattern turned =
                shapes.pattern(
                        Site.of(
                                SODIUM,
                                new ShiftTensor(0, 8e-5, 0.6, turn),
                                new QuadrupolarCoupling(2.5e6, 0.3, turn)),
                        blur,
                        experiment,
                        Sampling.DEFAULT,
                        Set.of());
        double peak = along.intensity()[highest(along, 0, 600)];
        for (int i = 0; i < axis.points(); i++) {
            assertThat(turned.intensity()[i]).isCloseTo(along.intensity()[i], within(1e-4 * peak));
        }
    }

    /// Differences of fourth order over every bin; [PatternDerivativesTest] sees more digits.
    @Test
    void derivativesAreThoseOfThePattern() {
        for (LineParameter parameter : LineParameter.values()) {
            assertThat(deviation(parameter)).as(parameter.name()).isLessThan(1e-6);
        }
    }

    /// Root mean square of the derivative less the difference, over that of the difference.
    private double deviation(LineParameter parameter) {
        double h = step(parameter);
        double[] derivative = derivative(parameter);
        double[] up = at(parameter, h).intensity();
        double[] down = at(parameter, -h).intensity();
        double[] further = at(parameter, 2 * h).intensity();
        double[] back = at(parameter, -2 * h).intensity();
        double largest = 0;
        for (double d : derivative) {
            largest = Math.max(largest, Math.abs(d));
        }
        double squares = 0;
        double rest = 0;
        for (int i = 0; i < derivative.length; i++) {
            double difference = (8 * (up[i] - down[i]) - further[i] + back[i]) / (12 * h);
            squares += difference * difference;
            rest += (derivative[i] - difference) * (derivative[i] - difference);
            // Where a corner crosses the edge of a bin, a difference is no derivative.
            assertThat(derivative[i]).isCloseTo(difference, within(1e-5 * largest));
        }
        return Math.sqrt(rest / squares);
    }

    private double[] derivative(LineParameter parameter) {
        return Objects.requireNonNull(at(parameter, 0).derivatives().get(parameter));
    }

    @Test
    void aQuadrupoleNeedsMoreThanSpinOneHalf() {
        Nuclide phosphorus = Nuclide.of("31P").orElseThrow();
        assertThatThrownBy(
                        () ->
                                Site.of(
                                        phosphorus,
                                        ShiftTensor.isotropic(0),
                                        QuadrupolarCoupling.of(1e6, 0)))
                .hasMessage("a quadrupolar coupling needs a spin above 1/2, got 31P");
        assertThatThrownBy(() -> QuadrupolarCoupling.of(1e6, 1.2))
                .hasMessage("asymmetry must be 0 to 1, got 1.2");
    }

    private Pattern at(LineParameter p, double h) {
        Site site =
                Site.of(
                        SODIUM,
                        new ShiftTensor(
                                moved(1e-5, LineParameter.SHIFT, p, h),
                                moved(9e-5, LineParameter.SHIFT_ANISOTROPY, p, h),
                                moved(0.4, LineParameter.SHIFT_ASYMMETRY, p, h),
                                new EulerAngles(
                                        moved(0.3, LineParameter.SHIFT_ALPHA, p, h),
                                        moved(0.7, LineParameter.SHIFT_BETA, p, h),
                                        moved(1.9, LineParameter.SHIFT_GAMMA, p, h))),
                        new QuadrupolarCoupling(
                                moved(2e6, LineParameter.COUPLING, p, h),
                                moved(0.6, LineParameter.COUPLING_ASYMMETRY, p, h),
                                new EulerAngles(
                                        moved(0.1, LineParameter.COUPLING_ALPHA, p, h),
                                        moved(0.2, LineParameter.COUPLING_BETA, p, h),
                                        moved(0.5, LineParameter.COUPLING_GAMMA, p, h))));
        Broadening blur =
                new Broadening(
                        moved(150, LineParameter.GAUSSIAN_WIDTH, p, h),
                        moved(80, LineParameter.LORENTZIAN_WIDTH, p, h));
        FrequencyAxis axis = FrequencyAxis.ofWidth(60e3, 512);
        return shapes.pattern(
                site,
                blur,
                new Experiment(LARMOR, new Spinning.Static(), new Excitation.Central(), axis),
                new Sampling.Density(20),
                Set.of(p));
    }

    /// The value of one parameter, moved if it is the one in question.
    private static double moved(double value, LineParameter of, LineParameter p, double h) {
        return p == of ? value + h : value;
    }

    private static double step(LineParameter parameter) {
        return switch (parameter) {
            case SHIFT, SHIFT_ANISOTROPY -> 3e-10;
            case COUPLING -> 1;
            case GAUSSIAN_WIDTH, LORENTZIAN_WIDTH -> 0.1;
            default -> 1e-6;
        };
    }

    private Pattern pattern(
            Site site, Excitation excitation, Spinning spinning, FrequencyAxis axis) {
        return shapes.pattern(
                site,
                Broadening.NONE,
                new Experiment(LARMOR, spinning, excitation, axis),
                Sampling.DEFAULT,
                Set.of());
    }

    private static Site sodium(double coupling, double asymmetry) {
        return Site.of(
                SODIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(coupling, asymmetry));
    }

    private static int highest(Pattern p, int from, int to) {
        int best = from;
        for (int i = from; i < to; i++) {
            if (p.intensity()[i] > p.intensity()[best]) {
                best = i;
            }
        }
        return best;
    }
}
