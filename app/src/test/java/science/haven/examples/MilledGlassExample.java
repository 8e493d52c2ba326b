package science.haven.examples;

import science.haven.spectrum.peak.shape.Voigt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// Sodium chlorotantalate milled with sodium oxide: ²³Na spectra, Raman spectra and powder patterns
/// over the milling time, with shifts, T₁ and widths near those of Ojelade et al. 2025.
///
/// ```text
/// x Na₂O + NaTaCl₆ → NaTaO_xCl_(6−2x) + 2x NaCl      of all sodium 1 : 2x : 2(1 − x)
/// ```
final class MilledGlassExample {

    static final double RECYCLE_DELAY = 4;
    static final double CARRIER_MHZ = 132.2943;

    /// What is true after one milling time.
    ///
    /// @param hours milling time in h
    /// @param x oxygen per formula unit of product, dimensionless
    /// @param widthHertz full width of the product's line in Hz
    /// @param share its Lorentzian share, dimensionless
    /// @param bands area of the equatorial band over that of the axial one, dimensionless
    /// @param crystalline area of the peaks of the pattern in counts·°
    record After(
            int hours,
            double x,
            double widthHertz,
            double share,
            double bands,
            double crystalline) {

        /// Shares of the sodium: product, salt, oxide.
        double[] sodium() {
            return new double[] {1.0 / 3, 2 * x / 3, 2 * (1 - x) / 3};
        }

        double crystallinity() {
            return crystalline / (crystalline + AMORPHOUS);
        }
    }

    static final List<After> SERIES =
            List.of(
                    new After(1, 0.040, 310, 0.25, 0.30, 6000),
                    new After(2, 0.052, 345, 0.50, 0.45, 3600),
                    new After(4, 0.060, 380, 0.85, 0.62, 1800),
                    new After(6, 0.063, 390, 0.90, 0.70, 250));

    static final double[] SHIFTS = {-11.17, 7.2, 55};
    static final double[] T1 = {0.0012, 0.24, 2.06};
    static final double AMORPHOUS = 10_000;

    private static final double[] REFLECTIONS = {13.1, 14.7, 16.9, 27.6, 31.7, 34.5};
    private static final double[] WEIGHTS = {0.1, 0.25, 0.2, 0.2, 0.15, 0.1};

    private MilledGlassExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (After after : SERIES) {
            files.put("nmr/" + after.hours() + "h.dx", jcamp(after));
            files.put("raman/" + after.hours() + "h.csv", columns(after));
            files.put("xrd/" + after.hours() + "h.xrdml", pattern(after));
        }
        return files;
    }

    private static String jcamp(After after) {
        double[] hertz = axis(-16000, 16000, 20);
        double[] y = new double[hertz.length];
        double[] sodium = after.sodium();
        double[] widths = {after.widthHertz(), 250, 420};
        double[] shares = {after.share(), 0.7, 0.6};
        for (int k = 0; k < 3; k++) {
            double seen = sodium[k] * -Math.expm1(-RECYCLE_DELAY / T1[k]);
            add(y, hertz, seen * 1e7, SHIFTS[k] * CARRIER_MHZ, widths[k], shares[k]);
        }
        noise(y, after.hours(), v -> 6);
        StringBuilder text = new StringBuilder();
        text.append("##TITLE=Na2O-NaTaCl6 milled for ").append(after.hours()).append(" h\n");
        text.append("##JCAMP-DX=5.00\n##DATA TYPE=NMR SPECTRUM\n##ORIGIN=synthetic, Haven\n");
        text.append("##OWNER=public domain\n##.OBSERVE FREQUENCY=").append(CARRIER_MHZ);
        text.append("\n##.OBSERVE NUCLEUS=^23Na\n##XUNITS=HZ\n##YUNITS=ARBITRARY UNITS\n");
        text.append("##FIRSTX=%d\n##LASTX=%d\n".formatted((int) hertz[0], -(int) hertz[0]));
        text.append("##DELTAX=20\n##XFACTOR=1\n##YFACTOR=0.01\n##NPOINTS=").append(y.length);
        text.append("\n##FIRSTY=").append(fixed(y[0])).append("\n##XYDATA=(X++(Y..Y))\n");
        for (int i = 0; i < y.length; i += 8) {
            text.append((int) hertz[i]);
            for (int k = i; k < Math.min(i + 8, y.length); k++) {
                text.append(' ').append(Math.round(100 * y[k]));
            }
            text.append('\n');
        }
        return text.append("##END=\n").toString();
    }

    private static String columns(After after) {
        double[] shift = axis(250, 520, 0.5);
        double[] y = new double[shift.length];
        double axial = 40_000;
        add(y, shift, axial, 405, 14, 0.6);
        add(y, shift, axial * after.bands(), 378, 22, 0.4);
        add(y, shift, axial * 0.12, 305, 26, 0.5);
        for (int i = 0; i < y.length; i++) {
            y[i] += 200 + 0.3 * (shift[i] - 250);
        }
        noise(y, 20 + after.hours(), v -> 8);
        StringBuilder text = new StringBuilder("Raman shift (cm-1),intensity (counts)\n");
        for (int i = 0; i < y.length; i++) {
            text.append(String.format(Locale.ROOT, "%.1f,%.1f%n", shift[i], y[i]));
        }
        return text.toString().replace("\r", "");
    }

    private static String pattern(After after) {
        double[] angle = axis(10, 50, 0.02);
        double[] y = new double[angle.length];
        add(y, angle, AMORPHOUS, 24, 9, 0);
        for (int k = 0; k < REFLECTIONS.length; k++) {
            add(y, angle, after.crystalline() * WEIGHTS[k], REFLECTIONS[k], 0.3, 0.5);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] += 1200;
        }
        noise(y, 40 + after.hours(), Math::sqrt);
        StringBuilder counts = new StringBuilder();
        for (double value : y) {
            counts.append(counts.isEmpty() ? "" : " ").append(Math.round(value));
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <xrdMeasurements xmlns="http://www.xrdml.com/XRDMeasurement/1.5" status="Completed">
          <comment><entry>synthetic, made by Haven</entry></comment>
          <xrdMeasurement measurementType="Scan" status="Completed">
            <usedWavelength intended="K-Alpha">
              <kAlpha1 unit="Angstrom">1.540598</kAlpha1>
            </usedWavelength>
            <scan appendNumber="0" mode="Continuous" scanAxis="Gonio" status="Completed">
              <dataPoints>
                <positions axis="2Theta" unit="deg">
                  <startPosition>10.00</startPosition>
                  <endPosition>50.00</endPosition>
                </positions>
                <intensities unit="counts">%s</intensities>
              </dataPoints>
            </scan>
          </xrdMeasurement>
        </xrdMeasurements>
        """
                .formatted(counts);
    }

    private static double[] axis(double from, double to, double step) {
        double[] axis = new double[(int) Math.round((to - from) / step) + 1];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = from + i * step;
        }
        return axis;
    }

    private static void add(
            double[] y, double[] x, double area, double place, double width, double share) {
        double[][] line = new double[1][x.length];
        new Voigt().evaluate(x, place, width, share, line);
        for (int i = 0; i < y.length; i++) {
            y[i] += area * line[0][i];
        }
    }

    private static void noise(double[] y, long seed, DoubleUnaryOperator deviation) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < y.length; i++) {
            y[i] += deviation.applyAsDouble(y[i]) * random.nextGaussian();
        }
    }

    private static String fixed(double value) {
        return String.valueOf(Math.round(100 * value) / 100.0);
    }
}
