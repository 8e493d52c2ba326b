package science.haven.tracer;

import java.util.Arrays;

/// Counts of a tracer and of the other isotope over an area, row after row from the edge through
/// which the tracer came in.
///
/// @param columns number of columns
/// @param pixel side of a pixel in m
/// @param tracer counts of the tracer in each pixel, dimensionless
/// @param other counts of the other isotope in each pixel, dimensionless
/// @param sensitivity counts per atom of the tracer over that of the other isotope, dimensionless
public record IsotopeImage(
        int columns, double pixel, double[] tracer, double[] other, double sensitivity) {

    public IsotopeImage {
        tracer = tracer.clone();
        other = other.clone();
        if (columns < 1
                || tracer.length == 0
                || tracer.length % columns != 0
                || other.length != tracer.length) {
            throw new IllegalArgumentException(
                    "counts must fill whole rows of %d columns, got %d and %d"
                            .formatted(columns, tracer.length, other.length));
        }
        if (!(pixel > 0 && sensitivity > 0)) {
            throw new IllegalArgumentException(
                    "pixel and sensitivity must be > 0, got %s m and %s"
                            .formatted(pixel, sensitivity));
        }
        for (int i = 0; i < tracer.length; i++) {
            if (!(tracer[i] >= 0 && other[i] >= 0)) {
                throw new IllegalArgumentException(
                        "counts must be >= 0, got %s and %s".formatted(tracer[i], other[i]));
            }
        }
    }

    /// Number of rows.
    ///
    /// @return number of rows
    public int rows() {
        return tracer.length / columns;
    }

    /// Fraction of the tracer in each pixel.
    ///
    /// @return fractions, dimensionless; 0 where nothing was counted
    public double[] fractions() {
        double[] fractions = new double[tracer.length];
        Arrays.setAll(
                fractions,
                i -> tracer[i] > 0 ? tracer[i] / (tracer[i] + sensitivity * other[i]) : 0);
        return fractions;
    }

    /// The profile over the depth: each row summed.
    ///
    /// @return the profile with the noise of counting
    public IsotopeProfile profile() {
        double[][] sums = new double[3][rows()];
        for (int i = 0; i < tracer.length; i++) {
            sums[1][i / columns] += tracer[i];
            sums[2][i / columns] += other[i];
        }
        Arrays.setAll(sums[0], r -> (r + 0.5) * pixel);
        return IsotopeProfile.counted(sums[0], sums[1], sums[2], sensitivity);
    }

    /// The pixels as one row of points behind each other, those with counts only.
    ///
    /// @return points whose positions are the numbers of their pixels
    public IsotopeProfile points() {
        double[] index = new double[tracer.length];
        Arrays.setAll(index, i -> i);
        return IsotopeProfile.counted(index, tracer, other, sensitivity);
    }

    /// The same with square groups of pixels summed; what is left over at the far edges is lost.
    ///
    /// @param most greatest number of pixels
    /// @return an image of no more pixels than that
    public IsotopeImage binned(int most) {
        int factor = (int) Math.ceil(Math.sqrt((double) tracer.length / most));
        int wide = Math.max(1, columns / factor);
        int deep = Math.max(1, rows() / factor);
        double[] sums = new double[wide * deep];
        double[] others = new double[wide * deep];
        for (int i = 0; i < tracer.length; i++) {
            int column = i % columns / factor;
            int row = i / columns / factor;
            if (column < wide && row < deep) {
                sums[row * wide + column] += tracer[i];
                others[row * wide + column] += other[i];
            }
        }
        return new IsotopeImage(wide, factor * pixel, sums, others, sensitivity);
    }
}
