package science.haven.examples;

import science.haven.examples.BrukerFolderWriter.Console;
import science.haven.examples.BrukerFolderWriter.Site;
import science.haven.fieldgradient.attenuation.AxialPowder;
import science.haven.fieldgradient.pulse.EchoSequence;
import science.haven.fieldgradient.pulse.GradientShape;
import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/// ⁷Li in Li₀.₂₉La₀.₅₇TiO₃ over micrometres: layers in randomly oriented grains, with the tensor at
/// 393 K and the mean at 333 K that are printed, and a smaller barrier above 450 K.
final class TitanateGradientExample {

    /// In m²·s⁻¹ at 393 K, as printed.
    static final double ACROSS = 6.1e-11;

    static final double ALONG = 3.3e-12;

    /// In eV: by the printed means at 333 and 393 K, and chosen.
    static final double COLD_BARRIER = 0.2844;

    static final double HOT_BARRIER = 0.2;

    /// Where the barrier changes, in K.
    static final double BREAK = 450;

    private static final double PRINTED_AT = 393;

    private static final double[] KELVIN = {
        298.2, 313.1, 333.3, 353.2, 373.1, 393.2, 423.3, 443.1, 473.2, 513.3, 553.1, 603.2, 653.1,
        693.2
    };

    /// Diffusion times of the second series in s, at 393.2 K.
    private static final double[] TIMES = {0.02, 0.05, 0.1, 0.2};

    private static final double TIME = 0.1;
    private static final double PULSE = 2e-3;
    private static final int STEPS = 16;

    /// b times the mean D at the last gradient.
    private static final double REACH = 6;

    /// Strongest gradient of the probe, in G/cm.
    private static final double STRONGEST = 1200;

    private static final GradientShape SHAPE = new GradientShape.HalfSine();

    private TitanateGradientExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < KELVIN.length; i++) {
            files.putAll(experiment("temperatures/" + (1 + i), KELVIN[i], TIME));
        }
        for (int i = 0; i < TIMES.length; i++) {
            files.putAll(experiment("times/" + (31 + i), 393.2, TIMES[i]));
        }
        return files;
    }

    /// What all coefficients are multiplied with, 1 at 393 K.
    static double growth(double kelvin) {
        double cold = barrier(COLD_BARRIER, Math.min(kelvin, BREAK), PRINTED_AT);
        return kelvin <= BREAK ? cold : cold * barrier(HOT_BARRIER, kelvin, BREAK);
    }

    private static double barrier(double energy, double kelvin, double reference) {
        double joule = energy * Constants.ELEMENTARY_CHARGE / Constants.BOLTZMANN;
        return Math.exp(joule * (1 / reference - 1 / kelvin));
    }

    static double mean(double kelvin) {
        return growth(kelvin) * (2 * ACROSS + ALONG) / 3;
    }

    private static Map<String, String> experiment(String folder, double kelvin, double time) {
        double gamma = Nuclide.of("7Li").orElseThrow().gyromagneticRatio();
        EchoSequence echo = new EchoSequence.SinglePulses(SHAPE, PULSE, time);
        double[] tensor = {growth(kelvin) * ACROSS, growth(kelvin) * ALONG};
        double last =
                Math.min(STRONGEST, 100 * Math.sqrt(REACH / (mean(kelvin) * echo.b(1, gamma))));
        double[] listed = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            listed[i] = Math.round(1e3 * last * SHAPE.factor() * (i + 1) / STEPS) / 1e3;
        }
        Site site =
                new Site(
                        -200,
                        1500,
                        g ->
                                new AxialPowder(true)
                                        .at(
                                                echo.b(g / 100 / SHAPE.factor(), gamma),
                                                tensor,
                                                new double[2]));
        Console console =
                new Console(
                        "Li0.29La0.57TiO3 (synthetic) 7Li stimulated echo, delta 2 ms, DELTA %.0f ms"
                                .formatted(1e3 * time),
                        "stegp1s",
                        "7Li",
                        155.4,
                        100e3,
                        0,
                        1,
                        0.005);
        Map<String, String> plain =
                new BrukerFolderWriter(console, kelvin, listed, List.of(site)).files(folder);
        Map<String, String> files = new LinkedHashMap<>();
        plain.forEach(
                (name, content) ->
                        files.put(
                                name.replace("vdlist", "difflist"),
                                name.endsWith("acqus") ? pulses(content, time) : content));
        return files;
    }

    /// The parameters that programs with gradients use.
    private static String pulses(String acqus, double time) {
        String delays = "D= (0..20)\n0 1" + " 0".repeat(18) + " " + time;
        String lengths = "P= (0..30)\n0 8 16" + " 0".repeat(27) + " " + 1e6 * PULSE;
        String shapes = "GPNAM= (0..7)\n" + "<> ".repeat(6) + "<SINE.100> <>";
        return acqus.replaceFirst(
                "D= \\(0\\.\\.2\\)\n[^\n]*",
                Matcher.quoteReplacement(delays + "\n##$" + shapes + "\n##$" + lengths));
    }
}
