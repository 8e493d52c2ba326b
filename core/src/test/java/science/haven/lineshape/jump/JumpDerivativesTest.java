package science.haven.lineshape.jump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Derivatives beside differences of sixth order of whole patterns, whose triangles are laid anew
/// for every step.
class JumpDerivativesTest {

    private static final int DENSITY = 30;
    private static final Nuclide DEUTERIUM = Nuclide.of("2H").orElseThrow();
    private static final Experiment EXPERIMENT =
            new Experiment(
                    61e6,
                    new Spinning.Static(),
                    new Excitation.HardPulse(),
                    FrequencyAxis.ofWidth(500e3, 128));

    private final JumpPatterns patterns = new JumpPatterns();

    /// Shift, its anisotropy, coupling, its asymmetry and β of the first place; rate of a path,
    /// share of the first place, Gaussian and Lorentzian width.
    private static final double[] USUAL = {1e-4, 3e-4, 160e3, 0.3, 0.7, 1.5e6, 0.4, 25e3, 8e3};

    private static JumpingSite ion(double[] n) {
        Site first =
                Site.of(
                        DEUTERIUM,
                        new ShiftTensor(n[0], n[1], 0.4, new EulerAngles(0.3, 0.5, 0.1)),
                        new QuadrupolarCoupling(n[2], n[3], new EulerAngles(0.4, n[4], 0)));
        Site second =
                Site.of(
                        DEUTERIUM,
                        ShiftTensor.isotropic(0),
                        new QuadrupolarCoupling(140e3, 0.1, new EulerAngles(0.1, 1.9, 0.7)));
        Site third =
                Site.of(
                        DEUTERIUM,
                        ShiftTensor.isotropic(0),
                        new QuadrupolarCoupling(150e3, 0, new EulerAngles(0, 1.2, 2)));
        double[] shares = {n[6], (1 - n[6]) / 2, (1 - n[6]) / 2};
        double[][] means = {{0, n[5], 1e6}, {n[5], 0, 8e5}, {1e6, 8e5, 0}};
        return new JumpingSite(List.of(first, second, third), new RateMatrix(shares, means));
    }

    private static Broadening broadening(double[] n) {
        return new Broadening(n[7], n[8]);
    }

    /// @param index which of the numbers
    private record Case(int index, JumpParameter parameter, double step) {

        String name() {
            return switch (parameter) {
                case JumpParameter.OfPlace(int _, LineParameter of) -> words(of) + " of a place";
                case JumpParameter.OfAll(LineParameter of) -> words(of);
                case JumpParameter.Rate() -> "rate of all paths";
                case JumpParameter.Path(int _, int _) -> "rate of a path";
                case JumpParameter.Share(int _) -> "share of a place";
            };
        }

        private static String words(LineParameter of) {
            return of.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static List<Case> cases() {
        return List.of(
                new Case(0, place(LineParameter.SHIFT), 2e-5),
                new Case(1, place(LineParameter.SHIFT_ANISOTROPY), 4e-5),
                new Case(2, place(LineParameter.COUPLING), 4e3),
                new Case(3, place(LineParameter.COUPLING_ASYMMETRY), 0.08),
                new Case(4, place(LineParameter.COUPLING_BETA), 0.08),
                new Case(5, new JumpParameter.Path(1, 0), 0.1),
                new Case(6, new JumpParameter.Share(0), 0.04),
                new Case(7, new JumpParameter.OfAll(LineParameter.GAUSSIAN_WIDTH), 2000),
                new Case(8, new JumpParameter.OfAll(LineParameter.LORENTZIAN_WIDTH), 1000));
    }

    private static JumpParameter place(LineParameter parameter) {
        return new JumpParameter.OfPlace(0, parameter);
    }

    @Test
    void areDifferencesOfHighOrder() {
        List<JumpParameter> all = cases().stream().map(Case::parameter).toList();
        Map<JumpParameter, double[]> found =
                patterns.derivatives(ion(USUAL), broadening(USUAL), EXPERIMENT, DENSITY, all);
        List<List<String>> rows = new ArrayList<>();
        for (Case c : cases()) {
            double[] expected = new double[EXPERIMENT.axis().points()];
            add(expected, c, 1, 45);
            add(expected, c, 2, -9);
            add(expected, c, 3, 1);
            double off = distance(of(found, c.parameter), expected);
            assertThat(off).as(c.parameter.toString()).isLessThan(1e-3);
            rows.add(List.of(c.name(), "%.0e".formatted(off)));
        }
        ValidationTable.write(
                "jump-derivatives", List.of("parameter", "difference over largest"), rows);
    }

    private void add(double[] to, Case c, int steps, double weight) {
        double[] up = bins(moved(c, steps));
        double[] down = bins(moved(c, -steps));
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * (up[i] - down[i]) / (60 * c.step);
        }
    }

