package science.haven.figure;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;
import science.haven.quantity.Digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The figures of a quantity over two others: a surface with numbered contours, and cuts through
/// it.
public final class SurfaceFigures {

    private static final double LINE = 0.8;
    private static final int FEWEST_LEVELS = 5;

    /// The darkest colour of a surface, so that black numbers can be read upon it.
    private static final double DARKEST = 0.5;

    private static final double HEIGHT = 65;

    /// Places on a contour at which its number may stand.
    private static final int PLACES = 60;

    /// Room that a number takes, as shares of the axes.
    static final double WIDE_NUMBER = 0.13;

    static final double TALL_NUMBER = 0.09;
    private static final int RAMP = 8;

    private SurfaceFigures() {}

    /// A surface: pale near zero, darker with the magnitude, with contours at round numbers.
    ///
    /// @param description what the figure shows, in words
    /// @param plane the surface
    /// @param x its horizontal axis
    /// @param y its upright axis
    /// @return figure of one column
    public static Figure surface(String description, Plane plane, Axis x, Axis y) {
        double low = plane.lowest();
        double high = plane.highest();
        double pale = low > 0 ? low : Math.min(high, 0);
        double most = Math.max(Math.max(high - pale, pale - low), Double.MIN_NORMAL);
        double[] shares =
                Arrays.stream(plane.values())
                        .map(v -> DARKEST * Math.abs(v - pale) / most)
                        .toArray();
        List<Series> series = new ArrayList<>();
        series.add(new Series.Map(plane.x(), plane.y(), shares));
        List<Annotation> said = new ArrayList<>();
        Look look = Look.of(0, 1).in(Colour.BLACK).wide(0.5);
        List<Contour> contours =
                Arrays.stream(levels(low, high))
                        .mapToObj(level -> Contour.of(plane, level))
                        .filter(contour -> contour.size() > 0)
                        .toList();
        for (Contour contour : contours) {
            series.add(new Series.Line(RichText.EMPTY, contour.x(), contour.y(), look));
            number(contour, plane, contours, said).ifPresent(said::add);
        }
        Panel panel =
                Panel.of(
                                x.covering(new Axis.Exactly(cells(plane.x()))),
                                y.covering(new Axis.Exactly(cells(plane.y()))),
                                series)
                        .saying(said);
        return Figure.of(description, Figure.COLUMN, HEIGHT, panel);
    }

    /// Multiples of 1, 2 or 5 times a power of ten between two ends.
    static double[] levels(double low, double high) {
        double rough = Math.max(high - low, Double.MIN_NORMAL) / FEWEST_LEVELS;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / decade;
        double step = decade * (share >= 5 ? 5 : share >= 2 ? 2 : 1);
        int first = (int) Math.floor(low / step) + 1;
        int last = (int) Math.ceil(high / step) - 1;
        double[] levels = new double[Math.max(0, last - first + 1)];
        Arrays.setAll(levels, k -> (first + k) * step);
        return levels;
    }

    /// The level, written on one of its lines where no other number stands and no other line is so
    /// near that the number might be its own; a level without such a place stays without one.
    private static Optional<Annotation> number(
            Contour contour, Plane plane, List<Contour> all, List<Annotation> others) {
        double wide = plane.x()[plane.x().length - 1] - plane.x()[0];
        double tall = plane.y()[plane.y().length - 1] - plane.y()[0];
        double best = 0;
        int at = 0;
        for (int k = 1; k < PLACES; k++) {
            int i = (int) ((long) contour.size() * k / PLACES);
            double room = Double.MAX_VALUE;
            for (Annotation other : others) {
                if (other instanceof Annotation.PointLabel label) {
                    double across = (label.x() - contour.x()[i]) / (WIDE_NUMBER * wide);
                    double along = (label.y() - contour.y()[i]) / (TALL_NUMBER * tall);
                    room = Math.min(room, Math.max(Math.abs(across), Math.abs(along)));
                }
            }
            double edge = (plane.x()[plane.x().length - 1] - contour.x()[i]) / wide;
            boolean own =
                    all.stream()
                            .noneMatch(
                                    c ->
                                            c.level() != contour.level()
                                                    && c.isNear(contour, i, wide, tall));
            if (own && room > best && edge > WIDE_NUMBER) { // NaN, a gap, is never more
                best = Math.min(room, 2);
                at = i;
            }
        }
        RichText text = RichText.plain(Digits.of(contour.level(), 3));
        return best < 1
                ? Optional.empty()
                : Optional.of(
                        new Annotation.PointLabel(
                                contour.x()[at], contour.y()[at], text, Colour.BLACK, true));
    }

    /// From the outer edge of the first cell to that of the last.
    private static Range cells(double[] places) {
        int last = places.length - 1;
        double half = (places[last] - places[0]) / last / 2;
        return new Range(places[0] - half, places[last] + half);
    }

    /// Cuts through a surface, one line each.
    ///
    /// @param description what the figure shows, in words
    /// @param cuts the lines
    /// @param ordered whether they follow each other, so that their colours go from cold to hot
    /// @param x their abscissa
    /// @param y their ordinate
    /// @return figure of one column
    public static Figure cuts(
            String description, List<SpectrumTrace> cuts, boolean ordered, Axis x, Axis y) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            SpectrumTrace cut = cuts.get(i);
            Look look =
                    (ordered
                                    ? Look.of(i * (RAMP - 1) / Math.max(1, cuts.size() - 1), RAMP)
                                    : Look.of(i, cuts.size()))
                            .wide(LINE);
            RichText name = RichText.plain(cut.label());
            series.add(new Series.Line(name, cut.x(), cut.intensity(), look));
        }
        return Figure.of(description, Figure.COLUMN, HEIGHT, Panel.of(x, y, series));
    }
}
