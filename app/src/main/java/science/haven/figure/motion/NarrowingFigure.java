package science.haven.figure.motion;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.Dash;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.List;

/// The width of a line over temperature with laws of motional narrowing.
public final class NarrowingFigure {

    private NarrowingFigure() {}

    /// Measured widths.
    ///
    /// @param temperature temperatures in K
    /// @param width full widths at half maximum in Hz
    /// @param uncertainty standard uncertainty of `width` in Hz, 0 for none
    public record Points(double[] temperature, double[] width, double[] uncertainty) {

        public Points {
            temperature = temperature.clone();
            width = width.clone();
            uncertainty = uncertainty.clone();
        }
    }

    /// A law.
    ///
    /// @param name what it is called
    /// @param temperature temperatures in K
    /// @param width full widths at half maximum in Hz
    /// @param lower lower end of the 68 % band in Hz; empty for none
    /// @param upper upper end of the 68 % band in Hz; empty for none
    public record Law(
            String name, double[] temperature, double[] width, double[] lower, double[] upper) {

        public Law {
            temperature = temperature.clone();
            width = width.clone();
            lower = lower.clone();
            upper = upper.clone();
        }
    }

    /// A place on the step.
    ///
    /// @param name what it is called
    /// @param temperature its temperature in K
    /// @param width width there in Hz
    public record Mark(String name, double temperature, double width) {}

    /// The figure.
    ///
    /// @param points the measured widths
    /// @param laws the laws, the chosen one first
    /// @param marks places to mark
    /// @return figure of one column
    public static Figure of(Points points, List<Law> laws, List<Mark> marks) {
        List<Series> bands = new ArrayList<>();
        List<Series> lines = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            Law law = laws.get(i);
            Look look = Look.of(i, Math.max(3, laws.size()));
            RichText name = Curves.name(law.name());
            if (law.lower().length > 0) {
                bands.add(
                        new Series.Band(
                                RichText.EMPTY, law.temperature(), law.lower(), law.upper(), look));
            }
            Look line = i == 0 ? look.wide(1) : look.wide(0.7).dashed(Dash.DASHED);
            lines.add(0, new Series.Line(name, law.temperature(), law.width(), line));
        }
        List<Series> series = new ArrayList<>(bands);
        series.addAll(lines);
        series.add(
                new Series.Points(
                        RichText.EMPTY,
                        points.temperature(),
                        points.width(),
                        new double[0],
                        points.uncertainty(),
                        Look.of(0, 1).in(Colour.BLACK).sized(3.6)));
        List<Annotation> said = new ArrayList<>();
        for (Mark mark : marks) {
            said.add(new Annotation.Upright(mark.temperature(), Colour.GREY));
            said.add(
                    new Annotation.PointLabel(
                            mark.temperature(),
                            mark.width(),
                            RichText.plain(mark.name()),
                            Colour.BLACK,
                            true));
        }
        Axis width = Axis.prefixed("Δ*ν*", "Hz").covering(new Axis.DataAndZero());
        return Figure.of(
                "Line width over temperature",
                Figure.COLUMN,
                70,
                Panel.of(Axis.linear("*T*", "K"), width, series).saying(said));
    }
}
