package science.haven.figure.motion;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.Dash;
import science.haven.figure.canvas.Marker;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Palette;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The peaks of an exchange spectrum as a matrix of sites: discs whose areas are the volumes.
public final class ExchangeMatrixFigure {

    private static final Colour PALE = Colour.of(0xC4C4C4);

    /// Room for a disc, in pt, over the number of sites.
    private static final double ROOM = 96;

    private static final double SMALLEST = 0.8;

    /// How far below its disc a share is written, in sites.
    private static final double BELOW = 0.12;

    /// Lines that fit beside the frame.
    private static final double LINES = 12;

    private ExchangeMatrixFigure() {}

    /// Draws the matrix.
    ///
    /// @param volumes volumes in any one unit, `[j][i]` of the peak from site i to site j
    /// @param words what is known of sites and paths, for the right of the frame
    /// @return figure of one column
    public static Figure of(double[][] volumes, List<String> words) {
        int n = volumes.length;
        double sum = 0;
        double largest = Double.MIN_NORMAL;
        for (double[] row : volumes) {
            for (double volume : row) {
                sum += volume;
                largest = Math.max(largest, Math.abs(volume));
            }
        }
        List<Series> discs = new ArrayList<>();
        List<Annotation> said = new ArrayList<>();
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                double volume = volumes[to][from];
                double size = Math.max(Math.sqrt(Math.abs(volume) / largest) * ROOM / n, SMALLEST);
                discs.add(disc(to + 1, from + 1, size, volume));
                said.add(
                        new Annotation.PointLabel(
                                to + 1,
                                from + 1 - size * n / (2 * ROOM) - BELOW,
                                RichText.plain(label(volume / sum)),
                                Colour.BLACK,
                                true));
            }
        }
        for (int k = 0; k < words.size(); k++) {
            double height = n + 0.45 - k * n / Math.max(LINES, words.size() - 1.0);
            said.add(new Annotation.Beside(height, RichText.plain(words.get(k)), Colour.BLACK));
        }
        Axis after = sites("site after mixing", n);
        Axis before = sites("site before mixing", n);
        return Figure.of(
                "Volumes of exchange peaks",
                Figure.COLUMN,
                58,
                Panel.of(after, before, discs).withEqualAspect().saying(said));
    }

    private static Axis sites(String title, int count) {
        Range all = new Range(0.4, count + 0.6);
        return Axis.linear(title, "").covering(new Axis.Exactly(all));
    }

    private static Series disc(double x, double y, double size, double volume) {
        Colour colour = x == y ? PALE : Palette.OKABE_ITO.get(volume < 0 ? 1 : 5);
        Look look = new Look(colour, Marker.CIRCLE, volume >= 0, size, 0.7, Dash.SOLID);
        return new Series.Points(RichText.EMPTY, new double[] {x}, new double[] {y}, look);
    }

    private static String label(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace('-', '−');
    }
}
