package science.haven.figure;

import science.haven.figure.impedance.ImpedanceCurve;
import science.haven.figure.impedance.ImpedanceTrace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The ceramic s04147 at five temperatures with its authors' parameters (see the README.md beside
/// the files): real data for the figures.
final class Sample {
    static final int[] CELSIUS = {150, 160, 170, 180, 190};

    /// R1, Q1, n1, R2, Q2, n2, Q3, n3 of J. Mater. Chem. A 12 (2024) 15847.
    private static final double[][] PARAMETERS = {
        {1.123e5, 1.075e-10, .8044, 1.139e6, 1.467e-10, .8047, 1.968e-6, .5703},
        {7.949e4, 1.364e-10, .7909, 6.673e5, 1.365e-10, .8203, 2.672e-6, .5828},
        {5.605e4, 1.538e-10, .7857, 3.980e5, 1.241e-10, .8360, 3.562e-6, .5846},
        {3.984e4, 1.490e-10, .7898, 2.430e5, 1.102e-10, .8527, 4.694e-6, .5794},
        {2.743e4, 1.183e-10, .8073, 1.526e5, 1.009e-10, .8647, 6.183e-6, .5724},
    };

    private static final double LENGTH_OVER_AREA = 2.1e-3 / (Math.PI * 4e-3 * 4e-3);

    private Sample() {}

    static ImpedanceCurve data(int index) {
        List<double[]> rows = new ArrayList<>();
        String name = "s04147-" + CELSIUS[index] + "deg.txt";
        try (InputStream stream = Objects.requireNonNull(Sample.class.getResourceAsStream(name))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            text.lines()
                    .skip(3)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> rows.add(numbers(line)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ImpedanceCurve(column(rows, 0), column(rows, 1), column(rows, 2));
    }

    private static double[] numbers(String line) {
        String[] parts = line.split("[\\s,;]+", -1);
        double[] numbers = new double[3];
        for (int i = 0; i < 3; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    static ImpedanceCurve model(int index, double[] frequency) {
        double[] p = PARAMETERS[index];
        return sum(
                frequency,
                arc(p[0], p[1], p[2], frequency, 0),
                arc(p[3], p[4], p[5], frequency, 0),
                constantPhase(p[6], p[7], frequency));
    }

    static List<ImpedanceCurve> arcs(int index) {
        double[] p = PARAMETERS[index];
        double[] frequency = frequencies(1e-3, 1e10, 400);
        return List.of(arc(p[0], p[1], p[2], frequency, 0), arc(p[3], p[4], p[5], frequency, p[0]));
    }

    static double[] frequencies(double low, double high, int count) {
        double[] frequency = new double[count];
        for (int i = 0; i < count; i++) {
            frequency[i] = high * Math.pow(low / high, i / (count - 1.0));
        }
        return frequency;
    }

    static ImpedanceTrace trace(int index) {
        ImpedanceCurve data = data(index);
        double[] fine = frequencies(data.frequency()[data.frequency().length - 1], 1e6, 300);
        return new ImpedanceTrace(
                CELSIUS[index] + " °C", data, Optional.of(model(index, fine)), List.of());
    }

    static double kelvin(int index) {
        return CELSIUS[index] + 273.15;
    }

    /// Bulk conductivity times temperature in S·m⁻¹·K.
    static double bulk(int index) {
        return LENGTH_OVER_AREA / PARAMETERS[index][0] * kelvin(index);
    }

    /// Total conductivity times temperature in S·m⁻¹·K.
    static double total(int index) {
        return LENGTH_OVER_AREA / (PARAMETERS[index][0] + PARAMETERS[index][3]) * kelvin(index);
    }

    private static ImpedanceCurve arc(
            double r, double q, double n, double[] frequency, double offset) {
        double[] real = new double[frequency.length];
        double[] imaginary = new double[frequency.length];
        for (int i = 0; i < frequency.length; i++) {
            double size = r * q * Math.pow(2 * Math.PI * frequency[i], n);
            double a = 1 + size * Math.cos(n * Math.PI / 2);
            double b = size * Math.sin(n * Math.PI / 2);
            real[i] = offset + r * a / (a * a + b * b);
            imaginary[i] = -r * b / (a * a + b * b);
        }
        return new ImpedanceCurve(frequency, real, imaginary);
    }

    private static ImpedanceCurve constantPhase(double q, double n, double[] frequency) {
        double[] real = new double[frequency.length];
        double[] imaginary = new double[frequency.length];
        for (int i = 0; i < frequency.length; i++) {
            double size = 1 / (q * Math.pow(2 * Math.PI * frequency[i], n));
            real[i] = size * Math.cos(n * Math.PI / 2);
            imaginary[i] = -size * Math.sin(n * Math.PI / 2);
        }
        return new ImpedanceCurve(frequency, real, imaginary);
    }

    private static ImpedanceCurve sum(double[] frequency, ImpedanceCurve... parts) {
        double[] real = new double[frequency.length];
        double[] imaginary = new double[frequency.length];
        for (ImpedanceCurve part : parts) {
            for (int i = 0; i < frequency.length; i++) {
                real[i] += part.real()[i];
                imaginary[i] += part.imaginary()[i];
            }
        }
        return new ImpedanceCurve(frequency, real, imaginary);
    }
}
