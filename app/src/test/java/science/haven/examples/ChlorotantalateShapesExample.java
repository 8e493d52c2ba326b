package science.haven.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Central transitions of sodium that turns fast at the magic angle: salt, crystal and glass.
///
/// ```text
/// ν = δ ν_L − ν_Q²/(6 ν_L) · 3 [A cos⁴θ + B cos²θ + C]      ν_Q = C_Q/2
/// A = 21/16 − 7/8 η cos 2φ + 7/48 η² cos² 2φ
/// B = −9/8 + η²/12 + η cos 2φ − 7/24 η² cos² 2φ
/// C = 5/16 − η/8 cos 2φ + 7/48 η² cos² 2φ
/// ```
///
/// Powders are sums over a plain grid of angles, a glass is a sum over the five Gaussian components
/// of its tensors: nothing that the fit uses.
final class ChlorotantalateShapesExample {

    static final double[] KELVIN = {298, 348, 398, 448};

    static final double WIDTH = 1.1e6;
    static final double GLASS_SHIFT = -8;
    static final double SHIFT_WIDTH = 4;
    static final double COUPLING = 1.8e6;
    static final double ASYMMETRY = 0.35;
    static final double CRYSTAL_SHIFT = -4;
    static final double SALT_SHIFT = 7.2;

    static final double[] MEGAHERTZ = {132.294, 79.39};
    static final double[] CRYSTAL = {0.5, 0.45};

    private static final double CENTRAL = 0.4;
    private static final double BIN = 4;
    private static final int POLAR = 120;
    private static final int AZIMUTH = 60;

    private ChlorotantalateShapesExample() {}

    /// Share of the salt: what the glass gives up as it is heated.
    static double salt(double kelvin) {
        return 0.05 + 0.0016 * (kelvin - 298);
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        List<Line> glass = glass(MEGAHERTZ[0]);
        List<Line> salt = List.of(new Line(SALT_SHIFT * MEGAHERTZ[0], 1));
        for (int i = 0; i < KELVIN.length; i++) {
            double share = salt(KELVIN[i]);
            List<BrukerFolderWriter.Decay> lines = decays(glass, CENTRAL * (1 - share), 0);
            lines.addAll(decays(salt, share, 180));
            String folder = "heated/" + (1 + i);
            files.putAll(
                    BrukerFolderWriter.single(console(MEGAHERTZ[0]), KELVIN[i], lines, folder));
        }
        for (int f = 0; f < MEGAHERTZ.length; f++) {
            List<BrukerFolderWriter.Decay> lines =
                    decays(glass(MEGAHERTZ[f]), CENTRAL * (1 - CRYSTAL[f]), 0);
            lines.addAll(decays(crystal(MEGAHERTZ[f]), CENTRAL * CRYSTAL[f], 150));
            String folder = "fields/" + (1 + f);
            files.putAll(BrukerFolderWriter.single(console(MEGAHERTZ[f]), 298, lines, folder));
        }
        return files;
    }

    private static BrukerFolderWriter.Console console(double megahertz) {
        return new BrukerFolderWriter.Console(
                "Na2O-NaTaCl6 (synthetic) 23Na", "zg", "23Na", megahertz, 50e3, 0, 10, 0.002);
    }

    /// @param offset in Hz
    /// @param weight of all its signal
    private record Line(double offset, double weight) {}

    private static List<BrukerFolderWriter.Decay> decays(
            List<Line> lines, double amount, double width) {
        List<BrukerFolderWriter.Decay> decays = new ArrayList<>();
        double rate = Math.pow(Math.PI * width, 2) / (4 * Math.log(2));
        for (Line line : lines) {
            double size = amount * line.weight;
            decays.add(
                    new BrukerFolderWriter.Decay(line.offset, t -> size * Math.exp(-rate * t * t)));
        }
        return decays;
    }

    private static List<Line> crystal(double megahertz) {
        double[] values = frequencies(COUPLING, ASYMMETRY, megahertz);
        Map<Long, Double> bins = new TreeMap<>();
        for (double value : values) {
            double hertz = value + CRYSTAL_SHIFT * megahertz;
            bins.merge(Math.round(hertz / BIN), 1.0 / values.length, Double::sum);
        }
        return lines(bins, BIN);
    }

    private static double[] frequencies(double coupling, double asymmetry, double megahertz) {
        double[] all = new double[POLAR * AZIMUTH];
        for (int i = 0; i < POLAR; i++) {
            for (int j = 0; j < AZIMUTH; j++) {
                double cosine = (i + 0.5) / POLAR;
                double phi = Math.PI * (j + 0.5) / AZIMUTH;
                all[i * AZIMUTH + j] = frequency(coupling, asymmetry, megahertz, cosine, phi);
            }
        }
        return all;
    }

    private static double frequency(
            double coupling, double asymmetry, double megahertz, double cosine, double phi) {
        double x = asymmetry * Math.cos(2 * phi);
        double a = 21 / 16.0 - 7 / 8.0 * x + 7 / 48.0 * x * x;
        double b = -9 / 8.0 + asymmetry * asymmetry / 12 + x - 7 / 24.0 * x * x;
        double c = 5 / 16.0 - x / 8 + 7 / 48.0 * x * x;
        double square = cosine * cosine;
        double split = coupling / 2;
        return -split * split / (2 * megahertz * 1e6) * (a * square * square + b * square + c);
    }

    /// Sites on a grid in C_Q and η, each weighted by the density of Gaussian tensors; the shifts
    /// are Gaussian about a mean.
    private static List<Line> glass(double megahertz) {
        double wide = 5 * BIN;
        Map<Long, Double> bins = new TreeMap<>();
        for (double coupling = 0.02e6; coupling < 5.5 * WIDTH; coupling += 0.04e6) {
            for (double asymmetry = 0.025; asymmetry < 1; asymmetry += 0.05) {
                double v = coupling / WIDTH;
                double weight =
                        Math.pow(v, 4)
                                * asymmetry
                                * (1 - asymmetry * asymmetry / 9)
                                * Math.exp(-v * v * (1 + asymmetry * asymmetry / 3) / 2);
                for (int i = 0; i < 40; i++) {
                    for (int j = 0; j < 16; j++) {
                        double phi = Math.PI * (j + 0.5) / 16;
                        double hertz =
                                frequency(coupling, asymmetry, megahertz, (i + 0.5) / 40, phi)
                                        + GLASS_SHIFT * megahertz;
                        bins.merge(Math.round(hertz / wide), weight, Double::sum);
                    }
                }
            }
        }
        double all = bins.values().stream().mapToDouble(Double::doubleValue).sum();
        bins.replaceAll((_, weight) -> weight / all);
        return blurred(lines(bins, wide), SHIFT_WIDTH * megahertz);
    }

    private static List<Line> blurred(List<Line> lines, double sigma) {
        Map<Long, Double> bins = new TreeMap<>();
        double wide = 5 * BIN;
        long reach = Math.round(5 * sigma / wide);
        double norm = wide / (sigma * Math.sqrt(2 * Math.PI));
        for (Line line : lines) {
            for (long k = -reach; k <= reach; k++) {
                double z = k * wide / sigma;
                bins.merge(
                        Math.round(line.offset / wide) + k,
                        line.weight * norm * Math.exp(-z * z / 2),
                        Double::sum);
            }
        }
        return lines(bins, wide);
    }

    private static List<Line> lines(Map<Long, Double> bins, double wide) {
        return bins.entrySet().stream()
                .filter(bin -> bin.getValue() > 1e-9)
                .map(bin -> new Line(bin.getKey() * wide, bin.getValue()))
                .toList();
    }
}
