package science.haven.spectrum;

import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.quantity.Measured;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// A spectrum over two frequencies: the real part over both chemical shifts.
///
/// @param direct shift of each column in ppm, ascending
/// @param indirect shift of each row in ppm, ascending
/// @param values intensity in arbitrary units, row after row
/// @param level median of the values in arbitrary units: the pedestal of a magnitude, else near 0
/// @param noise standard deviation of the noise in arbitrary units
/// @param provenance where the data come from
public record PlaneSpectrum(
        double[] direct,
        double[] indirect,
        double[] values,
        double level,
        double noise,
        Provenance provenance) {

    /// Median of the magnitude of noise to its standard deviation.
    private static final double TO_DEVIATION = 1.482602;

    /// What lies farther from the median is signal, in standard deviations.
    private static final double SIGNAL = 4;

    /// Distance up to which the noise of neighbouring points is taken to be correlated.
    private static final int CORRELATED = 16;

    /// Skirts of lines reach this part of a dimension.
    private static final int SKIRT = 48;

    public PlaneSpectrum {
        direct = direct.clone();
        indirect = indirect.clone();
        values = values.clone();
        if (direct.length < 2
                || indirect.length < 2
                || values.length != (long) direct.length * indirect.length) {
            throw new IllegalArgumentException(
                    "a plane needs 2 × 2 values at least, one for each place, got %d for %d × %d"
                            .formatted(values.length, indirect.length, direct.length));
        }
    }

    /// Whether a signal is a spectrum over two frequencies.
    ///
    /// @param signal the signal
    /// @return true if both axes are frequencies
    public static boolean suits(NmrSignal signal) {
        return signal.direct().domain() == Domain.FREQUENCY
                && signal.rows() > 1
                && signal.indirect().orElse(null) instanceof SpectralAxis axis
                && axis.domain() == Domain.FREQUENCY;
    }

    /// The real part of a processed signal; its noise is found by the median, which holds while
    /// lines fill less than about a third of the plane.
    ///
    /// @param signal a signal of which both axes are frequencies
    /// @return the spectrum
    public static PlaneSpectrum of(NmrSignal signal) {
        if (!suits(signal) || !(signal.indirect().orElse(null) instanceof SpectralAxis second)) {
            throw new IllegalArgumentException("signal must have two axes in frequency");
        }
        double[] values = new double[signal.values().length / 2];
        Arrays.setAll(values, i -> signal.values()[2 * i]);
        double level = median(values);
        double noise = TO_DEVIATION * median(Arrays.stream(values).map(v -> Math.abs(v - level)));
        return new PlaneSpectrum(
                shifts(signal.direct(), signal.direct().points()),
                shifts(second, signal.rows()),
                values,
                level,
                noise,
                signal.provenance());
    }

    private static double[] shifts(SpectralAxis axis, int points) {
        double[] shifts = new double[points];
        Arrays.setAll(shifts, i -> axis.ppm(axis.at(i)));
        return shifts;
    }

    private static double median(DoubleStream values) {
        return median(values.toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Largest magnitude.
    ///
    /// @return height in arbitrary units
    public double height() {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /// The part within two ranges.
    ///
    /// @param columns lower and upper end along the direct dimension, in ppm
    /// @param rows lower and upper end along the indirect dimension, in ppm
    /// @return the part, with the noise of the whole; the whole along a dimension of which fewer
    ///   than two points lie within
    public PlaneSpectrum cut(double[] columns, double[] rows) {
        int[] across = within(direct, columns);
        int[] along = within(indirect, rows);
        int width = across[1] - across[0];
        double[] part = new double[width * (along[1] - along[0])];
        for (int r = along[0]; r < along[1]; r++) {
            int from = r * direct.length + across[0];
            System.arraycopy(values, from, part, (r - along[0]) * width, width);
        }
        return new PlaneSpectrum(
                Arrays.copyOfRange(direct, across[0], across[1]),
                Arrays.copyOfRange(indirect, along[0], along[1]),
                part,
                level,
                noise,
                provenance);
    }

    private static int[] within(double[] shifts, double[] range) {
        int from = 0;
        while (from < shifts.length && shifts[from] < range[0]) {
            from++;
        }
        int to = from;
        while (to < shifts.length && shifts[to] <= range[1]) {
            to++;
        }
        return to - from < 2 ? new int[] {0, shifts.length} : new int[] {from, to};
    }

    /// Volume over a rectangle, with the uncertainty that the noise gives it: `u² = σ² A² n C₁ C₂`,
    /// A the area of a point, n their number, C the sums of the correlations along either
    /// dimension, which zero filling and windows bring.
    ///
    /// The pedestal of a magnitude is not taken off.
    ///
    /// @param columns lower and upper end along the direct dimension, in ppm
    /// @param rows lower and upper end along the indirect dimension, in ppm
    /// @return volume in arbitrary units times ppm²
    public Measured volume(double[] columns, double[] rows) {
        PlaneSpectrum part = cut(columns, rows);
        double area = step(direct) * step(indirect);
        double sum = Arrays.stream(part.values).sum();
        boolean[] free = free();
        double correlated =
                correlation(free, 1, direct.length)
                        * correlation(free, direct.length, indirect.length);
        double deviation = noise * Math.sqrt(part.values.length * Math.max(correlated, 1));
        return new Measured(area * sum, area * deviation);
    }

    private static double step(double[] shifts) {
        return (shifts[shifts.length - 1] - shifts[0]) / (shifts.length - 1);
    }

    /// `1 + 2 Σ ρ` over points that hold no signal; weights that fall with the distance keep it
    /// from turning negative (Bartlett).
    ///
    /// @param free which points hold no signal
    /// @param stride distance of neighbours in `values`
    /// @param points number of points along the dimension
    private double correlation(boolean[] free, int stride, int points) {
        int most = Math.min(CORRELATED, points / 2);
        double variance = covariance(free, stride, points, 0);
        double sum = 1;
        for (int lag = 1; lag <= most && variance > 0; lag++) {
            double weight = 2 * (1 - lag / (most + 1.0));
            sum += weight * covariance(free, stride, points, lag) / variance;
        }
        return Math.max(sum, 0);
    }

    private double covariance(boolean[] free, int stride, int points, int lag) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < values.length; i++) {
            int j = i + lag * stride;
            boolean inside = i / stride % points + lag < points;
            if (inside && free[i] && free[j]) {
                sum += (values[i] - level) * (values[j] - level);
                pairs++;
            }
        }
        return sum / Math.max(1, pairs);
    }

    /// Points without signal, nor near any: the skirts of lines would pass for correlated noise.
    private boolean[] free() {
        boolean[] signal = new boolean[values.length];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = isSignal(i);
        }
        boolean[] across = grown(signal, 1, direct.length);
        boolean[] both = grown(across, direct.length, indirect.length);
        for (int i = 0; i < both.length; i++) {
            both[i] = !both[i];
        }
        return both;
    }

    /// Signal and its neighbours along one dimension.
    private static boolean[] grown(boolean[] signal, int stride, int points) {
        int reach = Math.ceilDiv(points, SKIRT);
        boolean[] grown = new boolean[signal.length];
        for (int i = 0; i < signal.length; i++) {
            if (signal[i]) {
                int at = i / stride % points;
                for (int k = -Math.min(reach, at); k <= Math.min(reach, points - 1 - at); k++) {
                    grown[i + k * stride] = true;
                }
            }
        }
        return grown;
    }

    /// Whether a value stands out of the noise.
    ///
    /// @param i its index
    /// @return true if it lies more than four standard deviations from the median
    public boolean isSignal(int i) {
        return Math.abs(values[i] - level) > SIGNAL * noise;
    }
}
