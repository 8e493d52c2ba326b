package science.haven.lineshape.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
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
import science.haven.quantity.Nuclide;

import java.util.List;
import java.util.Set;

/// Spectra of disordered solids summed from libraries.
class PatternLibraryTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Spinning MAS = new Spinning.Infinite(Spinning.MAGIC_ANGLE);
    private static final double LARMOR = 132.294e6;
    private static final FrequencyAxis AXIS = FrequencyAxis.ofWidth(60e3, 1024);
    private static final Experiment CENTRAL =
            new Experiment(LARMOR, MAS, new Excitation.Central(), AXIS);
    private static final PatternLibrary LIBRARY =
            PatternLibrary.of(SODIUM, CENTRAL, 0, new LibraryGrid(6e6, 80, 20));

    @Test
    void keepsTheSignal() {
        for (CouplingDistribution couplings :
                List.of(
                        new Czjzek(0.6e6),
                        new ExtendedCzjzek(1.5e6, 0.4, 0.4e6),
                        new GaussianCouplings(2e6, 0.5, 0.4e6, 0.15))) {
            DistributedPattern pattern =
                    LIBRARY.pattern(
                            DistributedSite.of(couplings, 20e-6, new Broadening(300, 0)), false);
            assertThat(pattern.area()).as("%s", couplings).isCloseTo(0.4, within(4e-10));
            assertThat(pattern.remarks()).isEmpty();
        }
    }

    /// The centre of gravity of the central line is the mean second-order shift: `−(3/40)(C_Q/ν_L)²
    /// [I(I+1) − ¾]/[I(2I−1)]² (1 + η²/3)` with `⟨C_Q²(1 + η²/3)⟩ = 5s²`.
    @Test
    void centreOfGravityIsTheSecondOrderShift() {
        double s = 0.5e6;
        DistributedPattern pattern =
                LIBRARY.pattern(
                        DistributedSite.of(new Czjzek(s), 10e-6, new Broadening(30, 0)), false);
        double expected = 10e-6 - 3.0 / 40 * 5 * s * s / (LARMOR * LARMOR) * 3 / 9;
        assertThat(centre(pattern) / LARMOR).isCloseTo(expected, within(3e-9));
    }

    private static double centre(DistributedPattern pattern) {
        double moment = 0;
        for (int i = 0; i < AXIS.points(); i++) {
            moment += AXIS.at(i) * pattern.intensity()[i];
        }
        return moment / pattern.area();
    }

    /// A coarse library differs little from one of four times as many couplings.
    @Test
    void coarseLibrariesAreFineEnough() {
        PatternLibrary fine = PatternLibrary.of(SODIUM, CENTRAL, 0, new LibraryGrid(6e6, 320, 40));
        for (CouplingDistribution couplings :
                List.of(new Czjzek(0.6e6), new ExtendedCzjzek(1.5e6, 0.4, 0.4e6))) {
            DistributedSite site = DistributedSite.of(couplings, 0, new Broadening(100, 0));
            double[] one = LIBRARY.pattern(site, false).intensity();
            double[] other = fine.pattern(site, false).intensity();
            assertThat(rms(one, other)).isLessThan(3e-3);
        }
    }

    /// With almost no disturbance the pattern is that of the site.
    @Test
    void aLittleDisturbanceLeavesTheSite() {
        PatternLibrary fine =
                PatternLibrary.of(SODIUM, CENTRAL, 0, new LibraryGrid(2.5e6, 160, 60));
        Broadening broadening = new Broadening(300, 0);
        double[] disturbed =
                fine.pattern(
                                DistributedSite.of(
                                        new ExtendedCzjzek(2e6, 0.5, 0.04e6), 0, broadening),
                                false)
                        .intensity();
        Pattern site =
                new LineShapes()
                        .pattern(
                                Site.of(
                                        SODIUM,
                                        ShiftTensor.isotropic(0),
                                        QuadrupolarCoupling.of(2e6, 0.5)),
                                broadening,
                                CENTRAL,
                                Sampling.DEFAULT,
                                Set.of());
        assertThat(rms(disturbed, site.intensity())).isLessThan(0.03);
    }

    @Test
    void couplingsAndShiftsGoTogether() {
        double slope = 8e-12;
        DistributedSite site =
                new DistributedSite(
                        new GaussianCouplings(2e6, 0.5, 0.4e6, 0.1),
                        5e-6,
                        4e-6,
                        slope,
                        new Broadening(50, 50));
        DistributedPattern pattern = LIBRARY.pattern(site, false);
        DistributedPattern alone =
                LIBRARY.pattern(
                        new DistributedSite(site.couplings(), 5e-6, 4e-6, 0, site.broadening()),
                        false);
        assertThat(pattern.area()).isCloseTo(alone.area(), within(1e-6));
        assertThat(centre(pattern)).isCloseTo(centre(alone), within(0.02));
        assertThat(rms(pattern.intensity(), alone.intensity())).isGreaterThan(0.1);
    }

    @Test
    void derivativesAreThoseOfDifferences() {
        List<CouplingDistribution> all =
                List.of(
                        new Czjzek(0.5e6),
                        new ExtendedCzjzek(1.4e6, 0.35, 0.4e6),
                        new GaussianCouplings(1.8e6, 0.4, 0.4e6, 0.2));
        for (CouplingDistribution couplings : all) {
            DistributedSite site =
                    new DistributedSite(couplings, 6e-6, 5e-6, 3e-12, new Broadening(120, 60));
            DistributedPattern pattern = LIBRARY.pattern(site, true);
            assertThat(pattern.derivatives()).hasSize(5 + couplings.parameters().size());
            pattern.derivatives().forEach((parameter, slope) -> compare(site, parameter, slope));
        }
    }

    private static void compare(
            DistributedSite site, DistributionParameter parameter, double[] slope) {
        double unit = Math.abs(site.value(parameter));
        double h = 5e-5 * unit;
        double[][] at = new double[4][];
        for (int s = 0; s < 4; s++) {
            double value = site.value(parameter) + h * new int[] {-2, -1, 1, 2}[s];
            at[s] = LIBRARY.pattern(site.with(parameter, value), false).intensity();
        }
        double highest = 0;
        for (double d : slope) {
            highest = Math.max(highest, Math.abs(d));
        }
        for (int i = 0; i < slope.length; i++) {
            double difference = (at[0][i] - 8 * at[1][i] + 8 * at[2][i] - at[3][i]) / (12 * h);
            assertThat(slope[i])
                    .as("%s of %s at %d", parameter, site.couplings(), i)
                    .isCloseTo(difference, within(1e-7 * highest + 1e-12 / unit));
        }
    }

    @Test
    void worksAtRestAndWithSatellites() {
        Nuclide lithium = Nuclide.of("7Li").orElseThrow();
        Experiment rest =
                new Experiment(
                        155.5e6,
                        new Spinning.Static(),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(400e3, 1024));
        PatternLibrary library =
                PatternLibrary.of(lithium, rest, 0, new LibraryGrid(240e3, 40, 12));
        DistributedPattern pattern =
                library.pattern(
                        DistributedSite.of(new Czjzek(40e3), 0, new Broadening(800, 0)), false);
        assertThat(pattern.area()).isCloseTo(1, within(1e-6));
        double second = 0;
        for (int i = 0; i < rest.axis().points(); i++) {
            second += Math.pow(rest.axis().at(i), 2) * pattern.intensity()[i];
        }
        // ⟨g²⟩ = (1 + η²/3)/5 and ν_Q = C_Q/2: each satellite has the second moment s²/4.
        double blur = 800 / (2 * Math.sqrt(2 * Math.log(2)));
        assertThat(second).isCloseTo(0.6 * 40e3 * 40e3 / 4 + blur * blur, within(2e5));
    }

    /// Sidebands of satellites hold what the central line leaves.
    @Test
    void worksWithSidebands() {
        Experiment spun =
                new Experiment(
                        LARMOR,
                        new Spinning.Finite(25e3, Spinning.MAGIC_ANGLE),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(1e6, 2048));
        PatternLibrary library = PatternLibrary.of(SODIUM, spun, 0, new LibraryGrid(0.6e6, 12, 6));
        DistributedPattern pattern =
                library.pattern(
                        DistributedSite.of(new Czjzek(0.09e6), 0, new Broadening(2e3, 0)), false);
        assertThat(pattern.area()).isCloseTo(1, within(2e-3));
        double centre = at(pattern, spun, 0);
        double band = at(pattern, spun, 25e3);
        double between = at(pattern, spun, 12.5e3);
        assertThat(band).isGreaterThan(20 * between).isLessThan(0.3 * centre);
    }

    private static double at(DistributedPattern pattern, Experiment experiment, double frequency) {
        FrequencyAxis axis = experiment.axis();
        return pattern.intensity()[(int) Math.rint((frequency - axis.start()) / axis.step())];
    }

    @Test
    void saysWhatLiesOutsideTheAxis() {
        assertThat(
                        LIBRARY.pattern(
                                        DistributedSite.of(
                                                new Czjzek(0.6e6), 230e-6, Broadening.NONE),
                                        false)
                                .remarks())
                .singleElement()
                .isInstanceOf(LineShapeRemark.OutsideAxis.class);
    }

    @Test
    void saysWhereTheLibraryEnds() {
        DistributedSite wide = DistributedSite.of(new Czjzek(2e6), 0, Broadening.NONE);
        assertThat(LIBRARY.pattern(wide, false).remarks())
                .singleElement()
                .isInstanceOf(LineShapeRemark.OutsideLibrary.class);
        DistributedSite narrow =
                DistributedSite.of(new ExtendedCzjzek(1e6, 0, 0.02e6), 0, Broadening.NONE);
        assertThat(LIBRARY.pattern(narrow, false).remarks())
                .anyMatch(
                        r ->
                                r.text()
                                        .equals(
                                                "The couplings spread by 20 kHz only, but the"
                                                        + " patterns of the library are 75 kHz"
                                                        + " apart."));
    }

    @Test
    void needsBothSignsOfTheCouplingAlike() {
        Experiment one =
                new Experiment(
                        LARMOR,
                        MAS,
                        new Excitation.Chosen(
                                List.of(new Excitation.Weighted(new Transition(1.5), 0.3))),
                        AXIS);
        assertThatThrownBy(() -> PatternLibrary.of(SODIUM, one, 0, new LibraryGrid(1e6, 10, 4)))
                .hasMessageContaining("m <-> m - 1 and 1 - m <-> -m alike");
    }

    private static double rms(double[] one, double[] other) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < one.length; i++) {
            difference += Math.pow(one[i] - other[i], 2);
            size += Math.pow(other[i], 2);
        }
        return Math.sqrt(difference / size);
    }
}
