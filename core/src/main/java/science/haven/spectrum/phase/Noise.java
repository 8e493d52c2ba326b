package science.haven.spectrum.phase;

import java.util.Arrays;

/// Noise of a spectrum, from the differences of points some way apart: their median, which neither
/// lines nor a slow baseline move much.
public final class Noise {

    /// Distance of the points compared, so that zero filling does not make them alike.
    private static final int LAG = 4;

    private Noise() {}

    /// Noise of complex points.
    ///
    /// @param values real and imaginary parts in turn, in any unit
    /// @param points number of complex points
    /// @return standard deviation of a real or imaginary part, in the unit of `values`
    public static double of(double[] values, int points) {
        return of(values, 2 * points, 2 * LAG);
    }

    /// Noise of real points.
    ///
    /// @param values the points, in any unit
    /// @return standard deviation, in the unit of `values`
    public static double ofReal(double[] values) {
        return of(values, values.length, LAG);
    }

    private static double of(double[] values, int length, int lag) {
        if (length <= lag) {
            return 0;
        }
        int stride = Math.max(1, (length - lag) / 4096);
        double[] steps = new double[(length - lag) / stride];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(values[i * stride + lag] - values[i * stride]);
        }
        Arrays.sort(steps);
        return 1.4826 * steps[steps.length / 2] / Math.sqrt(2);
    }
}
