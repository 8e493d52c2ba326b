package science.haven.formats.bruker;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

/// The order of points in `2rr` and its kin: the plane is cut into rectangles of `XDIM` points, and
/// each is written whole before the next.
///
/// @param columns points of a row of the plane
/// @param rows rows of the plane
/// @param width points of a row of a rectangle
/// @param height rows of a rectangle
record Tiles(int columns, int rows, int width, int height) {

    static Tiles of(Parameters procs, Parameters proc2s, int columns, int rows)
            throws FormatException {
        return new Tiles(columns, rows, side(procs, columns), side(proc2s, rows));
    }

    /// Without `XDIM` the plane is one rectangle.
    private static int side(Parameters from, int points) throws FormatException {
        int written =
                from.integer("XDIM", 0, points, 0, "at most SI, which is %d".formatted(points));
        int side = written == 0 ? points : written;
        if (points % side != 0) {
            throw from.wrong("XDIM", "a divisor of SI, which is %d".formatted(points));
        }
        return side;
    }

    /// Whole rows that a file of some numbers holds.
    int rows(int numbers) {
        return width == columns ? numbers / columns : numbers / (columns * height) * height;
    }

    /// Reads the first rows into every other place of an array, the points of each from the last to
    /// the first.
    ///
    /// @param at index of the first point's place in the first row of the array
    /// @param count how many rows
    /// @param turned whether the first row of the file goes to the last row of the array
    void read(
            NumberFormat format,
            SourceFile file,
            double[] target,
            int at,
            int count,
            boolean turned)
            throws FormatException {
        int perRow = columns / width;
        for (int r = 0; r < count; r++) {
            int place = at + 2 * columns * (turned ? count - 1 - r : r);
            for (int t = 0; t < perRow; t++) {
                int tile = r / height * perRow + t;
                int from = tile * width * height + r % height * width;
                format.read(file, from, width, target, place - 2 * t * width, -2);
            }
        }
    }
}
