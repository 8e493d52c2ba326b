package science.haven.lineshape.powder;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.tensor.FrequencyTensor;

/// How fine a grid must be, foreseen from the frequency, the bins and the broadening.
///
/// Triangles are flat and the frequency is not; what is left over, once the mean of each triangle
/// is right, shrinks as
///
/// ```text
/// error over highest bin ≤ 0.8 κ / (w^1.5 N^2.45)      in bins that count
/// error over highest bin ≤ 0.45 κ² / (w² N⁴)          in what is blurred
/// ```
///
/// with the curvature κ (root mean square of the frequency's Laplacian over the sphere) and the
/// width w of what is resolved, both in bins. Exponents and factors are upper envelopes to 300 and
/// to 900 random spin systems, at rest and spinning; they are too careful by a factor of nine for
/// most and right for nearly axial tensors. Unbroadened axial tensors whose singularity happens to
/// lie on the edge of a bin can exceed the first.
///
/// @param curvature κ in bins
/// @param spread root mean square of the anisotropic frequency in bins
/// @param width w in bins
/// @param blurred whether bins are splines that will be blurred
record Fineness(double curvature, double spread, double width, boolean blurred) {

    private static final double FACTOR = 0.8;
    private static final double POWER = 2.45;
    private static final double BLURRED = 0.45;
    private static final double NOTHING = 1e-8;
    private static final int LEAST = 8;
    private static final int MOST = 500;

    static Fineness of(
            FrequencyTensor frequency, FrequencyAxis axis, Broadening broadening, boolean blurred) {
        double[] c = frequency.components();
        double curvature = 0;
        double spread = 0;
        for (int k = 1; k < c.length; k++) {
            int rank = k < 6 ? 2 : 4;
            double square = c[k] * c[k] / (2 * rank + 1);
            spread += square;
            curvature += square * rank * rank * (rank + 1) * (rank + 1);
        }
        double blur = Math.hypot(broadening.gaussian(), broadening.lorentzian());
        return new Fineness(
                Math.sqrt(curvature) / axis.step(),
                Math.sqrt(spread) / axis.step(),
                Math.hypot(1, blur / axis.step()),
                blurred);
    }

    /// Height of the pattern, roughly, for a signal of one.
    double height() {
        return 1 / (width + spread);
    }

    /// Error over the highest bin of this pattern.
    double error(int density) {
        double square = (double) density * density;
        double part = curvature / (width * square);
        return blurred
                ? BLURRED * part * part
                : FACTOR * curvature * Math.pow(width, -1.5) * Math.pow(density, -POWER);
    }

    /// Density that keeps the error below a limit; one of a few, so that few grids are kept.
    int density(double error) {
        double needed =
                blurred
                        ? Math.sqrt(curvature / width * Math.sqrt(BLURRED / error))
                        : Math.pow(FACTOR * curvature * Math.pow(width, -1.5) / error, 1 / POWER);
        double steps = Math.ceil(4 * Math.log(needed / LEAST) / Math.log(2));
        return (int) Math.min(Math.ceil(LEAST * Math.pow(2, Math.max(0, steps) / 4)), MOST);
    }

    /// A density that is given, or less of it where that is all the same: a line that is narrow
    /// beside its broadening needs no fine grid.
    int enough(int given) {
        return blurred && error(given) < NOTHING ? Math.min(given, density(NOTHING)) : given;
    }
}
