package science.haven.fieldgradient;

import java.util.Arrays;

/// Echo intensity over b, in any order.
///
/// @param b b values in s·m⁻², ≥ 0
/// @param intensity echo at each b, in any one unit
/// @param sigma standard uncertainty of each intensity, in the unit of `intensity`; empty where it
///   is not known
public record EchoDecay(double[] b, double[] intensity, double[] sigma) {

    public EchoDecay {
        if (intensity.length != b.length || (sigma.length > 0 && sigma.length != b.length)) {
            throw new IllegalArgumentException(
                    "b, intensity and sigma must have the same length, got %d, %d, %d"
                            .formatted(b.length, intensity.length, sigma.length));
        }
        for (int i = 0; i < b.length; i++) {
            if (!(b[i] >= 0 && b[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("b must be >= 0 s/m², got " + b[i]);
            }
            if (!Double.isFinite(intensity[i])) {
                throw new IllegalArgumentException("intensity must be finite, got " + intensity[i]);
            }
            if (sigma.length > 0 && !(sigma[i] > 0 && sigma[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("sigma must be > 0, got " + sigma[i]);
            }
        }
        b = b.clone();
        intensity = intensity.clone();
        sigma = sigma.clone();
    }

    /// A decay whose noise is not known.
    ///
    /// @param b b values in s·m⁻², ≥ 0
    /// @param intensity echo at each b, in any one unit
    public EchoDecay(double[] b, double[] intensity) {
        this(b, intensity, new double[0]);
    }

    /// b values.
    ///
    /// @return a copy, in s·m⁻²
    @Override
    public double[] b() {
        return b.clone();
    }

    /// Echo at each b.
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
    /// @return number of b values
    public int size() {
        return b.length;
    }

    /// Errors to weigh the points with; all alike where they are not known.
    double[] weights() {
        if (sigma.length > 0) {
            return sigma.clone();
        }
        double[] even = new double[b.length];
        Arrays.fill(even, 1);
        return even;
    }

    /// Different b values, ascending.
    double[] steps() {
        return Arrays.stream(b).sorted().distinct().toArray();
    }

    /// Echo at the lowest b.
    double first() {
        int lowest = 0;
        for (int i = 1; i < b.length; i++) {
            lowest = b[i] < b[lowest] ? i : lowest;
        }
        return intensity[lowest];
    }
}
