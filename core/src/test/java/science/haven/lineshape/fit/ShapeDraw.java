package science.haven.lineshape.fit;

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.math.CounterRandom;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A spectrum of sites drawn at random, with noise of 1 % of its highest point.
///
/// @param kind what is observed and how
/// @param truth the sites
/// @param spectrum their spectrum with noise
record ShapeDraw(Kind kind, List<ShapeSite> truth, ShapeSpectrum spectrum) {

    private static final double NOISE = 0.01;
    private static final Spinning MAS = new Spinning.Infinite(Spinning.MAGIC_ANGLE);
    private static final Spinning STATIC = new Spinning.Static();
    private static final Excitation CENTRAL = new Excitation.Central();
    private static final Excitation ALL = new Excitation.HardPulse();

    /// A nucleus, how it is observed, and from what sites are drawn: couplings evenly on a log
    /// scale, asymmetries from 0 to 1, shifts to both sides of zero, full widths of the Gaussian.
    record Kind(
            String name,
            Nuclide nuclide,
            Experiment experiment,
            double[] couplings,
            double shift,
            double[] widths) {

        static List<Kind> all() {
            Nuclide sodium = Nuclide.of("23Na").orElseThrow();
            Nuclide aluminium = Nuclide.of("27Al").orElseThrow();
            Nuclide lithium = Nuclide.of("7Li").orElseThrow();
            return List.of(
                    new Kind(
                            "²³Na, spun",
                            sodium,
                            experiment(132.294e6, MAS, CENTRAL, 40e3),
                            new double[] {1e6, 4e6},
                            20e-6,
                            new double[] {60, 300}),
                    new Kind(
                            "²⁷Al, spun",
                            aluminium,
                            experiment(130.318e6, MAS, CENTRAL, 50e3),
                            new double[] {2e6, 9e6},
                            30e-6,
                            new double[] {60, 300}),
                    new Kind(
                            "²³Na, at rest",
                            sodium,
                            experiment(132.294e6, STATIC, CENTRAL, 100e3),
                            new double[] {1e6, 4e6},
                            20e-6,
                            new double[] {200, 1000}),
                    new Kind(
                            "²⁷Al, at rest",
                            aluminium,
                            experiment(130.318e6, STATIC, CENTRAL, 120e3),
                            new double[] {2e6, 9e6},
                            30e-6,
                            new double[] {200, 1000}),
                    new Kind(
                            "⁷Li, at rest",
                            lithium,
                            experiment(155.506e6, STATIC, ALL, 300e3),
                            new double[] {20e3, 150e3},
                            10e-6,
                            new double[] {600, 2500}));
        }

        private static Experiment experiment(
                double larmor, Spinning spinning, Excitation excitation, double width) {
            return new Experiment(larmor, spinning, excitation, FrequencyAxis.ofWidth(width, 1024));
        }
    }

    /// The draw of a number; every kind with one, two and three sites in turn.
    static ShapeDraw of(int number, LineShapes shapes) {
        List<Kind> kinds = Kind.all();
        Kind kind = kinds.get(number % kinds.size());
        int count = 1 + number / kinds.size() % 3;
        CounterRandom random = new CounterRandom(2026, number);
        List<ShapeSite> truth = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            double coupling = logarithmic(random, kind.couplings);
            double asymmetry = random.nextDouble();
            double shift = kind.shift * (2 * random.nextDouble() - 1);
            double width = logarithmic(random, kind.widths);
            double amount = 0.3 + 0.7 * random.nextDouble();
            truth.add(
                    new ShapeSite(
                            Site.of(
                                    kind.nuclide,
                                    ShiftTensor.isotropic(shift),
                                    QuadrupolarCoupling.of(coupling, asymmetry)),
                            new Broadening(width, 0),
                            amount));
        }
        return new ShapeDraw(kind, truth, spectrum(kind.experiment, truth, shapes, random));
    }

    private static double logarithmic(RandomGenerator random, double[] range) {
        return range[0] * Math.pow(range[1] / range[0], random.nextDouble());
    }

    private static ShapeSpectrum spectrum(
            Experiment experiment,
            List<ShapeSite> sites,
            LineShapes shapes,
            RandomGenerator random) {
        double[] y = new double[experiment.axis().points()];
        double peak = 0;
        for (ShapeSite site : sites) {
            double[] pattern =
                    shapes.pattern(
                                    site.site(),
                                    site.broadening(),
                                    experiment,
                                    Sampling.DEFAULT,
                                    Set.of())
                            .intensity();
            for (int i = 0; i < y.length; i++) {
                y[i] += site.amount() * pattern[i];
                peak = Math.max(peak, y[i]);
            }
        }
        for (int i = 0; i < y.length; i++) {
            y[i] += NOISE * peak * random.nextGaussian();
        }
        return new ShapeSpectrum(experiment, y);
    }
}
