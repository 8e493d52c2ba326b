package science.haven.examples;

import org.hipparchus.complex.Complex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// A mixed conductor between two blocking electrodes, polarised with 0.1 V at two temperatures, and
/// its impedance at the same temperatures.
///
/// ```text
/// I = G (2kT/e) tanh(eU/2kT) + I₁ · (8/π²) Σ_odd n⁻² exp(−n² t/τ)
/// Z = p(R, Q(iω)ⁿ) + 1/(Q₂ (iω)^n₂)
/// ```
final class DcPolarisationExample {

    static final double AREA = Math.PI / 4 * 1e-4;
    static final double THICKNESS = 1e-3;
    private static final double VOLTAGE = 0.1;
    private static final double BOLTZMANN_OVER_CHARGE = 1.380649e-23 / 1.602176634e-19;

    /// What is true at one temperature.
    ///
    /// @param celsius temperature in °C
    /// @param electronic electronic conductivity in S·m⁻¹
    /// @param total total conductivity in S·m⁻¹
    /// @param tau time constant of the polarisation in s
    /// @param noise noise of the current in A
    /// @param seed seed of the noise
    record At(
            double celsius, double electronic, double total, double tau, double noise, long seed) {

        double conductance() {
            return electronic * AREA / THICKNESS;
        }

        double steadyCurrent() {
            double thermal = BOLTZMANN_OVER_CHARGE * (celsius + 273.15);
            return conductance() * 2 * thermal * Math.tanh(VOLTAGE / (2 * thermal));
        }

        double resistance() {
            return THICKNESS / (AREA * total);
        }
    }

    static final At COLD = new At(25, 4.0e-6, 2.0e-4, 900, 1.0e-10, 41);
    static final At WARM = new At(50, 2.0e-5, 8.0e-4, 500, 4.0e-10, 42);

    private DcPolarisationExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("dc/25C.mpt", biologic(COLD));
        files.put("dc/50C.DTA", gamry(WARM));
        files.put("eis/25C.mpt", impedance(COLD));
        files.put("eis/50C.mpt", impedance(WARM));
        return files;
    }

    /// Time in s, voltage in V and current in A: ten minutes of rest, then two hours at 0.1 V.
    private static List<double[]> polarised(At truth) {
        SplittableRandom random = new SplittableRandom(truth.seed());
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 390; i++) {
            double time = 20.0 * i;
            double since = time - 580;
            boolean on = since > 0;
            double current =
                    on
                            ? truth.steadyCurrent()
                                    + 4 * truth.steadyCurrent() * blocked(since / truth.tau())
                            : 0;
            rows.add(
                    new double[] {
                        time,
                        (on ? VOLTAGE : 0) + 1e-5 * random.nextGaussian(),
                        current + truth.noise() * random.nextGaussian()
                    });
        }
        return rows;
    }

    static double blocked(double s) {
        double sum = 0;
        for (int n = 1; n < 400; n += 2) {
            sum += Math.exp(-n * n * s) / (n * n);
        }
        return 8 / (Math.PI * Math.PI) * sum;
    }

    private static String biologic(At truth) {
        List<double[]> rows = new ArrayList<>();
        for (double[] row : polarised(truth)) {
            rows.add(new double[] {row[0], row[1], row[2] * 1e3});
        }
        return EcLabText.of(
                "Chronoamperometry / Chronocoulometry",
                List.of(
                        "Ns                  0                   1                   ",
                        "Ei (V)              0.000               0.100               ",
                        "vs.                 Ref                 Ref                 ",
                        "ti (h:m:s)          0:10:0.0000         2:00:0.0000         ",
                        "I Range             Auto                Auto                "),
                List.of("time/s", "Ewe/V", "I/mA"),
                rows);
    }

    private static String gamry(At truth) {
        List<double[]> rows = polarised(truth);
        StringBuilder text = new StringBuilder();
        text.append("EXPLAIN\nTAG\tCHRONOA\n");
        text.append("TITLE\tLABEL\tChronoamperometry Scan\tTest &Identifier\n");
        text.append("DATE\tLABEL\t1/1/2025\tDate\nTIME\tLABEL\t12:00:00\tTime\n");
        text.append("NOTES\tNOTES\t1\t&Notes...\n\tsynthetic, made by Haven\n");
        text.append("PSTAT\tPSTAT\tREF600-00000\tPotentiostat\n");
        text.append("VPRESTEP\tPOTEN\t0.00000E+000\tF\tPre-step Voltage (V)\n");
        text.append("TPRESTEP\tQUANT\t6.00000E+002\tPre-step Delay Time (s)\n");
        text.append("VSTEP1\tPOTEN\t1.00000E-001\tF\tStep 1 Voltage (V)\n");
        text.append("TSTEP1\tQUANT\t7.20000E+003\tStep 1 Time (s)\n");
        text.append("SAMPLETIME\tQUANT\t2.00000E+001\tSample Period (s)\n");
        text.append("CURVE\tTABLE\t").append(rows.size()).append("\n");
        text.append("\tPt\tT\tVf\tIm\tVu\tSig\tAch\tIERange\tOver\n");
        text.append("\t#\ts\tV vs. Ref.\tA\tV\tV\tV\t#\tbits\n");
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            text.append("\t%d\t%s".formatted(i, String.format(Locale.ROOT, "%.6g", row[0])));
            text.append("\t").append(number(row[1])).append("\t").append(number(row[2]));
            text.append("\t0.00000E+000\t0.00000E+000\t0.00000E+000\t5\t...........\n");
        }
        return text.toString();
    }

    /// Gamry writes `1.23457E-001`.
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.5E", value);
        int e = text.indexOf('E');
        int exponent = Integer.parseInt(text.substring(e + 1));
        return "%sE%s%03d"
                .formatted(text.substring(0, e), exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String impedance(At truth) {
        SplittableRandom random = new SplittableRandom(truth.seed() + 100);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i <= 47; i++) {
            double frequency = 5e6 * Math.pow(10, -i / 10.0);
            Complex s = new Complex(0, 2 * Math.PI * frequency);
            Complex bulk = s.pow(0.98).multiply(1.0e-11).add(1 / truth.resistance()).reciprocal();
            Complex z = bulk.add(s.pow(0.8).multiply(1e-6).reciprocal());
            double noise = 0.003 * z.norm();
            rows.add(
                    new double[] {
                        frequency,
                        z.getReal() + noise * random.nextGaussian(),
                        -z.getImaginary() + noise * random.nextGaussian()
                    });
        }
        return EcLabText.of(
                "Potentio Electrochemical Impedance Spectroscopy",
                List.of(
                        "Mode                Single sine         ",
                        "fi                  5.000               ",
                        "unit fi             MHz                 ",
                        "ff                  100.000             ",
                        "unit ff             Hz                  ",
                        "Va (mV)             10.0                "),
                List.of("freq/Hz", "Re(Z)/Ohm", "-Im(Z)/Ohm"),
                rows);
    }
}
