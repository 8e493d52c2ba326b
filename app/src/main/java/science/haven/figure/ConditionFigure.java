package science.haven.figure;

import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.List;

/// Quantities over what was changed on purpose: milling time, composition, temperature. Points are
/// joined by thin lines to guide the eye; no law is meant.
public final class ConditionFigure {
    private static final double GUIDE = 0.4;
    private static final double PANEL = 46;
    private static final double EDGE = 14;

    private ConditionFigure() {}

    /// A quantity over the condition.
    ///
    /// @param label name in the legend; empty for none
    /// @param x the condition, in the unit of its axis
    /// @param y the quantity, in the unit of its axis
    /// @param uncertainty standard uncertainty, in the unit of `y`
    public record Trace(String label, double[] x, double[] y, double[] uncertainty) {

        public Trace {
            x = x.clone();
            y = y.clone();
            uncertainty = uncertainty.clone();
        }
    }

    /// Quantities that share an axis.
    ///
    /// @param axis their axis
    /// @param traces the quantities
    public record Part(Axis axis, List<Trace> traces) {

        /// Keeps a copy of the list.
        public Part {
            traces = List.copyOf(traces);
        }
    }

    /// Parts one above the other over one condition.
    ///
    /// @param description what the figure shows, in words
    /// @param condition axis of the condition
    /// @param parts the parts from top to bottom, at least one
    /// @return figure of one column
    public static Figure of(String description, Axis condition, List<Part> parts) {
        List<Panel> panels = new ArrayList<>();
        for (Part part : parts) {
            panels.add(Panel.of(condition, part.axis(), series(part.traces())));
        }
        double height = EDGE + PANEL * parts.size();
        return new Figure(description, Figure.COLUMN, height, panels, parts.size() > 1);
    }

    private static List<Series> series(List<Trace> traces) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            Look look = Look.of(i, Math.max(3, traces.size()));
            var name = Curves.name(trace.label());
            series.add(new Series.Line(name, trace.x(), trace.y(), look.wide(GUIDE)));
            series.add(
                    new Series.Points(
                            name,
                            trace.x(),
                            trace.y(),
                            new double[0],
                            trace.uncertainty(),
                            look.sized(3.8)));
        }
        return series;
    }
}
