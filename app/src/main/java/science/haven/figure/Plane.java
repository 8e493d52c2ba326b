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
}
