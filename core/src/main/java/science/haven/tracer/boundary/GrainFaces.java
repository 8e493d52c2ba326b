package science.haven.tracer.boundary;

import java.util.Arrays;
import java.util.List;

/// Where grain boundaries pass between the pixels of an image.
///
/// @param columns number of columns
/// @param right how much of the face between each pixel and the next of its row is boundary,
///   dimensionless: 0 for none, 1 for all of it
/// @param up the same of the face to the pixel of the next row, dimensionless
public record GrainFaces(int columns, double[] right, double[] up) {

    public GrainFaces {
        right = right.clone();
        up = up.clone();
        checkRows(columns, right.length);
        if (up.length != right.length) {
            throw new IllegalArgumentException(
                    "right and up must have the same length, got %d and %d"
                            .formatted(right.length, up.length));
        }
    }

    private static void checkRows(int columns, int pixels) {
        if (columns < 1 || pixels == 0 || pixels % columns != 0) {
            throw new IllegalArgumentException(
                    "grains must fill whole rows of %d columns, got %d".formatted(columns, pixels));
        }
    }

    /// Faces between pixels of different grains.
    ///
    /// @param columns number of columns
    /// @param grains the grain of each pixel, row after row from the lower edge
    /// @return the faces
    public static GrainFaces of(int columns, int[] grains) {
        checkRows(columns, grains.length);
        double[] right = new double[grains.length];
        double[] up = new double[grains.length];
        for (int i = 0; i < grains.length; i++) {
            boolean last = i % columns == columns - 1;
            right[i] = last || grains[i] == grains[i + 1] ? 0 : 1;
            int above = i + columns;
            up[i] = above >= grains.length || grains[i] == grains[above] ? 0 : 1;
        }
        return new GrainFaces(columns, right, up);
    }

    /// Faces that lines pass through. The steps by which a slanting line goes from pixel to pixel
    /// count as much as the line is long.
    ///
    /// @param columns number of columns
    /// @param rows number of rows
    /// @param pixel side of a pixel in m
    /// @param lines the boundaries
    /// @return the faces
    public static GrainFaces of(int columns, int rows, double pixel, List<GrainLine> lines) {
        double[] right = new double[columns * rows];
        double[] up = new double[columns * rows];
        for (int i = 0; i < right.length; i++) {
            int row = i / columns;
            double x = (i % columns + 0.5) * pixel;
            double y = (row + 0.5) * pixel;
            for (GrainLine line : lines) {
                if (i % columns < columns - 1 && line.parts(x, y, x + pixel, y)) {
                    right[i] = line.along();
                }
                if (row < rows - 1 && line.parts(x, y, x, y + pixel)) {
                    up[i] = line.deep();
                }
            }
        }
        return new GrainFaces(columns, right, up);
    }

    /// Number of rows.
    ///
    /// @return number of rows
    public int rows() {
        return right.length / columns;
    }

    /// Length of all boundaries.
    ///
    /// @return length in pixels
    public double length() {
        return Arrays.stream(right).sum() + Arrays.stream(up).sum();
    }

    /// The same, going on below its last row as in a mirror.
    GrainFaces mirrored(int deep) {
        int rows = rows();
        double[] farther = Arrays.copyOf(right, deep * columns);
        double[] higher = Arrays.copyOf(up, deep * columns);
        for (int i = rows * columns; i < farther.length; i++) {
            int row = i / columns;
            int column = i % columns;
            farther[i] = right[(2 * rows - 1 - row) * columns + column];
            higher[i] = row < 2 * rows - 1 ? up[(2 * rows - 2 - row) * columns + column] : 0;
        }
        return new GrainFaces(columns, farther, higher);
    }

    /// Whether no boundary passes through a square group of pixels.
    boolean isWhole(int column, int row, int factor) {
        for (int i = 0; i < factor * factor; i++) {
            int x = i % factor;
            int y = i / factor;
            int here = (row * factor + y) * columns + column * factor + x;
            if ((x < factor - 1 && right[here] > 0) || (y < factor - 1 && up[here] > 0)) {
                return false;
            }
        }
        return true;
    }
}
