package science.haven.lineshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Limits of slow and fast spinning, areas and derivatives.
class SpinningLineShapesTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double LARMOR = 132.294e6;
    private static final double MAGIC = Spinning.MAGIC_ANGLE;

    private final LineShapes shapes = new LineShapes();

    @ParameterizedTest(name = "angle {0} rad")
    @ValueSource(doubles = {0, 0.5, 0.9553166181245093, 1.4})
    void veryFastSpinningIsInfinitelyFast(double angle) {
        FrequencyAxis axis = FrequencyAxis.ofWidth(40e3, 1024);
        Site site = site(LineParameter.SHIFT, 0);
        Broadening blur = Broadening.NONE;
        Pattern finite = pattern(site, blur, new Spinning.Finite(1e12, angle), axis);
        Pattern infinite = pattern(site, blur, new Spinning.Infinite(angle), axis);
        assertThat(finite.intensity())
                .containsExactly(infinite.intensity(), within(1e-7 * highest(infinite)));
    }

    /// A fit holds on to one density; it is as fine as the asked error needs, and no finer.
    @Test
    void oneDensityForAllPatternsOfAFit() {
        FrequencyAxis axis = FrequencyAxis.ofWidth(60e3, 512);
        Experiment experiment =
                new Experiment(
                        LARMOR, new Spinning.Finite(10e3, MAGIC), new Excitation.Central(), axis);
        Broadening blur = new Broadening(200, 0);
        Site site = site(LineParameter.SHIFT, 0);
        Sampling fixed = LineShapes.fixed(List.of(site), List.of(blur), experiment, 1e-3);
        assertThat(fixed).isInstanceOf(Sampling.Density.class);
        double error = shapes.pattern(site, blur, experiment, fixed, Set.of()).error();
        assertThat(error).isBetween(3e-4, 1e-3);
    }

    @Test
    void turningFasterThanTheCouplingIsSaid() {
        Site site = site(LineParameter.SHIFT, 0);
        double nuQ = site.quadrupole().orElseThrow().frequency(SODIUM.spin());
        FrequencyAxis axis = FrequencyAxis.ofWidth(8 * nuQ, 512);
        assertThat(
                        pattern(site, Broadening.NONE, new Spinning.Finite(0.9 * nuQ, MAGIC), axis)
                                .remarks())
                .extracting(r -> r.code())
                .doesNotContain("FASTER_THAN_COUPLING");
        assertThat(
                        pattern(site, Broadening.NONE, new Spinning.Finite(1.1 * nuQ, MAGIC), axis)
                                .remarks())
                .extracting(r -> r.code())
                .contains("FASTER_THAN_COUPLING");
    }

    /// A sideband narrower than a bin stays where it is when it is blurred: a shift by half a bin
    /// is half that by a bin.
    @Test
    void narrowSidebandsKeepTheirPlace() {
        FrequencyAxis axis = FrequencyAxis.ofWidth(51.2e3, 512);
        for (double place : new double[] {0, 0.25, 0.5, 0.9}) {
            Site site =
                    Site.of(
                            SODIUM,
                            new ShiftTensor(
                                    place * axis.step() / LARMOR, 9e-5, 0.4, EulerAngles.NONE));
            double[] bins =
                    pattern(site, new Broadening(200, 0), new Spinning.Finite(10e3, MAGIC), axis)
                            .intensity();
            double sum = 0;
            double moment = 0;
            for (int i = 256 - 20; i < 256 + 20; i++) {
                sum += bins[i];
                moment += bins[i] * axis.at(i);
            }
            double secondOrder = 0.5;
            assertThat(moment / sum)
                    .isCloseTo(place * axis.step(), within(0.01 * axis.step() + secondOrder));
        }
    }

    /// The sidebands of a slow rotor lie so densely that, once blurred, they are the static
    /// pattern.
    @Test
    void slowSpinningApproachesRest() {
        FrequencyAxis axis = FrequencyAxis.ofWidth(100e3, 512);
        Broadening blur = new Broadening(3000, 0);
        Site site = site(LineParameter.SHIFT, 0);
        Pattern rest = pattern(site, blur, new Spinning.Static(), axis);
        double[] off = new double[2];
        for (int k = 0; k < off.length; k++) {
            Pattern slow =
                    pattern(site, blur, new Spinning.Finite(k == 0 ? 500 : 250, MAGIC), axis);
            for (int i = 0; i < axis.points(); i++) {
                double difference = Math.abs(slow.intensity()[i] - rest.intensity()[i]);
                off[k] = Math.max(off[k], difference / highest(rest));
            }
        }
        assertThat(off[0]).isLessThan(0.05);
        assertThat(off[1]).isLessThan(off[0] / 2.5);
    }

    @Test
    void areaIsTheExcitedSignal() {
        FrequencyAxis axis = FrequencyAxis.ofWidth(6e6, 8192);
        Pattern all =
                shapes.pattern(
                        site(LineParameter.SHIFT, 0),
                        Broadening.NONE,
                        new Experiment(
                                LARMOR,
                                new Spinning.Finite(25e3, MAGIC),
                                new Excitation.HardPulse(),
                                axis),
                        new Sampling.Density(12),
                        Set.of());
        assertThat(all.area()).isCloseTo(1, within(1e-9));
        assertThat(all.remarks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LineParameter.class)
    void derivativesAreThoseOfThePattern(LineParameter parameter) {
        derivatives(parameter, true);
    }

    /// A shift at the magic angle leaves no mean: every sideband is a stick.
    @ParameterizedTest
    @EnumSource(
            value = LineParameter.class,
            names = {"SHIFT", "SHIFT_ANISOTROPY", "SHIFT_ASYMMETRY", "LORENTZIAN_WIDTH"})
    void derivativesOfSticks(LineParameter parameter) {
        derivatives(parameter, false);
    }

    private void derivatives(LineParameter parameter, boolean coupled) {
        double h = step(parameter) * (coupled ? 1 : 3);
        double[] derivative =
                Objects.requireNonNull(at(parameter, 0, coupled).derivatives().get(parameter));
        double[] up = at(parameter, h, coupled).intensity();
        double[] down = at(parameter, -h, coupled).intensity();
        double[] further = at(parameter, 2 * h, coupled).intensity();
        double[] back = at(parameter, -2 * h, coupled).intensity();
        double squares = 0;
        double rest = 0;
        for (int i = 0; i < derivative.length; i++) {
            double difference = (8 * (up[i] - down[i]) - further[i] + back[i]) / (12 * h);
            squares += difference * difference;
            rest += (derivative[i] - difference) * (derivative[i] - difference);
        }
        assertThat(squares).isPositive();
        assertThat(Math.sqrt(rest / squares)).isLessThan(1e-6);
    }

    private Pattern at(LineParameter p, double h, boolean coupled) {
        Site coupledSite = site(p, h);
        Site site = coupled ? coupledSite : Site.of(SODIUM, coupledSite.shift());
        Broadening blur =
                new Broadening(
                        150 + (p == LineParameter.GAUSSIAN_WIDTH ? h : 0),
                        80 + (p == LineParameter.LORENTZIAN_WIDTH ? h : 0));
        return shapes.pattern(
                site,
                blur,
                new Experiment(
                        LARMOR,
                        new Spinning.Finite(9.3e3, MAGIC),
                        new Excitation.Central(),
                        FrequencyAxis.ofWidth(60e3, 512)),
                new Sampling.Density(20),
                Set.of(p));
    }

    private Pattern pattern(Site site, Broadening blur, Spinning spinning, FrequencyAxis axis) {
        return shapes.pattern(
                site,
                blur,
                new Experiment(LARMOR, spinning, new Excitation.Central(), axis),
                new Sampling.Density(40),
                Set.of());
    }

    private static Site site(LineParameter p, double h) {
        return Site.of(
                SODIUM,
                new ShiftTensor(
                        1e-5 + (p == LineParameter.SHIFT ? h : 0),
                        9e-5 + (p == LineParameter.SHIFT_ANISOTROPY ? h : 0),
                        0.4 + (p == LineParameter.SHIFT_ASYMMETRY ? h : 0),
                        new EulerAngles(
                                0.3 + (p == LineParameter.SHIFT_ALPHA ? h : 0),
                                0.7 + (p == LineParameter.SHIFT_BETA ? h : 0),
                                1.9 + (p == LineParameter.SHIFT_GAMMA ? h : 0))),
                new QuadrupolarCoupling(
                        2e6 + (p == LineParameter.COUPLING ? h : 0),
                        0.6 + (p == LineParameter.COUPLING_ASYMMETRY ? h : 0),
                        new EulerAngles(
                                0.1 + (p == LineParameter.COUPLING_ALPHA ? h : 0),
                                0.2 + (p == LineParameter.COUPLING_BETA ? h : 0),
                                0.5 + (p == LineParameter.COUPLING_GAMMA ? h : 0))));
    }

    private static double step(LineParameter parameter) {
        return switch (parameter) {
            case SHIFT, SHIFT_ANISOTROPY -> 3e-10;
            case COUPLING -> 1;
            case GAUSSIAN_WIDTH, LORENTZIAN_WIDTH -> 0.1;
            default -> 1e-6;
        };
    }

    private static double highest(Pattern pattern) {
        double highest = 0;
        for (double bin : pattern.intensity()) {
            highest = Math.max(highest, bin);
        }
        return highest;
    }
}
