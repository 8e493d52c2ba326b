package science.haven.relaxation.recovery;

import java.util.Arrays;

/// Signal over delay, in any order of the delays.
///
/// @param delay delays in s, ≥ 0
/// @param intensity signal at each delay, in any one unit
/// @param sigma standard uncertainty of each intensity, in the unit of `intensity`; empty where it
///   is not known
/// @param kind what was done
public record RecoveryData(double[] delay, double[] intensity, double[] sigma, RecoveryKind kind) {

    public RecoveryData {
        if (intensity.length != delay.length
                || (sigma.length > 0 && sigma.length != delay.length)) {
            throw new IllegalArgumentException(
                    "delay, intensity and sigma must have the same length, got %d, %d, %d"
                            .formatted(delay.length, intensity.length, sigma.length));
        }
        for (int i = 0; i < delay.length; i++) {
            if (!(delay[i] >= 0 && delay[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("delay must be >= 0 s, got " + delay[i]);
            }
            if (!Double.isFinite(intensity[i])) {
                throw new IllegalArgumentException("intensity must be finite, got " + intensity[i]);
            }
            if (sigma.length > 0 && !(sigma[i] > 0 && sigma[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("sigma must be > 0, got " + sigma[i]);
            }
        }
        delay = delay.clone();
        intensity = intensity.clone();
        sigma = sigma.clone();
    }

    /// Data whose noise is not known.
    ///
    /// @param delay delays in s, ≥ 0
    /// @param intensity signal at each delay, in any one unit
    /// @param kind what was done
    public RecoveryData(double[] delay, double[] intensity, RecoveryKind kind) {
        this(delay, intensity, new double[0], kind);
    }

    /// Delays.
    ///
    /// @return a copy, in s
    @Override
    public double[] delay() {
        return delay.clone();
    }

    /// Signal at each delay.
    ///
    /// @return a copy, in its unit
    @Override
    public double[] intensity() {
        return intensity.clone();
    }

    /// Standard uncertainty of each intensity.
    ///
    /// @return a copy, in the unit of the intensity; empty where it is not known
    @Override
    public double[] sigma() {
        return sigma.clone();
    }

    /// Number of points.
    ///
    /// @return number of delays
    public int size() {
        return delay.length;
    }

    /// The same delays with other intensities.
    RecoveryData with(double[] other) {
        return new RecoveryData(delay, other, sigma, kind);
    }

    /// The data without one point.
    RecoveryData without(int index) {
        return new RecoveryData(
                without(delay, index), without(intensity, index), without(sigma, index), kind);
    }

    /// Errors to weigh the points with; all alike where they are not known.
    double[] weights() {
        if (sigma.length > 0) {
            return sigma.clone();
        }
        double[] even = new double[delay.length];
        Arrays.fill(even, 1);
        return even;
    }

    private static double[] without(double[] values, int index) {
        if (values.length == 0) {
            return values;
        }
        double[] rest = new double[values.length - 1];
        System.arraycopy(values, 0, rest, 0, index);
        System.arraycopy(values, index + 1, rest, index, rest.length - index);
        return rest;
    }
}
