package science.haven.examples;

import science.haven.examples.BrukerFolderWriter.Console;
import science.haven.examples.BrukerFolderWriter.Site;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.coupling.SpinThreeHalves;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// ²³Na in a glass milled from Na₂O and NaTaCl₆: the fast product, and the salt and the oxide
/// beside it. T₁ at room temperature and 132.294 MHz are those of Ojelade et al. 2025.
final class ChlorotantalateExample {

    static final double FIELD = 132.294e6;
    static final double LOWER_FIELD = 79.390e6;
    static final double ROOM = 298.15;

    static final double COUPLING = 1.5e6;

    /// 1.2 ms at room temperature and the higher field, slower than the Larmor frequency.
    static final KnownMotion MOTION =
            new KnownMotion(2.508e-12, 0.20, Coupling.quadrupolar(1.5, COUPLING, 0));

    static final double SALT = 0.24;
    static final double OXIDE = 2.06;

    /// Shares of the sodium: product, salt, oxide.
    static final double[] SHARES = {0.62, 0.16, 0.22};

    private static final double[] SHIFTS = {-11.17, 7.2, 55};

    /// The product's is that of its own motion.
    private static final double[] WIDTHS = {0, 250, 420};

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double INVERSION = 0.9;
    private static final double SCATTER = 0.03;

    private ChlorotantalateExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String title = "Na2O-NaTaCl6 (synthetic) 23Na inversion recovery";
        double[] list = BrukerFolderWriter.delays(2e-5, 15, 28);
        Console high = new Console(title, "t1ir", "23Na", FIELD / 1e6, 50e3, 25e3, 10, 0.02);
        files.putAll(
                new BrukerFolderWriter(
                                high,
                                ROOM,
                                list,
                                List.of(
                                        product(at(FIELD, ROOM)),
                                        site(1, FIELD, t -> Math.exp(-t / SALT)),
                                        site(2, FIELD, t -> Math.exp(-t / OXIDE))))
                        .files("phases/1"));
        Console low = new Console(title, "t1ir", "23Na", LOWER_FIELD / 1e6, 50e3, 10e3, 10, 0.02);
        for (int i = 0; i <= 12; i++) {
            double kelvin = ROOM + 5 * i;
            double time = 1 / MOTION.rate(at(LOWER_FIELD, kelvin));
            files.putAll(
                    new BrukerFolderWriter(
                                    low,
                                    kelvin,
                                    BrukerFolderWriter.delays(0.03 * time, 8 * time, 16),
                                    List.of(
                                            product(at(LOWER_FIELD, kelvin)),
                                            site(1, LOWER_FIELD, t -> Math.exp(-t / SALT)),
                                            site(2, LOWER_FIELD, t -> Math.exp(-t / OXIDE))))
                            .files("temperatures/" + (1 + i)));
        }
        files.put("higher-field.csv", table());
        return files;
    }

    private static Site product(Observation at) {
        double width = MOTION.exact(at).centralWidth();
        return site(0, at.frequency(), width, t -> left(at, t));
    }

    private static Site site(int k, double frequency, DoubleUnaryOperator left) {
        return site(k, frequency, WIDTHS[k], left);
    }

    private static Site site(int k, double frequency, double width, DoubleUnaryOperator left) {
        return new Site(
                SHIFTS[k] * frequency / 1e6,
                width,
                t -> SHARES[k] * (1 - (1 + INVERSION) * left.applyAsDouble(t)));
    }

    static Observation at(double frequency, double kelvin) {
        return new Observation(new RateKind.SpinLattice(), SODIUM, frequency, kelvin);
    }

    /// What is left of the inversion of the product: one fifth and four fifths, each at its rate.
    private static double left(Observation at, double delay) {
        SpinThreeHalves exact = MOTION.exact(at);
        return 0.2 * Math.exp(-exact.satellites() * delay)
                + 0.8 * Math.exp(-exact.central() * delay);
    }

    private static String table() {
        SplittableRandom random = new SplittableRandom(132);
        StringBuilder text = new StringBuilder("# synthetic, made by Haven\n");
        text.append("temperature / degC,T1 / ms,u(T1) / ms\n");
        for (int i = 0; i <= 12; i += 2) {
            double error = 1 + SCATTER * random.nextGaussian();
            double time = 1e3 * error / MOTION.rate(at(FIELD, ROOM + 5 * i));
            text.append(
                    String.format(Locale.ROOT, "%d,%.4g,%.2g\n", 25 + 5 * i, time, SCATTER * time));
        }
        return text.toString();
    }
}
