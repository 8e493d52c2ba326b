package science.haven.examples;

import org.hipparchus.complex.Complex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Two pellets that are stored for three weeks. The conductivity of the first, in moist air, decays
/// to a floor and is measured by impedance; that of the second, in a glove box, is lost by the
/// logarithm of the time and stands in a table.
///
/// ```text
/// σ = σ_∞ + (σ₀ − σ_∞) exp(−t/τ)        σ = σ₀ − b ln(1 + t/τ)
/// ```
final class RetentionExample {

    static final List<Integer> DAYS = List.of(0, 1, 2, 3, 5, 7, 10, 14, 18, 21);
    static final double FIRST = 0.09;
    static final double FLOOR = 0.054;
    static final double TAU_DAYS = 5;
    private static final double CELL_CONSTANT = 1e-3 / (Math.PI / 4 * 1e-4);
    private static final double TABLE_ERROR = 0.004e-4;

    private RetentionExample() {}

    /// Conductivity of the first pellet in S·m⁻¹.
    static double moist(double days) {
        return FLOOR + (FIRST - FLOOR) * Math.exp(-days / TAU_DAYS);
    }

    /// Conductivity of the second pellet in S·cm⁻¹.
    static double dry(double days) {
        return 9.0e-4 - 0.25e-4 * Math.log1p(days / 0.5);
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int day : DAYS) {
            files.put("moist/day-%02d.mpt".formatted(day), impedance(day));
        }
        files.put("dry.csv", table());
        return files;
    }

    private static String impedance(int day) {
        SplittableRandom random = new SplittableRandom(day + 500);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double frequency = 7e6 * Math.pow(10, -i / 8.0);
            Complex s = new Complex(0, 2 * Math.PI * frequency);
            Complex bulk = s.pow(0.97).multiply(4e-11).add(moist(day) / CELL_CONSTANT);
            Complex z = bulk.reciprocal().add(s.pow(0.82).multiply(3e-6).reciprocal());
            double noise = 0.004 * z.norm();
            rows.add(
                    new double[] {
                        frequency,
                        z.getReal() + noise * random.nextGaussian(),
                        -z.getImaginary() + noise * random.nextGaussian()
                    });
        }
        return EcLabText.of(
                "Potentio Electrochemical Impedance Spectroscopy",
                List.of("Mode                Single sine         "),
                List.of("freq/Hz", "Re(Z)/Ohm", "-Im(Z)/Ohm"),
                rows);
    }

    private static String table() {
        SplittableRandom random = new SplittableRandom(77);
        StringBuilder text = new StringBuilder();
        text.append("# synthetic, made by Haven\n");
        text.append("time / d,conductivity / S/cm,u(conductivity) / S/cm\n");
        for (int day : DAYS) {
            double value = dry(day) + TABLE_ERROR * random.nextGaussian();
            text.append(String.format(Locale.ROOT, "%d,%.5e,%.1e%n", day, value, TABLE_ERROR));
        }
        return text.toString();
    }
}
