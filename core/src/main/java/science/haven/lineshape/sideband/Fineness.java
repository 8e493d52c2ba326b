package science.haven.lineshape.sideband;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.tensor.FrequencyTensor;

/// How fine a grid must be, foreseen from the frequency, the spinning rate, the bins and the
/// broadening.
///
/// Triangles are flat, frequencies and intensities are not. What that leaves shrinks as
///
/// ```text
/// error over highest bin ≤ 0.8 κ / (w^1.5 N^2.45) + (z² + 0.05)/[(1 + z/10) N²]
/// ```
///
/// with the curvature κ of the mean over a turn and the width w of what is resolved, both in bins,
/// and the depth z of the modulation in spinning rates (root mean square). The first part is that
/// of samples at rest; the second is an upper envelope to 1,600 random spin systems of depths up to
/// 20.
///
/// @param curvature κ in bins
/// @param depth z
/// @param spread root mean square of the mean over a turn in bins
/// @param width w in bins
record Fineness(double curvature, double depth, double spread, double width) {

    private static final double FACTOR = 0.8;
    private static final double POWER = 2.45;
    private static final double INTENSITY_FACTOR = 1;
    private static final int LEAST = 16;
    private static final int MOST = 300;

    static Fineness of(SpinningLine line, FrequencyAxis axis, Broadening broadening) {
        double curvature = 0;
        double spread = 0;
        double all = 0;
        for (int k = 1; k < FrequencyTensor.SIZE; k++) {
            int rank = k < 6 ? 2 : 4;
            double square = line.mean()[k] * line.mean()[k] / (2 * rank + 1);
            spread += square;
            curvature += square * rank * rank * (rank + 1) * (rank + 1);
            all += line.value()[k] * line.value()[k] / (2 * rank + 1);
        }
        double blur = Math.hypot(broadening.gaussian(), broadening.lorentzian());
        return new Fineness(
                Math.sqrt(curvature),
                Math.sqrt(Math.max(0, all - spread)) / line.rate(),
                Math.sqrt(spread),
                Math.hypot(1, blur / axis.step()));
    }

    /// Height of the highest sideband, roughly, for a signal of one.
    double height() {
        return 1 / ((width + spread) * (1 + 2 * depth));
    }

    /// Error over the highest bin of this line.
    double error(int density) {
        double ofFrequency = FACTOR * curvature * Math.pow(width, -1.5) * Math.pow(density, -POWER);
        double modulation = (depth * depth + 0.05) / (1 + depth / 10);
        return ofFrequency + INTENSITY_FACTOR * modulation / ((double) density * density);
    }

    /// Density that keeps the error below a limit.
    int density(double error) {
        int density = LEAST;
        while (density < MOST && error(density) > error) {
            density += 1 + density / 16;
        }
        return density;
    }
}
