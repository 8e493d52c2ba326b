package science.haven.lineshape.jump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.exchange.sites.ExchangingLines;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.spin.Transition;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;

import java.util.List;
import java.util.Set;

/// Limits, closed forms and sums over single orientations.
class JumpPatternsTest {

    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final Nuclide DEUTERIUM = Nuclide.of("2H").orElseThrow();
    private static final double LARMOR = 155.5e6;
    private static final int SUB = 4;

    private final JumpPatterns jumps = new JumpPatterns();
    private final LineShapes shapes = new LineShapes();

    private static Site axial(double coupling) {
        return Site.of(LITHIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(coupling, 0));
    }

    private static Experiment high(FrequencyAxis axis) {
        return new Experiment(1e12, new Spinning.Static(), new Excitation.HardPulse(), axis);
    }

    private static Experiment all(FrequencyAxis axis) {
        return new Experiment(LARMOR, new Spinning.Static(), new Excitation.HardPulse(), axis);
    }

    /// I ∝ k D² / [(ω² − D²/4)² + 4 k² ω²], D = 2π δν.
    @ParameterizedTest(name = "k = {0} s⁻¹")
    @ValueSource(doubles = {500, 4000, 8885.8, 20_000, 200_000})
    void twoEqualLinesFollowTheClosedForm(double k) {
        double distance = 4000;
        Site left = Site.of(LITHIUM, ShiftTensor.isotropic(-distance / 2 / LARMOR));
        Site right = Site.of(LITHIUM, ShiftTensor.isotropic(distance / 2 / LARMOR));
        FrequencyAxis axis = FrequencyAxis.ofWidth(20_000, 2001);
        Pattern p =
                jumps.pattern(
                                JumpingSite.equal(List.of(left, right), k),
                                Broadening.NONE,
                                all(axis),
                                Sampling.DEFAULT)
                        .pattern();
        double d = 2 * Math.PI * distance;
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < axis.points(); i++) {
            double half = axis.step() / 2;
            double x = axis.at(i);
            double expected =
                    (exchanged(x - half, k, d) + 4 * exchanged(x, k, d) + exchanged(x + half, k, d))
                            * axis.step()
                            / 6;
            peak = Math.max(peak, expected);
            worst = Math.max(worst, Math.abs(p.intensity()[i] - expected));
        }
        assertThat(worst / peak).isLessThan(3e-4);
    }

    /// A line without any breadth of its own, blurred by 2.3 and by 3.5 bins, wherever it lies in
    /// one.
    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {1000, 1500})
    void blurredLinesAreAsBroadAsTheBlur(double width) {
        FrequencyAxis axis = FrequencyAxis.ofWidth(220e3, 512);
        for (double place : new double[] {0, 0.3}) {
            Site site = Site.of(LITHIUM, ShiftTensor.isotropic(place * axis.step() / LARMOR));
            double[] bins =
                    jumps.pattern(
                                    JumpingSite.equal(List.of(site, site), 1e9),
                                    new Broadening(width, 0),
                                    all(axis),
                                    new Sampling.Density(8))
                            .pattern()
                            .intensity();
            double per = 2 * Math.sqrt(Math.log(2)) / width;
            double peak = Erf.erf(per * axis.step() / 2);
            for (int i = 0; i < bins.length; i++) {
                double x = axis.at(i) - place * axis.step();
                double above = Erf.erf(per * (x + axis.step() / 2));
                double below = Erf.erf(per * (x - axis.step() / 2));
                assertThat(bins[i]).isCloseTo((above - below) / 2, within(0.012 * peak));
            }
        }
    }

    private static double exchanged(double frequency, double k, double d) {
        double w = 2 * Math.PI * frequency;
        double q = w * w - d * d / 4;
        return k * d * d / (q * q + 4 * k * k * w * w);
    }

    @Test
    void hopsOfNinetyDegreesHalveAndTurnTheCoupling() {
        QuadrupolarCoupling left = averaged(JumpSet.flip(axial(100e3), Math.PI / 2));
        assertThat(left.coupling()).isCloseTo(-50e3, within(1e-6));
        assertThat(left.asymmetry()).isCloseTo(0, within(1e-9));
    }

    @Test
    void flipsOfWaterLeaveTheHighestAsymmetry() {
        QuadrupolarCoupling left = averaged(JumpSet.flip(axial(100e3), Math.acos(-1.0 / 3)));
        assertThat(Math.abs(left.coupling())).isCloseTo(50e3, within(1e-6));
        assertThat(left.asymmetry()).isCloseTo(1, within(1e-9));
    }

    @Test
    void tetrahedraAndMagicConesLeaveNothing() {
        assertThat(averaged(JumpSet.tetrahedron(axial(100e3))).coupling())
                .isCloseTo(0, within(1e-6));
        assertThat(averaged(JumpSet.cone(axial(100e3), Spinning.MAGIC_ANGLE, 3)).coupling())
                .isCloseTo(0, within(1e-6));
        assertThat(averaged(JumpSet.cone(axial(100e3), 0.4, 5)).coupling())
                .isCloseTo(100e3 * (3 * Math.cos(0.4) * Math.cos(0.4) - 1) / 2, within(1e-6));
    }

    private static QuadrupolarCoupling averaged(List<Site> places) {
        return JumpingSite.equal(places, 1).average().quadrupole().orElseThrow();
    }

    /// In a field so high that second order vanishes: jumps exchange frequencies of second order,
    /// whose mean is not that of the mean tensor.
    @Test
    void fastJumpsGiveThePatternOfTheAverage() {
        JumpingSite ion = JumpingSite.equal(JumpSet.flip(axial(100e3), Math.PI / 2), 1e12);
        FrequencyAxis axis = FrequencyAxis.ofWidth(120e3, 1200);
        Broadening blur = new Broadening(500, 200);
        assertClose(
                jumps.pattern(ion, blur, high(axis), Sampling.DEFAULT).pattern(),
                shapes.pattern(ion.average(), blur, high(axis), Sampling.DEFAULT, Set.of()),
                2e-4);
    }

    /// Places without a coupling are a line, which must not hide within a bin.
    @Test
    void aLineIsTheSameWhereverItLies() {
        FrequencyAxis axis = FrequencyAxis.ofWidth(12.8e3, 128);
        for (double width : new double[] {120, 200, 400}) {
            Broadening blur = new Broadening(width, 20);
            for (int k = 0; k < 20; k++) {
                Site still = Site.of(LITHIUM, ShiftTensor.isotropic((137 + 5 * k) / 155.5e6));
                JumpingSite ion = JumpingSite.equal(List.of(still, still), 1e4);
                assertClose(
                        jumps.pattern(ion, blur, all(axis), Sampling.DEFAULT).pattern(),
                        still(still, blur, axis),
                        1e-4);
            }
        }
    }

    @Test
    void slowJumpsGiveTheSumOfThePlaces() {
        Site a = axial(333e3);
        Site b =
                Site.of(
                        LITHIUM,
                        new ShiftTensor(5e-5, 3e-5, 0.4, new EulerAngles(0.3, 0.4, 0.9)),
                        new QuadrupolarCoupling(26.4e3, 0.6, new EulerAngles(1, 2, 3)));
        JumpingSite ion = new JumpingSite(List.of(a, b), RateMatrix.two(0.3, 1e-3));
        FrequencyAxis axis = FrequencyAxis.ofWidth(400e3, 1000);
        Broadening blur = new Broadening(1500, 600);
        Pattern sum = still(a, blur, axis);
        Pattern other = still(b, blur, axis);
        for (int i = 0; i < axis.points(); i++) {
            sum.intensity()[i] = 0.3 * sum.intensity()[i] + 0.7 * other.intensity()[i];
        }
        assertClose(jumps.pattern(ion, blur, all(axis), Sampling.DEFAULT).pattern(), sum, 5e-4);
    }

    /// Every direction by itself, at rates around the width of the pattern.
    @ParameterizedTest(name = "k = {0} s⁻¹")
    @ValueSource(doubles = {3e4, 3e5, 3e6})
    void agreesWithSumsOverSingleCrystals(double k) {
        Site site =
                Site.of(
                        DEUTERIUM,
                        new ShiftTensor(0, 2e-4, 0.2, new EulerAngles(0.2, 0.6, 0)),
                        QuadrupolarCoupling.of(160e3, 0.15));
        List<Site> places =
                JumpSet.turned(
                        site,
                        List.of(
                                EulerAngles.NONE,
                                new EulerAngles(0.3, 1.2, 0.4),
                                new EulerAngles(0, 0.8, 2.5)));
        RateMatrix rates =
                new RateMatrix(
                        new double[] {0.5, 0.3, 0.2},
                        new double[][] {{0, k, 0.3 * k}, {k, 0, 2 * k}, {0.3 * k, 2 * k, 0}});
        FrequencyAxis axis = FrequencyAxis.ofWidth(400e3, 200);
        Experiment experiment =
                new Experiment(46e6, new Spinning.Static(), new Excitation.HardPulse(), axis);
        JumpPattern p =
                jumps.pattern(
                        new JumpingSite(places, rates),
                        new Broadening(0, 8000),
                        experiment,
                        Sampling.DEFAULT);
        double[] expected = new double[axis.points()];
        for (Transition t : Transition.all(1)) {
            crystals(places, rates, t, axis, expected);
        }
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            peak = Math.max(peak, expected[i]);
            worst = Math.max(worst, Math.abs(p.pattern().intensity()[i] - expected[i]));
        }
        assertThat(worst / peak).isLessThan(5e-4);
    }

    private static void crystals(
            List<Site> places,
            RateMatrix rates,
            Transition transition,
            FrequencyAxis axis,
            double[] to) {
        List<FrequencyTensor> tensors =
                places.stream()
                        .map(s -> TransitionFrequency.of(s, 46e6, transition, Set.of()).value())
                        .toList();
        double[] nu = new double[SUB * axis.points()];
        for (int i = 0; i < nu.length; i++) {
            nu[i] = axis.start() + ((i + 0.5) / SUB - 0.5) * axis.step();
        }
        double relaxation = Math.PI * 8000;
        int turns = 192;
        int heights = 96;
        for (int h = 0; h < heights; h++) {
            double z = (h + 0.5) / heights;
            double s = Math.sqrt(1 - z * z);
            for (int turn = 0; turn < turns; turn++) {
                double phi = 2 * Math.PI * (turn + 0.5 * (h % 2)) / turns;
                double[] f = new double[places.size()];
                double[] r2 = new double[f.length];
                for (int j = 0; j < f.length; j++) {
                    f[j] = tensors.get(j).at(s * Math.cos(phi), s * Math.sin(phi), z);
                    r2[j] = relaxation;
                }
                double[] line = new ExchangingLines(rates, f, r2).spectrum(nu);
                for (int i = 0; i < line.length; i++) {
                    to[i / SUB] += line[i] * axis.step() * 0.5 / (SUB * turns * heights);
                }
            }
        }
    }

    @Test
    void saysWhatItCannot() {
        JumpingSite ion = JumpingSite.equal(JumpSet.flip(axial(100e3), 1), 1e5);
        FrequencyAxis axis = FrequencyAxis.ofWidth(20e3, 100);
        Experiment spinning =
                new Experiment(
                        LARMOR,
                        new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                        new Excitation.Central(),
                        axis);
        assertThatThrownBy(() -> jumps.pattern(ion, Broadening.NONE, spinning, Sampling.DEFAULT))
                .hasMessageStartingWith("jumps are computed for a sample at rest (0 Hz)");
        assertThat(
                        jumps.pattern(ion, Broadening.NONE, all(axis), new Sampling.Density(20))
                                .pattern()
                                .remarks())
                .anyMatch(r -> r instanceof LineShapeRemark.OutsideAxis);
        JumpingSite strong = JumpingSite.equal(JumpSet.flip(axial(40e6), 1), 1e5);
        assertThat(
                        jumps.pattern(strong, Broadening.NONE, all(axis), new Sampling.Density(4))
                                .pattern()
                                .remarks())
                .anyMatch(r -> r.text().startsWith("ν_Q is 0.13 of the Larmor frequency"));
        Site sodium = Site.of(Nuclide.of("23Na").orElseThrow(), ShiftTensor.isotropic(0));
        assertThatThrownBy(() -> JumpingSite.equal(List.of(axial(1e5), sodium), 1))
                .hasMessage("places must hold one nucleus, got 7Li and 23Na");
        assertThatThrownBy(() -> JumpingSite.equal(JumpSet.cone(axial(1e5), 1, 9), 1))
                .hasMessage("places must be <= 8, got 9");
    }

    @Test
    void setsOfPlacesHaveNames() throws NotationException {
        Site site = axial(100e3);
        assertThat(JumpSet.named(site, "tetrahedron")).isEqualTo(JumpSet.tetrahedron(site));
        assertThat(JumpSet.named(site, "flip:90deg")).isEqualTo(JumpSet.flip(site, Math.PI / 2));
        assertThat(JumpSet.named(site, "cone:0.4rad:5")).isEqualTo(JumpSet.cone(site, 0.4, 5));
        for (String wrong :
                List.of("octahedron", "flip", "flip:90", "cone:50deg:9", "cone:50deg:1")) {
            assertThatThrownBy(() -> JumpSet.named(site, wrong))
                    .isInstanceOf(NotationException.class);
        }
    }

    private Pattern still(Site site, Broadening blur, FrequencyAxis axis) {
        return shapes.pattern(site, blur, all(axis), Sampling.DEFAULT, Set.of());
    }

    private static void assertClose(Pattern actual, Pattern expected, double error) {
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < actual.intensity().length; i++) {
            peak = Math.max(peak, expected.intensity()[i]);
            worst = Math.max(worst, Math.abs(actual.intensity()[i] - expected.intensity()[i]));
        }
        assertThat(worst / peak).isLessThan(error);
    }
}
