package science.haven.examples;

import science.haven.examples.BrukerFolderWriter.Console;
import science.haven.examples.BrukerFolderWriter.Decay;
import science.haven.examples.BrukerFolderWriter.Site;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// ⁷Li in Li₀.₂₉La₀.₅₇TiO₃: one motion with the prefactor and the barrier that its T₁ was described
/// with in print, relaxed by dipoles.
final class LithiumLanthanumTitanateExample {

    static final double FIELD = 155.4e6;
    static final double LOWER_FIELD = 77.7e6;
    static final double JUMP = 3.87e-10;

    static final KnownMotion MOTION =
            new KnownMotion(1.4e-11, 0.11, new Coupling(new Interaction.LikeSpins(), 2.6e9));

    private static final double[] KELVIN = {
        223.2, 248.1, 273.4, 298.3, 318.2, 333.1, 353.2, 373.4, 403.1, 433.2, 453.2, 493.3
    };

    /// Width of the rigid lattice in Hz, Gaussian.
    static final double RIGID = 6500;

    /// Width that motion does not take away in Hz, Lorentzian.
    static final double RESIDUAL = 300;

    private static final double[] COLD_KELVIN = {
        40.2, 50.1, 58.3, 64.2, 70.1, 75.3, 80.2, 85.1, 90.3, 95.2, 100.1, 108.2, 118.3, 130.1,
        150.2, 180.3
    };
    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final double INVERSION = 0.95;
    private static final double SCATTER = 0.03;

    private LithiumLanthanumTitanateExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String title = "Li0.29La0.57TiO3 (synthetic) 7Li inversion recovery";
        Console console = new Console(title, "t1ir", "7Li", FIELD / 1e6, 100e3, 0, 5, 0.03);
        for (int i = 0; i < KELVIN.length; i++) {
            double rate = MOTION.rate(at(FIELD, KELVIN[i]));
            double[] delays = BrukerFolderWriter.delays(0.03 / rate, 7 / rate, 16);
            Site site = new Site(-200, 2500, t -> 1 - (1 + INVERSION) * Math.exp(-rate * t));
            files.putAll(
                    new BrukerFolderWriter(console, KELVIN[i], delays, List.of(site))
                            .files("T1/" + (1 + i)));
        }
        files.put("lower-field.csv", table());
        Console still =
                new Console(
                        "Li0.29La0.57TiO3 (synthetic) 7Li at rest",
                        "zg",
                        "7Li",
                        FIELD / 1e6,
                        62.5e3,
                        0,
                        60,
                        0.01);
        for (int i = 0; i < COLD_KELVIN.length; i++) {
            double tau = MOTION.tau(COLD_KELVIN[i]);
            Decay line = new Decay(-200, t -> decay(t, tau));
            files.putAll(
                    BrukerFolderWriter.single(still, COLD_KELVIN[i], line, "static/" + (31 + i)));
        }
        return files;
    }

    static Observation at(double frequency, double kelvin) {
        return new Observation(new RateKind.SpinLattice(), LITHIUM, frequency, kelvin);
    }

    /// A frequency that walks about by a Gaussian process with the memory τ, and what is left of
    /// the width when it walks fast.
    private static double decay(double time, double tau) {
        double spread = Math.PI * RIGID / Math.sqrt(2 * Math.log(2));
        double walk = Math.expm1(-time / tau) + time / tau;
        return Math.exp(-spread * spread * tau * tau * walk - Math.PI * RESIDUAL * time);
    }

    private static String table() {
        SplittableRandom random = new SplittableRandom(155);
        StringBuilder text = new StringBuilder("# synthetic, made by Haven\n");
        text.append("temperature / K,T1 / ms,u(T1) / ms\n");
        for (double kelvin : KELVIN) {
            double error = 1 + SCATTER * random.nextGaussian();
            double time = 1e3 * error / MOTION.rate(at(LOWER_FIELD, kelvin));
            text.append(
                    String.format(Locale.ROOT, "%.1f,%.4g,%.2g\n", kelvin, time, SCATTER * time));
        }
        return text.toString();
    }
}
