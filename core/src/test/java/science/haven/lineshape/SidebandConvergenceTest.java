package science.haven.lineshape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.spin.Transition;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// How fast patterns of turning samples converge, and whether the automatic choice keeps its word.
class SidebandConvergenceTest {

    private static final int[] DENSITIES = {20, 40, 70, 140};
    private static final int REFERENCE = 280;
    private static final int DRAWS = Integer.getInteger("haven.sideband.draws", 300);
    private static final double ASKED =
            Double.parseDouble(System.getProperty("haven.sideband.error", "1e-3"));
    private static final int EXACT = Integer.getInteger("haven.sideband.exact", 150);

    private final LineShapes shapes = new LineShapes();

    private record Case(String name, Site site, Experiment experiment) {}

    @Test
    void errorAgainstDensity() {
        List<List<String>> rows = new ArrayList<>();
        for (Case c : cases()) {
            double[] exact = intensity(c, Broadening.NONE, REFERENCE);
            List<String> row = new ArrayList<>();
            row.add(c.name);
            double first = 0;
            double last = 0;
            for (int density : DENSITIES) {
                last = rms(exact, intensity(c, Broadening.NONE, density));
                first = first == 0 ? last : first;
                row.add("%.1e".formatted(last));
            }
            rows.add(row);
            assertThat(last).as(c.name).isLessThan(first / 40 + 1e-14);
        }
        ValidationTable.write(
                "lineshape-sideband-convergence",
                List.of("case", "N = 20", "40", "70", "140"),
                rows);
    }

