package science.haven.examples;

import org.hipparchus.complex.Complex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// A ceramic whose grains conduct so well that their arc lies at 100 MHz and above: an impedance
/// analyser sees the grain boundaries, a network analyser the grains.
///
/// ```text
/// Z = p(R1,CPE1) + p(R2,CPE2) + CPE3        σT ∝ exp(−Eₐ/kT) for R1 and R2
/// ```
final class MergedInstrumentsExample {

    static final double CELL_CONSTANT = 1e-3 / (Math.PI / 4 * 25e-6);
    static final List<Integer> CELSIUS = List.of(25, 40, 55);
    static final double BULK_ENERGY = 0.30;
    static final double BOUNDARY_ENERGY = 0.40;
    private static final double ELECTRONVOLT_OVER_K = 1.602176634e-19 / 1.380649e-23;
    private static final double RELATIVE_NOISE = 0.003;
    private static final double REFLECTION_NOISE = 0.0005;

    private MergedInstrumentsExample() {}

    /// Conductivity of the grains in S·m⁻¹.
    static double bulk(double celsius) {
        return activated(0.2, BULK_ENERGY, celsius);
    }

    /// Conductivity of the boundaries in S·m⁻¹, as if they filled the cell.
    static double boundary(double celsius) {
        return activated(0.02, BOUNDARY_ENERGY, celsius);
    }

    private static double activated(double at25, double energy, double celsius) {
        double cold = 298.15;
        double kelvin = celsius + 273.15;
        double exponent = -energy * ELECTRONVOLT_OVER_K * (1 / kelvin - 1 / cold);
        return at25 * cold / kelvin * Math.exp(exponent);
    }

    private static Complex impedance(double frequency, double celsius) {
        Complex s = new Complex(0, 2 * Math.PI * frequency);
        Complex grains = s.pow(0.98).multiply(8e-13).add(bulk(celsius) / CELL_CONSTANT);
        Complex boundaries = s.pow(0.93).multiply(1e-10).add(boundary(celsius) / CELL_CONSTANT);
        Complex electrode = s.pow(0.85).multiply(2e-6);
        return grains.reciprocal().add(boundaries.reciprocal()).add(electrode.reciprocal());
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int celsius : CELSIUS) {
            files.put("low/%dC.txt".formatted(celsius), novocontrol(celsius));
            files.put("high/%dC.s1p".formatted(celsius), touchstone(celsius, 1));
        }
        return files;
    }

    private static String novocontrol(int celsius) {
        SplittableRandom random = new SplittableRandom(celsius);
        StringBuilder text = new StringBuilder();
        text.append("synthetic_%ddeg, 01.01.2025, 12:00\n".formatted(celsius));
        text.append("Diameter[mm]: 5.000e+00  Thickness[mm]: 1.000e+00");
        text.append("  Spacer Capacity[pF]: 0.000e+00  Edge Compensation: 0\n");
        text.append("Fixed value(s) :  AC Volt  [Vrms]=1.0000e-01\n");
        text.append("     Freq.[Hz]      Zs'[ohm]     Zs''[ohm]\n");
        for (int i = 0; i <= 60; i++) {
            double frequency = 1e7 * Math.pow(10, -i / 10.0);
            Complex z = impedance(frequency, celsius);
            double noise = RELATIVE_NOISE * z.norm();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%14.5e%14.5e%14.5e%n",
                            frequency,
                            z.getReal() + noise * random.nextGaussian(),
                            z.getImaginary() + noise * random.nextGaussian()));
        }
        return text.toString();
    }

    /// Reflection of a one-port measurement.
    ///
    /// @param celsius temperature in °C
    /// @param gain what the analyser multiplies Z with, dimensionless
    static String touchstone(int celsius, double gain) {
        SplittableRandom random = new SplittableRandom(celsius + 1000);
        StringBuilder text = new StringBuilder("! synthetic, made by Haven\n# Hz S RI R 50\n");
        for (int i = 0; i <= 69; i++) {
            double frequency = 1e6 * Math.pow(3000, i / 69.0);
            Complex z = impedance(frequency, celsius).multiply(gain);
            Complex s = z.subtract(50).divide(z.add(50));
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.0f %.9f %.9f%n",
                            frequency,
                            s.getReal() + REFLECTION_NOISE * random.nextGaussian(),
                            s.getImaginary() + REFLECTION_NOISE * random.nextGaussian()));
        }
        return text.toString();
    }
}
