package science.haven.examples;

import science.haven.exchange.sites.ExchangingLines;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Constants;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Two-dimensional exchange spectra of ⁶Li on three sites, as TopSpin leaves them processed: `2rr`
/// with its parameters, one experiment per mixing time and temperature; and spectra at higher
/// temperatures (`1r`), where the lines become one.
final class ExchangeExample {

    static final List<Double> TEMPERATURES = List.of(300.4, 315.3, 330.2);
    static final double[] MIXING = {0.002, 0.05, 0.15, 0.4};

    static final List<Double> HOTTER = List.of(390.3, 405.2, 420.4, 435.1, 450.3, 465.2);

    /// Shifts of the sites in ppm.
    static final double[] SHIFTS = {-1.4, 0.3, 2.1};

    static final double[] SHARES = {0.5, 0.3, 0.2};

    /// Barriers of the paths 1-2, 1-3 and 2-3 in eV.
    static final double[] BARRIERS = {0.42, 0.55, 0.36};

    /// Geometric means of the rates both ways at 315.3 K in s⁻¹.
    private static final double[] MEANS = {3.0, 0.8, 4.0};

    private static final double[] WIDTHS = {0.16, 0.24, 0.20};
    private static final double RELAXATION = 1.2;
    private static final double MEGAHERTZ = 88.34;
    private static final double WIDTH_HERTZ = 10 * MEGAHERTZ;
    private static final int COLUMNS = 256;
    private static final int ROWS = 128;
    private static final double OFFSET = 5.3;
    private static final double NOISE = 8000;
    private static final double FULL = 2e6;
    private static final double LINE_NOISE = 0.01;

    private ExchangeExample() {}

