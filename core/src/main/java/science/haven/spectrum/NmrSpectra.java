package science.haven.spectrum;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.Spectrum;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.spectrum.baseline.SignalFree;

/// What is read off a processed signal.
public final class NmrSpectra {

    /// Distance up to which the noise of neighbouring points is taken to be correlated.
    private static final int CORRELATED = 16;

    private NmrSpectra() {}

    /// The real part over the chemical shift, ascending.
    ///
    /// @param signal a processed signal of one row
    /// @return the spectrum, in ppm
    public static Spectrum real(NmrSignal signal) {
        SpectralAxis axis = signal.direct();
        if (axis.domain() != Domain.FREQUENCY || signal.rows() != 1) {
            throw new IllegalArgumentException(
                    "signal must be one row in frequency, got %d in %s"
                            .formatted(signal.rows(), axis.domain()));
        }
        double[] shift = new double[axis.points()];
        double[] intensity = new double[axis.points()];
        for (int i = 0; i < shift.length; i++) {
            shift[i] = axis.ppm(axis.at(i));
            intensity[i] = signal.values()[2 * i];
        }
        return new Spectrum(shift, intensity, "chemical shift", Unit.PPM, signal.provenance());
    }

    /// Integral over a region by the trapezoidal rule, with the uncertainty that the noise of the
    /// signal-free points gives it: `u² = σ² Δ² n (1 + 2 Σ ρ_k)`, ρ the correlation of points k
    /// apart (zero filling and windows correlate them).
    ///
    /// @param spectrum the spectrum
    /// @param from lower end, in the unit of the abscissa, exclusive
    /// @param to upper end, in the unit of the abscissa, exclusive
    /// @return integral in the unit of the intensity times that of the abscissa
    public static Measured integral(Spectrum spectrum, double from, double to) {
        double[] x = spectrum.abscissa();
        double[] y = spectrum.intensity();
        double sum = 0;
        double width = 0;
        int points = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > from && x[i] < to) {
                if (points > 0) {
                    sum += (y[i] + y[i - 1]) / 2 * (x[i] - x[i - 1]);
                    width += x[i] - x[i - 1];
                }
                points++;
            }
        }
        if (points < 2) {
            throw new IllegalArgumentException(
                    "at least two points must lie between %s and %s, got %d"
                            .formatted(from, to, points));
        }
        double step = width / (points - 1);
        return new Measured(sum, step * Math.sqrt(points * longRunVariance(y)));
    }

    /// Variance of a mean of many signal-free points, times their number.
    private static double longRunVariance(double[] values) {
        boolean[] free = SignalFree.of(values);
        double mean = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (free[i]) {
                mean += values[i];
                count++;
            }
        }
        mean /= Math.max(count, 1);
        double variance = 0;
        for (int lag = 0; lag <= Math.min(CORRELATED, values.length - 1); lag++) {
            double sum = 0;
            int pairs = 0;
            for (int i = lag; i < values.length; i++) {
                if (free[i] && free[i - lag]) {
                    sum += (values[i] - mean) * (values[i - lag] - mean);
                    pairs++;
                }
            }
            // weights falling with distance keep the sum from turning negative (Bartlett)
            double weight = lag == 0 ? 1 : 2 * (1 - lag / (CORRELATED + 1.0));
            variance += weight * sum / Math.max(pairs, 1);
        }
        return Math.max(variance, 0);
    }
}
