package science.haven.figure;

import java.util.Arrays;

/// Values over a rectangle, to be drawn as contours or as a map.
///
/// @param x columns in the unit of their axis, evenly spaced and ascending
/// @param y rows in the unit of their axis, evenly spaced and ascending
/// @param values the values in any one unit, row after row
public record Plane(double[] x, double[] y, double[] values) {

    public Plane {
        x = x.clone();
        y = y.clone();
        values = values.clone();
        if (x.length < 2 || y.length < 2 || values.length != x.length * y.length) {
            throw new IllegalArgumentException(
                    "a plane needs 2 × 2 values at least, one for each place, got %d for %d × %d"
                            .formatted(values.length, y.length, x.length));
        }
    }

    /// One value.
    ///
    /// @param row its row
    /// @param column its column
    /// @return the value in the unit of all
    public double at(int row, int column) {
        return values[row * x.length + column];
    }

    /// Lowest value.
    ///
    /// @return the value in the unit of all
    public double lowest() {
        return Arrays.stream(values).min().orElseThrow();
    }

    /// Highest value.
    ///
    /// @return the value in the unit of all
    public double highest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    /// The value of largest magnitude in each column, with its sign: the skyline along y.
    ///
    /// @return one per column, in the unit of the values
    public double[] overColumns() {
        double[] most = new double[x.length];
        for (int i = 0; i < values.length; i++) {
            int column = i % x.length;
            most[column] = Math.abs(values[i]) > Math.abs(most[column]) ? values[i] : most[column];
        }
        return most;
    }

    /// The value of largest magnitude in each row, with its sign: the skyline along x.
    ///
    /// @return one per row, in the unit of the values
    public double[] overRows() {
        double[] most = new double[y.length];
        for (int i = 0; i < values.length; i++) {
            int row = i / x.length;
            most[row] = Math.abs(values[i]) > Math.abs(most[row]) ? values[i] : most[row];
        }
        return most;
    }

    /// A part, of two columns and two rows at least.
    ///
    /// @param left first column
    /// @param right the column after the last
    /// @param first first row
    /// @param end the row after the last
    /// @return the part
    public Plane part(int left, int right, int first, int end) {
        int wide = right - left;
        double[] part = new double[wide * (end - first)];
        for (int r = first; r < end; r++) {
            System.arraycopy(values, r * x.length + left, part, (r - first) * wide, wide);
        }
        return new Plane(
                Arrays.copyOfRange(x, left, right), Arrays.copyOfRange(y, first, end), part);
    }

    /// The same with fewer places: of each block the value of largest magnitude, so that no narrow
    /// line is lost.
    ///
    /// @param columns number of columns to keep at most
    /// @param rows number of rows to keep at most
    /// @return the plane
    public Plane coarser(int columns, int rows) {
        int wide = Math.ceilDiv(x.length, columns);
        int tall = Math.ceilDiv(y.length, rows);
        if (wide == 1 && tall == 1) {
            return this;
        }
        double[] placesX = centres(x, wide);
        double[] placesY = centres(y, tall);
        double[] kept = new double[placesX.length * placesY.length];
        for (int r = 0; r < placesY.length * tall; r++) {
            for (int c = 0; c < placesX.length * wide; c++) {
                int to = r / tall * placesX.length + c / wide;
                double value = at(r, c);
                kept[to] = Math.abs(value) > Math.abs(kept[to]) ? value : kept[to];
            }
        }
        return new Plane(placesX, placesY, kept);
    }

    /// Middles of whole groups of neighbours.
    private static double[] centres(double[] places, int group) {
        double[] centres = new double[places.length / group];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = (places[i * group] + places[(i + 1) * group - 1]) / 2;
        }
        return centres;
    }
}
