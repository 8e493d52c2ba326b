package science.haven.spectrum.series;

import science.haven.data.Spectrum;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.util.List;

/// Spectra of one sample, one after the other.
///
/// @param time times in s, ascending, one per spectrum
/// @param spectra the spectra
public record SpectrumSeries(double[] time, List<Spectrum> spectra) {

    public SpectrumSeries {
        time = time.clone();
        spectra = List.copyOf(spectra);
        if (time.length != spectra.size()) {
            throw new IllegalArgumentException(
                    "each spectrum needs a time, got %d and %d"
                            .formatted(spectra.size(), time.length));
        }
    }

    /// Integrals of a region over time.
    ///
    /// @param lower lower end of the region, in the unit of the abscissa
    /// @param upper upper end, in the unit of the abscissa
    /// @return the integrals, with the uncertainty that the noise of each spectrum gives
    public GrowthCurve integrals(double lower, double upper) {
        double[] value = new double[time.length];
        double[] uncertainty = new double[time.length];
        for (int k = 0; k < time.length; k++) {
            Measured integral = integral(spectra.get(k), lower, upper);
            value[k] = integral.value();
            uncertainty[k] = integral.uncertainty();
        }
        return new GrowthCurve("integral", Unit.NONE, time, value, uncertainty);
    }

    /// Integral of a region by the trapezoid rule, with straight lines to its very ends.
    ///
    /// The uncertainty is that of the noise next to the region, with the correlation of
    /// neighbouring points; it does not hold the baseline.
    ///
    /// @param spectrum the spectrum
    /// @param lower lower end of the region, in the unit of the abscissa
    /// @param upper upper end, in the unit of the abscissa
    /// @return intensity times the unit of the abscissa
    public static Measured integral(Spectrum spectrum, double lower, double upper) {
        double[] x = spectrum.abscissa();
        double[] y = spectrum.intensity();
        if (!(x.length > 1 && x[0] <= lower && lower < upper && upper <= x[x.length - 1])) {
            throw new IllegalArgumentException(
                    "the region must lie within the spectrum, got %s to %s"
                            .formatted(lower, upper));
        }
        int from = 0;
        while (x[from] < lower) {
            from++;
        }
        int to = from;
        double sum = 0;
        double lastX = lower;
        double lastY = between(x, y, from, lower);
        while (to < x.length && x[to] <= upper) {
            sum += (x[to] - lastX) * (y[to] + lastY) / 2;
            lastX = x[to];
            lastY = y[to++];
        }
        if (lastX < upper) {
            sum += (upper - lastX) * (between(x, y, to, upper) + lastY) / 2;
        }
        IntegralNoise noise = IntegralNoise.of(y, from, to);
        int points = Math.max(1, to - from);
        return new Measured(sum, noise.ofIntegral(points, (upper - lower) / points));
    }

    /// The intensity at a place at or below the point `next`.
    private static double between(double[] x, double[] y, int next, double place) {
        if (x[next] == place || next == 0) {
            return y[next];
        }
        double share = (place - x[next - 1]) / (x[next] - x[next - 1]);
        return y[next - 1] + share * (y[next] - y[next - 1]);
    }
}