    /// An error of 1e-3 of the highest bin, after a broadening of at least one bin, at angles magic
    /// and others, from one to thirty sidebands. Longer and stricter by
    /// `-Dhaven.sideband.draws=1000 -Dhaven.sideband.error=1e-4 -Dhaven.sideband.exact=500`.
    @Test
    void theChosenDensityKeepsTheError() {
        SplittableRandom random = new SplittableRandom(2027);
        int above = 0;
        int uncertain = 0;
        double largest = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Case c = draw(random);
            double step = c.experiment.axis().step();
            Broadening blur = new Broadening(0, step * Math.exp(random.nextDouble(3)));
            Pattern chosen =
                    shapes.pattern(
                            c.site, blur, c.experiment, new Sampling.Automatic(ASKED), Set.of());
            double[] exact = intensity(c, blur, EXACT);
            double peak = 0;
            double worst = 0;
            for (int i = 0; i < exact.length; i++) {
                peak = Math.max(peak, exact[i]);
                worst = Math.max(worst, Math.abs(exact[i] - chosen.intensity()[i]));
            }
            above += worst / peak > ASKED && chosen.error() <= ASKED ? 1 : 0;
            uncertain += chosen.error() > ASKED ? 1 : 0;
            largest = Math.max(largest, worst / peak / Math.max(ASKED, chosen.error()));
        }
        ValidationTable.write(
                "lineshape-sideband-draws",
                List.of(
                        "spin systems",
                        "asked",
                        "above it without saying so",
                        "said to be uncertain",
                        "largest error over the one said"),
                List.of(
                        List.of(
                                Integer.toString(DRAWS),
                                "%.0e".formatted(ASKED),
                                Integer.toString(above),
                                Integer.toString(uncertain),
                                "%.2f".formatted(largest))));
        assertThat(above).isZero();
        assertThat(uncertain).isLessThanOrEqualTo(DRAWS / 5);
    }

    private static List<Case> cases() {
        Nuclide sodium = Nuclide.of("23Na").orElseThrow();
        Nuclide phosphorus = Nuclide.of("31P").orElseThrow();
        double larmor = sodium.larmorFrequencyInField(11.744);
        Site strong = Site.of(sodium, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(2.5e6, 0.3));
        Site weak = Site.of(sodium, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(1e6, 0.3));
        Site turned =
                Site.of(
                        sodium,
                        new ShiftTensor(0, 150e-6, 0.3, new EulerAngles(0.3, 0.5, 0.7)),
                        QuadrupolarCoupling.of(2.5e6, 0.6));
        Site shift = Site.of(phosphorus, new ShiftTensor(0, 80e-6, 0.4, EulerAngles.NONE));
        Excitation only = new Excitation.Central();
        Excitation all = new Excitation.HardPulse();
        double magic = Spinning.MAGIC_ANGLE;
        FrequencyAxis wide = FrequencyAxis.ofWidth(100e3, 2048);
        return List.of(
                new Case(
                        "²³Na central, C_Q = 2.5 MHz, 12.5 kHz",
                        strong,
                        new Experiment(larmor, new Spinning.Finite(12.5e3, magic), only, wide)),
                new Case(
                        "²³Na central, coupling and turned shift, 7 kHz",
                        turned,
                        new Experiment(larmor, new Spinning.Finite(7e3, magic), only, wide)),
                new Case(
                        "²³Na central, C_Q = 2.5 MHz, 12.5 kHz at 70°",
                        strong,
                        new Experiment(larmor, new Spinning.Finite(12.5e3, 1.2217), only, wide)),
                new Case(
                        "²³Na all transitions, C_Q = 1 MHz, 25 kHz",
                        weak,
                        new Experiment(
                                larmor,
                                new Spinning.Finite(25e3, magic),
                                all,
                                FrequencyAxis.ofWidth(2e6, 16384))),
                new Case(
                        "³¹P shift, 80 ppm, 5 kHz",
                        shift,
                        new Experiment(
                                162e6,
                                new Spinning.Finite(5e3, magic),
                                all,
                                FrequencyAxis.ofWidth(102.4e3, 2048))));
    }

    private static Case draw(SplittableRandom random) {
        Nuclide nuclide =
                Nuclide.of(List.of("23Na", "7Li", "27Al", "93Nb").get(random.nextInt(4)))
                        .orElseThrow();
        double eta = random.nextInt(4) == 0 ? 0.03 * random.nextDouble() : random.nextDouble();
        EulerAngles turn =
                random.nextInt(3) == 0
                        ? new EulerAngles(
                                random.nextDouble(6), random.nextDouble(3), random.nextDouble(6))
                        : EulerAngles.NONE;
        Site site =
                Site.of(
                        nuclide,
                        new ShiftTensor(
                                0,
                                random.nextInt(3) * 1e-4 * random.nextDouble(),
                                random.nextDouble(),
                                turn),
                        QuadrupolarCoupling.of(
                                Math.exp(random.nextDouble(Math.log(2e4), Math.log(4e6))), eta));
        boolean satellite = random.nextBoolean();
        double nuQ = site.quadrupole().orElseThrow().frequency(nuclide.spin());
        double rate = Math.exp(random.nextDouble(Math.log(2e3), Math.log(1e5)));
        // Deeper modulation needs grids that a reference finer than them makes slow.
        rate = Math.max(rate, (satellite ? nuQ : nuQ * nuQ * nuclide.spin() / 100e6 + 2e4) / 8);
        double angle = random.nextInt(4) == 0 ? random.nextDouble(1.5) : Spinning.MAGIC_ANGLE;
        double size =
                satellite
                        ? Math.max(2 * nuQ, 4 * rate)
                        : nuQ * nuQ * nuclide.spin() / 100e6 + 4 * rate + 20e3;
        Transition transition = new Transition(satellite ? 1.5 : 0.5);
        return new Case(
                "random",
                site,
                new Experiment(
                        100e6,
                        new Spinning.Finite(rate, angle),
                        new Excitation.Chosen(List.of(new Excitation.Weighted(transition, 1))),
                        FrequencyAxis.ofWidth(size * Math.exp(random.nextDouble(-1.5, 0.7)), 512)));
    }

    private double[] intensity(Case c, Broadening blur, int density) {
        return shapes.pattern(c.site, blur, c.experiment, new Sampling.Density(density), Set.of())
                .intensity();
    }

    private static double rms(double[] exact, double[] values) {
        double squares = 0;
        double rest = 0;
        for (int i = 0; i < exact.length; i++) {
            squares += exact[i] * exact[i];
            rest += (values[i] - exact[i]) * (values[i] - exact[i]);
        }
        return Math.sqrt(rest / squares);
    }
}