    /// A rate by its logarithm.
    private static double[] moved(Case c, int steps) {
        double[] moved = USUAL.clone();
        if (c.parameter instanceof JumpParameter.Path) {
            moved[c.index] *= Math.exp(steps * c.step);
        } else {
            moved[c.index] += steps * c.step;
        }
        return moved;
    }

    private double[] bins(double[] n) {
        return patterns.pattern(ion(n), broadening(n), EXPERIMENT, new Sampling.Density(DENSITY))
                .pattern()
                .intensity();
    }

    /// A change of all couplings is the sum over the places, all rates that over the paths; where
    /// symmetry spares octants, the places are not alike any more.
    @ParameterizedTest(name = "{0} s⁻¹")
    @ValueSource(doubles = {1e5, 1e7})
    void partsSumToTheWhole(double rate) {
        Site site = Site.of(DEUTERIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(160e3, 0));
        JumpingSite ion = JumpingSite.equal(JumpSet.tetrahedron(site), rate);
        List<JumpParameter> places = new ArrayList<>();
        List<JumpParameter> paths = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            places.add(new JumpParameter.OfPlace(j, LineParameter.COUPLING));
            for (int k = 0; k < j; k++) {
                paths.add(new JumpParameter.Path(j, k));
            }
        }
        assertParts(ion, new JumpParameter.OfAll(LineParameter.COUPLING), places);
        assertParts(ion, new JumpParameter.Rate(), paths);
    }

    private void assertParts(JumpingSite ion, JumpParameter whole, List<JumpParameter> parts) {
        List<JumpParameter> all = new ArrayList<>(parts);
        all.add(whole);
        Map<JumpParameter, double[]> found =
                patterns.derivatives(ion, new Broadening(20e3, 0), EXPERIMENT, 30, all);
        double[] sum = new double[EXPERIMENT.axis().points()];
        for (JumpParameter part : parts) {
            double[] change = of(found, part);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += change[i];
            }
        }
        assertThat(distance(of(found, whole), sum)).isLessThan(1e-2);
    }

    @Test
    void narrowBlursBeginAtZero() {
        JumpParameter width = new JumpParameter.OfAll(LineParameter.LORENTZIAN_WIDTH);
        double[] found =
                of(
                        patterns.derivatives(
                                ion(USUAL),
                                new Broadening(25e3, 0),
                                EXPERIMENT,
                                20,
                                List.of(width)),
                        width);
        assertThat(found[EXPERIMENT.axis().points() / 2]).isNegative();
    }

    @Test
    void whatIsNotThereIsRefused() {
        JumpingSite ion = ion(USUAL);
        assertThatThrownBy(() -> new JumpParameter.Share(3).check(ion))
                .hasMessage("place must be 0 to 2, got 3");
        assertThatThrownBy(() -> new JumpParameter.Path(1, 1).check(ion))
                .hasMessage("a path must join two places, got 1 twice");
        assertThatThrownBy(
                        () -> new JumpParameter.OfPlace(0, LineParameter.GAUSSIAN_WIDTH).check(ion))
                .hasMessage("GAUSSIAN_WIDTH belongs to all places, got place 0");
    }

    private static double[] of(Map<JumpParameter, double[]> found, JumpParameter parameter) {
        return Objects.requireNonNull(found.get(parameter));
    }

    private static double distance(double[] found, double[] expected) {
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < found.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs(found[i] - expected[i]));
        }
        return worst / largest;
    }
}
