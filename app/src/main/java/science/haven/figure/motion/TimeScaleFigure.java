package science.haven.figure.motion;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;
import science.haven.fit.Interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which method sees which jump rate, with a sample's own points upon the windows.
public final class TimeScaleFigure {

    /// Half of the height of a window, in rows.
    private static final double HALF = 0.36;

    /// Height of a row in mm.
    private static final double ROW = 4.6;

    private TimeScaleFigure() {}

    /// A method with its window.
    ///
    /// @param name name of the method
    /// @param window jump rates it sees, in s⁻¹
    /// @param rates jump rates it told of the sample, in s⁻¹; empty for none
    public record Row(String name, Interval window, double[] rates) {

        public Row {
            rates = rates.clone();
        }
    }

    /// The map.
    ///
    /// @param rows the methods, from top to bottom
    /// @return figure of one column
    public static Figure of(List<Row> rows) {
        List<Series> series = new ArrayList<>();
        List<Annotation> said = new ArrayList<>();
        Look pale = Look.of(0, 8).in(Colour.GREY);
        Look own = Look.of(0, 8);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = rows.size() - 1.0 - i;
            boolean used = row.rates().length > 0;
            double[] ends = {row.window().lower(), row.window().upper()};
            double[] low = {y - HALF, y - HALF};
            double[] high = {y + HALF, y + HALF};
            series.add(new Series.Band(RichText.EMPTY, ends, low, high, used ? own : pale));
            said.add(
                    new Annotation.Beside(
                            y, RichText.plain(row.name()), used ? own.colour() : Colour.BLACK));
            if (used) {
                double[] level = new double[row.rates().length];
                Arrays.fill(level, y);
                series.add(
                        new Series.Points(RichText.EMPTY, row.rates(), level, own.full().sized(3)));
            }
        }
        Axis rate = Axis.log("1 / *τ*", "s^{−1}");
        Axis methods =
                Axis.linear("", "").covering(new Axis.Exactly(new Range(-0.7, rows.size() - 0.3)));
        return Figure.of(
                "Jump rates that methods see",
                Figure.COLUMN,
                22 + ROW * rows.size(),
                Panel.of(rate, methods, series).saying(said));
    }
}
