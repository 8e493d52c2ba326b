package science.haven.figure.motion;

import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.List;

/// Exchange over the mixing time: echoes that fade, peaks that grow.
public final class ExchangeFigures {

    private ExchangeFigures() {}

    /// Something measured at mixing times, with the curve through it.
    ///
    /// @param label name in the legend
    /// @param mixing mixing times in s
    /// @param value the quantity, dimensionless
    /// @param uncertainty standard uncertainty, dimensionless; empty for none
    /// @param curveMixing mixing times of the curve in s, ascending
    /// @param curve the curve, dimensionless
    public record Trace(
            String label,
            double[] mixing,
            double[] value,
            double[] uncertainty,
            double[] curveMixing,
            double[] curve) {

        public Trace {
            mixing = mixing.clone();
            value = value.clone();
            uncertainty = uncertainty.clone();
            curveMixing = curveMixing.clone();
            curve = curve.clone();
        }
    }

    /// Echoes over logarithmic mixing times.
    ///
    /// @param traces one decay each
    /// @return figure of one column
    public static Figure echoes(List<Trace> traces) {
        Axis echo = Axis.linear("*S*_{2}", "").covering(new Axis.DataAndZero());
        return of("Echo over mixing time", traces, Axis.log("*t*_{m}", "s"), echo);
    }

    /// Shares of exchange peaks over the mixing time.
    ///
    /// @param traces one path each
    /// @return figure of one column
    public static Figure peaks(List<Trace> traces) {
        Axis share = Axis.linear("share of the site", "").covering(new Axis.DataAndZero());
        Axis time = Axis.linear("*t*_{m}", "s").covering(new Axis.DataAndZero());
        return of("Exchange peaks over mixing time", traces, time, share);
    }

    private static Figure of(String description, List<Trace> traces, Axis time, Axis value) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            Look look = Look.of(i, traces.size());
            RichText name = Curves.name(trace.label());
            series.add(new Series.Line(name, trace.curveMixing(), trace.curve(), look.wide(0.9)));
            series.add(
                    new Series.Points(
                            name,
                            trace.mixing(),
                            trace.value(),
                            new double[0],
                            trace.uncertainty(),
                            look.sized(3.4)));
        }
        return Figure.of(description, Figure.COLUMN, 68, Panel.of(time, value, series));
    }
}
