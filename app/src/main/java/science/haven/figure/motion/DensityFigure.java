package science.haven.figure.motion;

import science.haven.figure.Plane;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.Arrays;
import java.util.List;

/// Where ions are: the density in a plane, and its mean over all planes.
public final class DensityFigure {

    /// Finer than anybody sees in a column.
    private static final int MOST = 400;

    private DensityFigure() {}

    /// Two maps of one part of a cell, darker where there are more ions. As ions hold sites most of
    /// the time, roots are drawn, in which the ways between sites are seen as well.
    ///
    /// @param plane density in a plane, x and y in Å along two edges of the cell, in any one unit
    /// @param mean density averaged over all planes, of the same places, in any one unit
    /// @param edges letters of the edges along x and y
    /// @return figure of one column
    public static Figure of(Plane plane, Plane mean, List<String> edges) {
        double wide = plane.x()[plane.x().length - 1] - plane.x()[0];
        double tall = plane.y()[plane.y().length - 1] - plane.y()[0];
        double height = Math.clamp(72 * tall / wide, 40, 110);
        return new Figure(
                "Density of ions in a plane and averaged over all planes",
                Figure.COLUMN,
                2 * height + 20,
                List.of(panel(plane, edges).lettered("a"), panel(mean, edges).lettered("b")),
                true);
    }

    private static Panel panel(Plane plane, List<String> edges) {
        Plane drawn = plane.coarser(MOST, MOST);
        double most = Math.max(drawn.highest(), Double.MIN_NORMAL);
        double[] roots =
                Arrays.stream(drawn.values())
                        .map(value -> Math.sqrt(Math.max(0, value) / most))
                        .toArray();
        return Panel.of(
                        axis(edges.get(0), drawn.x()),
                        axis(edges.get(1), drawn.y()),
                        List.of(new Series.Map(drawn.x(), drawn.y(), roots)))
                .withEqualAspect();
    }

    private static Axis axis(String edge, double[] places) {
        int last = places.length - 1;
        double half = (places[last] - places[0]) / last / 2;
        return Axis.linear("along *" + edge + "*", "Å")
                .covering(new Axis.Exactly(new Range(places[0] - half, places[last] + half)));
    }
}
