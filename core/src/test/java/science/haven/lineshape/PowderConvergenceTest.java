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

/// How fast the error of a pattern falls with the density of its grid, and whether the density that
/// is chosen keeps it where it was asked for.
class PowderConvergenceTest {

    private static final Spinning MAS = new Spinning.Infinite(Spinning.MAGIC_ANGLE);
    private static final int[] DENSITIES = {20, 40, 70, 140};
    private static final int REFERENCE = 600;

    private final LineShapes shapes = new LineShapes();

    private record Case(String name, Site site, Experiment experiment) {}

    @Test
    void errorAgainstDensity() {
        List<List<String>> rows = new ArrayList<>();
        for (Case c : cases()) {
            for (double bins : new double[] {0, 4}) {
                Broadening blur = new Broadening(0, bins * c.experiment.axis().step());
                double[] exact = intensity(c, blur, REFERENCE);
                List<String> row = new ArrayList<>();
                row.add(c.name);
                row.add(bins == 0 ? "none" : "4 bins");
                double first = 0;
                double last = 0;
                for (int density : DENSITIES) {
                    last = rms(exact, intensity(c, blur, density));
                    first = first == 0 ? last : first;
                    row.add("%.1e".formatted(last));
                }
                rows.add(row);
                assertThat(first / last).as(c.name).isGreaterThan(40);
            }
        }
        ValidationTable.write(
                "lineshape-convergence",
                List.of("case", "broadening", "N = 20", "40", "70", "140"),
                rows);
    }

    /// The asked error is the 1e-4 of the highest bin that is asked for where nothing is said,
    /// after a broadening of at least one bin. `-Dhaven.patterns=1000` tries as many spin systems.
    @Test
    void theChosenDensityKeepsTheError() {
        SplittableRandom random = new SplittableRandom(2026);
        for (int draw = 0; draw < Integer.getInteger("haven.patterns", 300); draw++) {
            Case c = draw(random);
            double step = c.experiment.axis().step();
            Broadening blur = new Broadening(0, step * Math.exp(random.nextDouble(3)));
            Pattern chosen = shapes.pattern(c.site, blur, c.experiment, Sampling.DEFAULT, Set.of());
            double[] exact = intensity(c, blur, 800);
            double peak = 0;
            double worst = 0;
            for (int i = 0; i < exact.length; i++) {
                peak = Math.max(peak, exact[i]);
                worst = Math.max(worst, Math.abs(exact[i] - chosen.intensity()[i]));
            }
            assertThat(worst / peak).as("draw " + draw).isLessThan(1e-4);
            assertThat(chosen.error()).isLessThanOrEqualTo(1e-4);
        }
    }

    private static List<Case> cases() {
        Nuclide sodium = Nuclide.of("23Na").orElseThrow();
        Nuclide lithium = Nuclide.of("7Li").orElseThrow();
        Nuclide phosphorus = Nuclide.of("31P").orElseThrow();
        Site central =
                Site.of(sodium, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(2.5e6, 0.3));
        Site axial = Site.of(sodium, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(2.5e6, 0));
        Site satellites =
                Site.of(lithium, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(100e3, 0.2));
        Site turned =
                Site.of(
                        sodium,
                        new ShiftTensor(0, 50e-6, 0.3, new EulerAngles(0.3, 0.5, 0.7)),
                        QuadrupolarCoupling.of(2.5e6, 0.6));
        Site shift = Site.of(phosphorus, new ShiftTensor(0, 80e-6, 0.4, EulerAngles.NONE));
        Excitation only = new Excitation.Central();
        Excitation all = new Excitation.HardPulse();
        Spinning rest = new Spinning.Static();
        FrequencyAxis narrow = FrequencyAxis.ofWidth(50e3, 2048);
        FrequencyAxis wide = FrequencyAxis.ofWidth(100e3, 2048);
        FrequencyAxis widest = FrequencyAxis.ofWidth(500e3, 4096);
        return List.of(
                new Case(
                        "²³Na central, infinitely fast MAS, η = 0.3",
                        central,
                        new Experiment(132.26e6, MAS, only, narrow)),
                new Case(
                        "²³Na central, infinitely fast MAS, η = 0",
                        axial,
                        new Experiment(132.26e6, MAS, only, narrow)),
                new Case(
                        "²³Na central at rest, coupling and turned shift",
                        turned,
                        new Experiment(132.26e6, rest, only, wide)),
                new Case(
                        "⁷Li at rest, all transitions",
                        satellites,
                        new Experiment(155.46e6, rest, all, widest)),
                new Case("³¹P shift at rest", shift, new Experiment(162e6, rest, all, wide)));
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
        double coupling = Math.exp(random.nextDouble(Math.log(2e4), Math.log(4e6)));
        Site site =
                Site.of(
                        nuclide,
                        new ShiftTensor(
                                0,
                                random.nextInt(3) * 2e-5 * random.nextDouble(),
                                random.nextDouble(),
                                turn),
                        QuadrupolarCoupling.of(coupling, eta));
        boolean satellite = random.nextBoolean();
        double nuQ = site.quadrupole().orElseThrow().frequency(nuclide.spin());
        double size = satellite ? nuQ : nuQ * nuQ * nuclide.spin() / 100e6 + 3000;
        int points = 400;
        return new Case(
                "random",
                site,
                new Experiment(
                        100e6,
                        satellite || random.nextBoolean() ? new Spinning.Static() : MAS,
                        new Excitation.Chosen(
                                List.of(
                                        new Excitation.Weighted(
                                                new Transition(satellite ? 1.5 : 0.5), 1))),
                        FrequencyAxis.ofWidth(size * random.nextDouble(2, 6), points)));
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
