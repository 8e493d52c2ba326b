package science.haven.imaging;

/// How a gradient pulse of growing strength writes the position into the phase: `φ = 2π k x`.
///
/// ```text
/// k = γ G t_p / 2π        field of view = 1/Δk        pixel = 1/(n Δk)
/// ```
///
/// A pixel is the spacing of the image; a point spreads over 1.21 of them (width of a sinc at half
/// height).
///
/// @param first wave number of the first row in m⁻¹
/// @param step distance Δk of two rows in m⁻¹, not 0; negative where the gradients descend
/// @param rows number of rows n
public record PhaseEncoding(double first, double step, int rows) {

    private static final double EVEN = 1e-3;

    public PhaseEncoding {
        if (!(Double.isFinite(first) && Double.isFinite(step) && step != 0)) {
            throw new IllegalArgumentException(
                    "step must be finite and not 0 m⁻¹, got %s from %s".formatted(step, first));
        }
        if (rows < 2) {
            throw new IllegalArgumentException("phase encoding needs 2 rows or more, got " + rows);
        }
    }

    /// Encoding by rectangular gradient pulses.
    ///
    /// @param gradients gradient G of each row in T/m, evenly spaced
    /// @param duration length t_p of the pulses in s
    /// @param gyromagneticRatio γ of the nucleus in rad·s⁻¹·T⁻¹
    /// @return the encoding
    public static PhaseEncoding of(double[] gradients, double duration, double gyromagneticRatio) {
        int n = gradients.length;
        if (n < 2) {
            throw new IllegalArgumentException("phase encoding needs 2 rows or more, got " + n);
        }
        double even = (gradients[n - 1] - gradients[0]) / (n - 1);
        for (int i = 1; i < n; i++) {
            if (!(Math.abs(gradients[i] - gradients[i - 1] - even) <= EVEN * Math.abs(even))) {
                throw new IllegalArgumentException(
                        "gradients must be evenly spaced, got %s T/m after %s T/m"
                                .formatted(gradients[i], gradients[i - 1]));
            }
        }
        double perGradient = gyromagneticRatio * duration / (2 * Math.PI);
        return new PhaseEncoding(perGradient * gradients[0], perGradient * even, n);
    }

    /// What lies farther away is folded in.
    ///
    /// @return field of view in m
    public double fieldOfView() {
        return 1 / Math.abs(step);
    }

    /// Distance of two places of the image.
    ///
    /// @return pixel in m
    public double pixel() {
        return fieldOfView() / rows;
    }
}
