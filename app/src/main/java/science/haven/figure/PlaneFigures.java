package science.haven.figure;

import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Palette;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;
import science.haven.figure.model.Skylines;

import java.util.ArrayList;
import java.util.List;

/// Spectra over two frequencies: contours with the skyline of either dimension, shifts growing to
/// the left and downwards; of a few rows a map.
public final class PlaneFigures {

    private static final double LINE = 0.5;
    private static final double HEIGHT = 88;

    /// The lowest contour lies so many standard deviations above the noise, so that none of a
    /// million points crosses it by chance.
    private static final double ABOVE_NOISE = 6;

    /// What is lower than this part of the height is not drawn, however little the noise.
    private static final double LOWEST = 0.01;

    private static final int LEVELS = 12;
    private static final double SMALLEST_FACTOR = 1.15;

    /// With fewer rows, contours would only show the lines between them.
    private static final int FEWEST_ROWS = 24;

    /// Finer than anybody sees in a column.
    private static final int MOST_COLUMNS = 800;

    private static final int MOST_ROWS = 512;

    private PlaneFigures() {}

    /// A spectrum over two frequencies.
    ///
    /// @param description what the figure shows, in words
    /// @param plane the spectrum
    /// @param level what it has where there is no signal, in the unit of its values
    /// @param noise standard deviation of the noise in the unit of its values
    /// @param x axis of the direct dimension
    /// @param y axis of the indirect dimension
    /// @return figure of one column
    public static Figure of(
            String description, Plane plane, double level, double noise, Axis x, Axis y) {
        Plane drawn =
                framed(plane, lowest(plane, level, noise), level).coarser(MOST_COLUMNS, MOST_ROWS);
        boolean few = asMap(plane);
        Skylines skylines =
                new Skylines(drawn.x(), drawn.overColumns(), drawn.y(), drawn.overRows());
        double lowest = level + lowest(plane, level, noise);
        Panel panel =
                Panel.of(
                                x.falling().covering(new Axis.Exactly(ends(drawn.x(), few))),
                                y.falling().covering(new Axis.Exactly(ends(drawn.y(), few))),
                                few ? List.of(map(drawn)) : contours(drawn, level, lowest))
                        .beneath(skylines);
        return Figure.of(description, Figure.COLUMN, HEIGHT, panel);
    }

    /// The part that holds signal, with as much again on either side as makes its surroundings
    /// seen: solids are recorded far wider than their lines. A map keeps all its rows.
    private static Plane framed(Plane plane, double lowest, double level) {
        int columns = plane.x().length;
        int rows = plane.y().length;
        boolean[] inColumn = new boolean[columns];
        boolean[] inRow = new boolean[rows];
        double[] values = plane.values();
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i] - level) > lowest) {
                inColumn[i % columns] = true;
                inRow[i / columns] = true;
            }
        }
        int[] wide = around(inColumn);
        int[] tall = asMap(plane) ? new int[] {0, rows} : around(inRow);
        return plane.part(wide[0], wide[1], tall[0], tall[1]);
    }

    private static int[] around(boolean[] held) {
        int first = held.length;
        int last = 0;
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                first = Math.min(first, i);
                last = i;
            }
        }
        if (first > last) {
            return new int[] {0, held.length};
        }
        int margin = (last - first) / 4 + Math.ceilDiv(held.length, 50);
        return new int[] {Math.max(0, first - margin), Math.min(held.length, last + margin + 1)};
    }

    /// Whether there are too few rows for contours.
    ///
    /// @param plane the spectrum
    /// @return true if it is drawn as a map
    public static boolean asMap(Plane plane) {
        return plane.y().length < FEWEST_ROWS;
    }

    /// How far the lowest contour lies from where there is no signal.
    ///
    /// @param plane the spectrum
    /// @param level what it has where there is no signal, in the unit of its values
    /// @param noise standard deviation of the noise in the unit of its values
    /// @return the distance in the unit of the values
    public static double lowest(Plane plane, double level, double noise) {
        double height = Math.max(plane.highest() - level, level - plane.lowest());
        return Math.max(ABOVE_NOISE * noise, LOWEST * height);
    }

    /// Positive levels in blue, negative ones in orange, each a factor above the one before.
    private static List<Series> contours(Plane plane, double level, double lowest) {
        double first = lowest - level;
        double height = Math.max(plane.highest() - level, level - plane.lowest());
        double factor = Math.max(SMALLEST_FACTOR, Math.pow(height / first, 1.0 / LEVELS));
        List<Series> series = new ArrayList<>();
        Look positive = Look.of(0, 2).in(Palette.OKABE_ITO.get(0)).wide(LINE);
        Look negative = Look.of(1, 2).in(Palette.OKABE_ITO.get(1)).wide(LINE);
        for (double above = first; above < height; above *= factor) {
            line(plane, level + above, positive, series);
            line(plane, level - above, negative, series);
        }
        return series;
    }

    private static void line(Plane plane, double level, Look look, List<Series> series) {
        Contour contour = Contour.of(plane, level);
        if (contour.size() > 0) {
            series.add(new Series.Line(RichText.EMPTY, contour.x(), contour.y(), look));
        }
    }

    private static Series map(Plane plane) {
        double most = Math.max(plane.highest(), Double.MIN_NORMAL);
        double[] shares = plane.values();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.max(0, shares[i]) / most;
        }
        return new Series.Map(plane.x(), plane.y(), shares);
    }

    /// The cells of a map have a width, the points of contours have none.
    private static Range ends(double[] places, boolean cells) {
        int last = places.length - 1;
        double half = cells ? (places[last] - places[0]) / last / 2 : 0;
        return new Range(places[0] - half, places[last] + half);
    }
}
