package science.haven.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/// Static spectra of lithium that jumps between sites so fast that only the mean coupling is seen.
///
/// ```text
/// S(t) = [0.4 + 0.6 ⟨cos(2π ν_Q g t)⟩] exp(−(π G t)²/(4 ln 2))
/// ν_Q = C_Q/2        g = (3cos²θ − 1 + η sin²θ cos 2φ)/2
/// ```
///
/// The mean over orientations is a sum over a plain grid of angles, nothing that the fit uses.
final class PerovskiteQuadrupoleExample {

    static final double[] KELVIN = {298, 373, 473, 573, 673, 793};

    static final double ASYMMETRY = 0.3;

    private static final double WIDTH = 900;
    private static final int POLAR = 400;
    private static final int AZIMUTH = 60;

    private PerovskiteQuadrupoleExample() {}

    /// C_Q in Hz: the more the octahedra straighten, the smaller.
    static double coupling(double kelvin) {
        return 62e3 - 34 * (kelvin - 298);
    }

    static Map<String, String> files() {
        BrukerFolderWriter.Console console =
                new BrukerFolderWriter.Console(
                        "Li0.29La0.57TiO3 (synthetic) 7Li at rest",
                        "zg",
                        "7Li",
                        155.4,
                        250e3,
                        0,
                        60,
                        0.003);
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < KELVIN.length; i++) {
            double coupling = coupling(KELVIN[i]);
            files.putAll(
                    BrukerFolderWriter.single(
                            console,
                            KELVIN[i],
                            new BrukerFolderWriter.Decay(0, t -> decay(t, coupling)),
                            "static/" + (1 + i)));
        }
        return files;
    }

    private static double decay(double time, double coupling) {
        double satellites = 0;
        for (int i = 0; i < POLAR; i++) {
            double u = (i + 0.5) / POLAR;
            for (int j = 0; j < AZIMUTH; j++) {
                double phi = Math.PI * (j + 0.5) / AZIMUTH;
                double g = (3 * u * u - 1 + ASYMMETRY * (1 - u * u) * Math.cos(2 * phi)) / 2;
                satellites += Math.cos(Math.PI * coupling * g * time);
            }
        }
        double gaussian = Math.exp(-Math.pow(Math.PI * WIDTH * time, 2) / (4 * Math.log(2)));
        return (0.4 + 0.6 * satellites / (POLAR * AZIMUTH)) * gaussian;
    }
}
