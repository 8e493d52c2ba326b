package science.haven.spectrum;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.Spectrum;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

/// What is read off a processed signal.
public final class NmrSpectra {

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

    /// Integral over a region by the trapezoidal rule, with the uncertainty that the noise next to
    /// the region gives it; zero filling and windows correlate neighbouring points, which counts.
    /// It does not hold the baseline.
    ///
    /// @param spectrum the spectrum
    /// @param from lower end, in the unit of the abscissa, exclusive
    /// @param to upper end, in the unit of the abscissa, exclusive
    /// @return integral in the unit of the intensity times that of the abscissa
    public static Measured integral(Spectrum spectrum, double from, double to) {
        double[] x = spectrum.abscissa();
        double[] y = spectrum.intensity();
        int first = 0;
        while (first < x.length && !(x[first] > from)) {
            first++;
        }
        int end = first;
        double sum = 0;
        while (end < x.length && x[end] < to) {
            if (end > first) {
                sum += (y[end] + y[end - 1]) / 2 * (x[end] - x[end - 1]);
            }
            end++;
        }
        int points = end - first;
        if (points < 2) {
            throw new IllegalArgumentException(
                    "at least two points must lie between %s and %s, got %d"
                            .formatted(from, to, points));
        }
        double step = (x[end - 1] - x[first]) / (points - 1);
        return new Measured(sum, IntegralNoise.of(y, first, end).ofIntegral(points, step));
    }
}
