package science.haven.figure;

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
import java.util.Arrays;
import java.util.List;

/// A quantity over time: polarisation currents and voltages, conductivity over days.
public final class TransientFigure {
    private static final int MANY = 60;
    private static final double PER_CENTIMETRE = 0.01;

    private TransientFigure() {}

    /// Current after a step of voltage.
    ///
    /// @param traces current in A over time in s
    /// @return figure of one column
    public static Figure current(List<TimeTrace> traces) {
        return of("Current over time", traces, Axis.prefixed("*I*", "A"), 1);
    }

    /// Voltage after a step of current.
    ///
    /// @param traces voltage in V over time in s
    /// @return figure of one column
    public static Figure voltage(List<TimeTrace> traces) {
        return of("Voltage over time", traces, Axis.prefixed("*U*", "V"), 1);
    }

    /// Conductivity over days: does the conductor last?
    ///
    /// @param traces conductivity in S·m⁻¹ over time in s; shown in S·cm⁻¹
    /// @return figure of one column
    public static Figure retention(List<TimeTrace> traces) {
        Axis axis = Axis.prefixed("*σ*", "S cm^{−1}");
        return of("Conductivity over time", traces, axis, PER_CENTIMETRE);
    }

    /// Any quantity over time.
    ///
    /// @param description what the figure shows, in words
    /// @param traces the quantity over time in s
    /// @param axis its axis
    /// @param factor what the values are multiplied with to have the unit of the axis,
    ///   dimensionless
    /// @return figure of one column
    public static Figure of(String description, List<TimeTrace> traces, Axis axis, double factor) {
        double longest = traces.stream().mapToDouble(t -> Curves.largest(t.time())).max().orElse(0);
        TimeUnit unit = TimeUnit.of(longest);
        List<Series> series = new ArrayList<>();
        List<Annotation> said = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Look look = Look.of(i, traces.size()).wide(0.9);
            new Drawn(traces.get(i), unit.seconds, factor, look).addTo(series, said);
        }
        Panel panel =
                Panel.of(
                                Axis.linear("*t*", unit.symbol).covering(new Axis.DataAndZero()),
                                axis,
                                series)
                        .saying(said);
        return Figure.of(description, Figure.COLUMN, 60, panel);
    }

    /// The unit in which a time is a number people can read.
    private enum TimeUnit {
        SECOND("s", 1),
        MINUTE("min", 60),
        HOUR("h", 3600),
        DAY("d", 86400);

        private final String symbol;
        private final double seconds;

        TimeUnit(String symbol, double seconds) {
            this.symbol = symbol;
            this.seconds = seconds;
        }

        static TimeUnit of(double longest) {
            TimeUnit best = SECOND;
            for (TimeUnit unit : values()) {
                best = longest > 5 * unit.seconds && unit.seconds > 1 ? unit : best;
            }
            return best;
        }
    }

    /// One trace in the units of the axes.
    private record Drawn(TimeTrace trace, double seconds, double factor, Look look) {

        void addTo(List<Series> series, List<Annotation> said) {
            RichText name = Curves.name(trace.label());
            double[] time = Curves.scaled(trace.time(), 1 / seconds);
            Look sign = time.length > MANY ? dense() : look;
            trace.end().ifPresent(end -> addEnd(end, series, said));
            trace.fit()
                    .filter(fit -> fit.lower().length > 0)
                    .ifPresent(fit -> series.add(band(fit)));
            series.add(
                    new Series.Points(
                            name,
                            time,
                            Curves.scaled(trace.value(), factor),
                            new double[0],
                            Curves.scaled(trace.uncertainty(), factor),
                            sign));
            trace.fit().ifPresent(fit -> addFit(fit, time.length > MANY, series));
        }

        /// Many points become a pale trail, so that the fit is seen upon it.
        private Look dense() {
            return look.in(look.colour().tint(0.5)).sized(2).full();
        }

        private void addEnd(TimeTrace.End end, List<Series> series, List<Annotation> said) {
            double last = last();
            double[] span = {0, last};
            double value = factor * end.value();
            double error = factor * end.uncertainty();
            Look grey = look.in(Colour.GREY);
            series.add(
                    new Series.Band(
                            RichText.EMPTY,
                            span,
                            new double[] {value - error, value - error},
                            new double[] {value + error, value + error},
                            grey));
            series.add(
                    new Series.Line(
                            RichText.EMPTY,
                            span,
                            new double[] {value, value},
                            grey.wide(0.6).dashed(Dash.DASHED)));
            said.add(
                    new Annotation.PointLabel(
                            0.6 * last, value, RichText.marked(end.label()), Colour.BLACK, true));
        }

        private Series band(TimeTrace.Curve fit) {
            return new Series.Band(
                    RichText.EMPTY,
                    Curves.scaled(fit.time(), 1 / seconds),
                    Curves.scaled(fit.lower(), factor),
                    Curves.scaled(fit.upper(), factor),
                    look);
        }

        /// The fit, solid among the data and broken beyond them.
        private void addFit(TimeTrace.Curve fit, boolean dense, List<Series> series) {
            double measured = Curves.largest(trace.time());
            int split = 0;
            while (split < fit.time().length && fit.time()[split] <= measured * (1 + 1e-9)) {
                split++;
            }
            Look line = dense ? look.in(Colour.BLACK) : look;
            RichText name = Curves.name(trace.label());
            series.add(piece(fit, 0, split, name, line));
            int from = Math.max(0, split - 1);
            if (fit.time().length - from > 1) {
                Look broken = line.dashed(Dash.DASHED);
                series.add(piece(fit, from, fit.time().length, RichText.EMPTY, broken));
            }
        }

        private Series piece(TimeTrace.Curve fit, int from, int to, RichText name, Look line) {
            return new Series.Line(
                    name,
                    Curves.scaled(Arrays.copyOfRange(fit.time(), from, to), 1 / seconds),
                    Curves.scaled(Arrays.copyOfRange(fit.value(), from, to), factor),
                    line);
        }

        private double last() {
            double fitted = trace.fit().map(fit -> Curves.largest(fit.time())).orElse(0.0);
            return Math.max(Curves.largest(trace.time()), fitted) / seconds;
        }
    }
}
