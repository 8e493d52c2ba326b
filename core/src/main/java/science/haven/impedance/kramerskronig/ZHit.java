package science.haven.impedance.kramerskronig;

import science.haven.data.ImpedanceSpectrum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The modulus rebuilt from the phase: drift changes |Z| more than the phase, so the two part.
///
/// ```text
/// ln|Z(ω)| ≈ const + (2/π) ∫ φ d ln ω − (π/6) dφ/d ln ω
/// ```
///
/// The phase is smoothed by local parabolas; the constant comes from a window of frequencies that
/// is thought to be sound.
///
/// @param frequency frequencies in Hz, ascending
/// @param modulus |Z| from the phase, in Ω
/// @param deviation (|Z| measured − |Z| from the phase)/|Z|, dimensionless
/// @param rms root mean square of the deviation, dimensionless
/// @see "W. Ehm, H. Göhr, R. Kaus, B. Röseler, C. A. Schiller, ACH Models Chem. 137 (2000) 145"
public record ZHit(double[] frequency, double[] modulus, double[] deviation, double rms) {

    private static final double SLOPE_FACTOR = -Math.PI / 6;

    private static final double WINDOW_LOWEST = 1;

    private static final double WINDOW_HIGHEST = 1000;

    private static final double LARGEST_EXPONENT = 300;

    /// Points on either side that a local parabola uses.
    private static final int REACH = 3;

    public ZHit {
        frequency = frequency.clone();
        modulus = modulus.clone();
        deviation = deviation.clone();
    }

    /// Rebuilds the modulus with the constant from 1 Hz to 1 kHz, the usual window, or from all
    /// points if the spectrum has none there.
    ///
    /// @param spectrum at least five points
    /// @return the rebuilt modulus and how far the measured one is from it
    public static ZHit of(ImpedanceSpectrum spectrum) {
        return of(spectrum, WINDOW_LOWEST, WINDOW_HIGHEST);
    }

    /// Rebuilds the modulus with the constant from a window.
    ///
    /// @param spectrum at least five points
    /// @param lowest lower end of the window in Hz
    /// @param highest upper end of the window in Hz
    /// @return the rebuilt modulus and how far the measured one is from it
    public static ZHit of(ImpedanceSpectrum spectrum, double lowest, double highest) {
        int points = spectrum.size();
        if (points < 5) {
            throw new IllegalArgumentException(
                    "spectrum must have at least 5 points, got " + points);
        }
        int[] order =
                IntStream.range(0, points)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> spectrum.frequency()[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] frequency =
                Arrays.stream(order).mapToDouble(i -> spectrum.frequency()[i]).toArray();
        double[] lnOmega = Arrays.stream(frequency).map(f -> Math.log(2 * Math.PI * f)).toArray();
        double[] measured =
                Arrays.stream(order)
                        .mapToDouble(i -> lnModulus(spectrum.real()[i], spectrum.imaginary()[i]))
                        .toArray();
        double[] phase =
                Arrays.stream(order)
                        .mapToDouble(i -> Math.atan2(spectrum.imaginary()[i], spectrum.real()[i]))
                        .toArray();
        unwrap(phase);
        double[] rebuilt = integrate(lnOmega, phase);
        double offset = offset(frequency, measured, rebuilt, lowest, highest);
        double[] deviation = new double[points];
        double sum = 0;
        for (int i = 0; i < points; i++) {
            deviation[i] = 1 - power(rebuilt[i] + offset - measured[i]);
            rebuilt[i] = power(rebuilt[i] + offset);
            sum += deviation[i] * deviation[i];
        }
        return new ZHit(frequency, rebuilt, deviation, Math.sqrt(sum / points));
    }

    /// Frequencies that lie too close together give slopes without bounds; the squares of this are
    /// finite still.
    private static double power(double exponent) {
        return Math.exp(Math.clamp(exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT));
    }

    private static double lnModulus(double real, double imaginary) {
        return Math.log(Math.max(Math.hypot(real, imaginary), Double.MIN_NORMAL));
    }

    private static void unwrap(double[] phase) {
        for (int i = 1; i < phase.length; i++) {
            phase[i] = phase[i - 1] + Math.IEEEremainder(phase[i] - phase[i - 1], 2 * Math.PI);
        }
    }

    private static double[] integrate(double[] lnOmega, double[] phase) {
        int points = phase.length;
        double[] value = new double[points];
        double[] slope = new double[points];
        for (int i = 0; i < points; i++) {
            double[] line = localParabola(lnOmega, phase, i);
            value[i] = line[0];
            slope[i] = line[1];
        }
        double[] lnModulus = new double[points];
        double integral = 0;
        for (int i = 0; i < points; i++) {
            if (i > 0) {
                double step = lnOmega[i] - lnOmega[i - 1];
                // Trapezoid with the end slopes: exact for a cubic between the points.
                integral +=
                        step * (value[i] + value[i - 1]) / 2
                                + step * step * (slope[i - 1] - slope[i]) / 12;
            }
            lnModulus[i] = 2 / Math.PI * integral + SLOPE_FACTOR * slope[i];
        }
        return lnModulus;
    }

    /// Value and slope at point `i` of the parabola through its neighbourhood, near points first.
    private static double[] localParabola(double[] x, double[] y, int i) {
        int from = Math.max(0, Math.min(i - REACH, x.length - 2 * REACH - 1));
        int to = Math.min(x.length, from + 2 * REACH + 1);
        double width = Math.max(x[to - 1] - x[i], x[i] - x[from]) * 1.2;
        double[] s = new double[5];
        double[] m = new double[3];
        for (int k = from; k < to; k++) {
            double d = width > 0 ? (x[k] - x[i]) / width : 0;
            double w = Math.pow(1 - Math.abs(d * d * d), 3);
            double power = w;
            for (int p = 0; p < 5; p++) {
                s[p] += power;
                if (p < 3) {
                    m[p] += power * y[k];
                }
                power *= d;
            }
        }
        double determinant = determinant(s[0], s[1], s[2], s[1], s[2], s[3], s[2], s[3], s[4]);
        if (!(Math.abs(determinant) > 1e-12 * s[0] * s[0] * s[0])) {
            return new double[] {m[0] / s[0], 0};
        }
        double value = determinant(m[0], s[1], s[2], m[1], s[2], s[3], m[2], s[3], s[4]);
        double slope = determinant(s[0], m[0], s[2], s[1], m[1], s[3], s[2], m[2], s[4]);
        return new double[] {value / determinant, slope / determinant / width};
    }

    private static double determinant(double... a) {
        return a[0] * (a[4] * a[8] - a[5] * a[7])
                - a[1] * (a[3] * a[8] - a[5] * a[6])
                + a[2] * (a[3] * a[7] - a[4] * a[6]);
    }

    private static double offset(
            double[] frequency,
            double[] measured,
            double[] rebuilt,
            double lowest,
            double highest) {
        double sum = 0;
        double weights = 0;
        double all = 0;
        for (int i = 0; i < frequency.length; i++) {
            double place = Math.log(frequency[i] / lowest) / Math.log(highest / lowest);
            double sine = place > 0 && place < 1 ? Math.sin(Math.PI * place) : 0;
            sum += sine * sine * (measured[i] - rebuilt[i]);
            weights += sine * sine;
            all += measured[i] - rebuilt[i];
        }
        return weights > 0 ? sum / weights : all / frequency.length;
    }
}