    static RateMatrix jumps(double kelvin) {
        double[][] means = new double[3][3];
        for (int p = 0; p < 3; p++) {
            int i = p == 2 ? 1 : 0;
            int j = p == 0 ? 1 : 2;
            double slope = BARRIERS[p] * Constants.ELEMENTARY_CHARGE / Constants.BOLTZMANN;
            means[i][j] = MEANS[p] * Math.exp(-slope * (1 / kelvin - 1 / TEMPERATURES.get(1)));
            means[j][i] = means[i][j];
        }
        return new RateMatrix(SHARES, means);
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int t = 0; t < TEMPERATURES.size(); t++) {
            for (int m = 0; m < MIXING.length; m++) {
                add(files, 10 * (t + 1) + m, TEMPERATURES.get(t), MIXING[m]);
            }
        }
        for (int t = 0; t < HOTTER.size(); t++) {
            line(files, 101 + t, HOTTER.get(t));
        }
        return files;
    }

    /// A spectrum far above the temperatures of the exchange spectra, where lines become one.
    private static void line(Map<String, String> files, int number, double kelvin) {
        String folder = "lines/" + number;
        files.put(
                folder + "/acqus",
                parameters(
                        "BF1= " + MEGAHERTZ,
                        "D= (0..1)\n0 8",
                        "DATE= " + (1_780_000_000L + 1000L * number),
                        "INSTRUM= <synthetic>",
                        "NS= 8",
                        "NUC1= <6Li>",
                        "O1= 0",
                        "PULPROG= <zg>",
                        "RG= 101",
                        "SFO1= " + MEGAHERTZ,
                        "SW_h= " + WIDTH_HERTZ,
                        "TD= " + 4 * COLUMNS,
                        String.format(Locale.ROOT, "TE= %.2f", kelvin)));
        files.put(folder + "/pdata/1/procs", processed(4 * COLUMNS));
        files.put(folder + "/pdata/1/1r", spectrum(number, kelvin));
        files.put(
                folder + "/pdata/1/title",
                String.format(Locale.ROOT, "6Li, %.2f K%nsynthetic, made by Haven%n", kelvin)
                        .replace("\r", ""));
    }

    private static String spectrum(int number, double kelvin) {
        SplittableRandom random = new SplittableRandom(5000 + number);
        int points = 4 * COLUMNS;
        double[] hertz = new double[points];
        double[] frequencies = new double[3];
        double[] transverse = new double[3];
        for (int k = 0; k < 3; k++) {
            frequencies[k] = SHIFTS[k] * MEGAHERTZ;
            transverse[k] = Math.PI * WIDTHS[k] * MEGAHERTZ;
        }
        for (int i = 0; i < points; i++) {
            hertz[i] = (OFFSET - 10.0 * i / points) * MEGAHERTZ;
        }
        double[] lines =
                new ExchangingLines(jumps(kelvin), frequencies, transverse).spectrum(hertz);
        ByteBuffer buffer = ByteBuffer.allocate(4 * points).order(ByteOrder.LITTLE_ENDIAN);
        for (double line : lines) {
            double noise = LINE_NOISE * random.nextGaussian();
            buffer.putInt((int) Math.round(FULL * (30 * line + noise)));
        }
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }

    private static void add(Map<String, String> files, int number, double kelvin, double mixing) {
        String folder = "nmr/" + number;
        files.put(
                folder + "/acqus",
                parameters(
                        "BF1= " + MEGAHERTZ,
                        "D= (0..8)\n0 8 0 0 0 0 0 0 " + mixing,
                        "DATE= " + (1_770_000_000L + 20_000L * number),
                        "INSTRUM= <synthetic>",
                        "NS= 8",
                        "NUC1= <6Li>",
                        "O1= 0",
                        "PULPROG= <noesyph>",
                        "RG= 101",
                        "SFO1= " + MEGAHERTZ,
                        "SW_h= " + WIDTH_HERTZ,
                        "TD= " + 2 * COLUMNS,
                        String.format(Locale.ROOT, "TE= %.2f", kelvin)));
        files.put(
                folder + "/acqu2s",
                parameters(
                        "BF1= " + MEGAHERTZ,
                        "FnMODE= 5",
                        "NUC1= <6Li>",
                        "SFO1= " + MEGAHERTZ,
                        "SW_h= " + WIDTH_HERTZ,
                        "TD= " + ROWS));
        files.put(folder + "/pdata/1/procs", processed(COLUMNS));
        files.put(folder + "/pdata/1/proc2s", processed(ROWS));
        files.put(folder + "/pdata/1/2rr", plane(number, kelvin, mixing));
        files.put(
                folder + "/pdata/1/title",
                "6Li exchange, %.2f K, mixing %s s%nsynthetic, made by Haven%n"
                        .formatted(kelvin, mixing)
                        .replace("\r", ""));
    }

    private static String processed(int points) {
        return parameters(
                "AXNUC= <6Li>",
                "BYTORDP= 0",
                "DTYPP= 0",
                "FT_mod= 6",
                "NC_proc= 0",
                "OFFSET= " + OFFSET,
                "SF= " + MEGAHERTZ,
                "SI= " + points,
                "SW_p= " + WIDTH_HERTZ,
                "XDIM= " + points);
    }

    private static String parameters(String... entries) {
        StringBuilder text = new StringBuilder("##TITLE= Parameter file, TopSpin 4.1.4\n");
        text.append("##JCAMPDX= 5.0\n##DATATYPE= Parameter Values\n##ORIGIN= Bruker BioSpin\n");
        for (String entry : entries) {
            text.append("##$").append(entry).append('\n');
        }
        return text.append("##END=\n").toString();
    }

    /// Lorentzian lines, the first point at the highest shift of both dimensions.
    private static String plane(int number, double kelvin, double mixing) {
        SplittableRandom random = new SplittableRandom(4000 + number);
        double[][] moved = jumps(kelvin).propagator(mixing);
        double[][] across = lines(COLUMNS);
        double[][] along = lines(ROWS);
        ByteBuffer buffer = ByteBuffer.allocate(4 * ROWS * COLUMNS).order(ByteOrder.LITTLE_ENDIAN);
        for (int r = 0; r < ROWS; r++) {
            for (int c = 0; c < COLUMNS; c++) {
                double sum = 0;
                for (int from = 0; from < 3; from++) {
                    double left = SHARES[from] * Math.exp(-mixing / RELAXATION) * along[from][r];
                    for (int to = 0; to < 3; to++) {
                        sum += moved[to][from] * left * across[to][c];
                    }
                }
                buffer.putInt((int) Math.round(FULL / 10 * sum + NOISE * random.nextGaussian()));
            }
        }
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }

    private static double[][] lines(int points) {
        double[][] lines = new double[3][points];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < points; i++) {
                double shift = OFFSET - 10.0 * i / points;
                double x = (shift - SHIFTS[k]) / (WIDTHS[k] / 2);
                lines[k][i] = 2 / (Math.PI * WIDTHS[k] * (1 + x * x));
            }
        }
        return lines;
    }
}
