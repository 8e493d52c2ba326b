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

/// ⁷Li in a conductor with three motions, as in LiTi₂(PS₄)₃: within a pocket (C), between pockets
/// (B), between rings (A), and a background `R₁ = a T`.
final class RoadmapRelaxationExample {

    static final double FIELD = 116.6e6;
    static final double LOWER_FIELD = 77.8e6;
    static final double LOCK = 20e3;

    /// Background per kelvin, in s⁻¹·K⁻¹.
    static final double BACKGROUND = 1.5e-3;

    /// In the order in which they pass their maxima as the sample warms up.
    static final List<KnownMotion> MOTIONS =
            List.of(
                    new KnownMotion(8.1e-12, 0.04, Coupling.quadrupolar(1.5, 25e3, 0)),
                    new KnownMotion(2.6e-13, 0.16, Coupling.quadrupolar(1.5, 45e3, 0)),
                    new KnownMotion(1.0e-13, 0.28, Coupling.quadrupolar(1.5, 70e3, 0)));

    private static final double[] KELVIN = {
        20.4, 28.6, 38.3, 50.2, 60.1, 70.3, 80.2, 95.1, 110.2, 130.1, 150.3, 175.2, 200.1, 225.2,
        250.3, 280.1, 310.2, 340.1, 370.3, 400.2, 430.1
    };
    private static final double[] LOCKED_KELVIN = {
        95.1, 103.4, 110.2, 120.3, 130.1, 140.2, 150.3, 162.4, 175.2, 187.1, 200.1, 212.3, 225.2,
        250.3
    };

    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final int DELAYS = 16;
    private static final double WIDTH = 4500;

    /// Relative uncertainty of the times in the table.
    private static final double SCATTER = 0.03;

    private RoadmapRelaxationExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        Console satrec = console("satrec", 0.05);
        for (int i = 0; i < KELVIN.length; i++) {
            double kelvin = KELVIN[i];
            double t1 = 1 / rate(at(FIELD, kelvin));
            files.putAll(
                    experiment(satrec, kelvin, t1, t -> 1 - 0.98 * left(at(FIELD, kelvin), t))
                            .files("T1/" + (10 + i)));
        }
        Console lock = console("t1rho", 30);
        for (int i = 0; i < LOCKED_KELVIN.length; i++) {
            double kelvin = LOCKED_KELVIN[i];
            double rate = rate(locked(kelvin));
            files.putAll(
                    experiment(lock, kelvin, 1 / rate, t -> Math.exp(-rate * t))
                            .files("T1rho/" + (50 + i)));
        }
        files.put("lower-field.csv", table());
        return files;
    }

    private static Console console(String program, double recycleDelay) {
        String title = "LiTi2(PS4)3 (synthetic) 7Li " + program;
        return new Console(title, program, "7Li", FIELD / 1e6, 100e3, 0, recycleDelay, 0.03);
    }

    private static BrukerFolderWriter experiment(
            Console console, double kelvin, double time, DoubleUnaryOperator signal) {
        double[] delays = BrukerFolderWriter.delays(time / 40, 7 * time, DELAYS);
        return new BrukerFolderWriter(
                console, kelvin, delays, List.of(new Site(350, WIDTH, signal)));
    }

    static Observation at(double frequency, double kelvin) {
        return new Observation(new RateKind.SpinLattice(), LITHIUM, frequency, kelvin);
    }

    static Observation locked(double kelvin) {
        return at(FIELD, kelvin).of(new RateKind.RotatingFrame(LOCK));
    }

    /// The sum of all motions and the background, in s⁻¹.
    static double rate(Observation at) {
        return BACKGROUND * at.temperature() + MOTIONS.stream().mapToDouble(m -> m.rate(at)).sum();
    }

    /// What is left of the saturation: one fifth and four fifths with the rates of spin 3/2.
    private static double left(Observation at, double delay) {
        double satellites = 0;
        double central = 0;
        for (KnownMotion motion : MOTIONS) {
            SpinThreeHalves exact = motion.exact(at);
            satellites += exact.satellites();
            central += exact.central();
        }
        return Math.exp(-BACKGROUND * at.temperature() * delay)
                * (0.2 * Math.exp(-satellites * delay) + 0.8 * Math.exp(-central * delay));
    }

    private static String table() {
        SplittableRandom random = new SplittableRandom(77);
        StringBuilder text = new StringBuilder("# synthetic, made by Haven\n");
        text.append("temperature / K,frequency / MHz,T1 / s,u(T1) / s\n");
        for (double kelvin : KELVIN) {
            double time = (1 + SCATTER * random.nextGaussian()) / rate(at(LOWER_FIELD, kelvin));
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.1f,%.4g,%.2g\n",
                            kelvin,
                            LOWER_FIELD / 1e6,
                            time,
                            SCATTER * time));
        }
        return text.toString();
    }
}
