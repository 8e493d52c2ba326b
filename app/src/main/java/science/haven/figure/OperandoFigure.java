package science.haven.figure;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Panels over one time: what the spectra showed, what the cell did, what grew.
///
/// @param from begin of the time axis in s
/// @param to end of the time axis in s
/// @param panels the panels from top to bottom
public record OperandoFigure(double from, double to, List<Panel> panels) {

    private static final double HOUR = 3600;
    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_STEPS = 800;
    private static final double MAP_SHARE = 1.7;
    private static final double PANEL = 28;
    private static final double MARGINS = 14;

    /// Keeps a copy of the list.
    public OperandoFigure {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "from must be < to in s, got %s and %s".formatted(from, to));
        }
        panels = List.copyOf(panels);
    }

    /// An empty figure.
    ///
    /// @param from begin of the time axis in s
    /// @param to end of the time axis in s
    /// @return the figure without panels
    public static OperandoFigure over(double from, double to) {
        return new OperandoFigure(from, to, List.of());
    }

    /// Adds the spectra as a map.
    ///
    /// @param time times in s, ascending, one per spectrum
    /// @param spectra the spectra, all over the same abscissa
    /// @param abscissa axis of the spectra
    /// @return the figure
    public OperandoFigure map(double[] time, List<SpectrumTrace> spectra, Axis abscissa) {
        double[] steps = new double[time.length - 1];
        Arrays.setAll(steps, i -> time[i + 1] - time[i]);
        Arrays.sort(steps);
        double step = steps[steps.length / 2];
        int columns = (int) Math.min(MOST_COLUMNS, Math.round((to - from) / step));
        double width = (to - from) / columns;
        double[] x = spectra.getFirst().x();
        int rows = Math.min(MOST_ROWS, x.length);
        double[] values = new double[rows * columns];
        double most = Double.MIN_NORMAL;
        for (int c = 0; c < columns; c++) {
            double at = from + (c + 0.5) * width;
            int nearest = nearest(time, at);
            if (Math.abs(time[nearest] - at) <= Math.max(step, width)) {
                double[] y = spectra.get(nearest).intensity();
                for (int r = 0; r < rows; r++) {
                    values[r * columns + c] = highest(y, r, rows);
                    most = Math.max(most, values[r * columns + c]);
                }
            }
        }
        double height = most;
        double[] across = new double[columns];
        Arrays.setAll(across, c -> (from + (c + 0.5) * width) / HOUR);
        double[] up = new double[rows];
        double half = 0.5 * (x[x.length - 1] - x[0]) / rows;
        Arrays.setAll(up, r -> x[0] + (2 * r + 1) * half);
        double[] shades = Arrays.stream(values).map(v -> v / height).toArray();
        Axis rising =
                Axis.linear(abscissa.symbol(), abscissa.unit())
                        .covering(new Axis.Exactly(new Range(x[0], x[x.length - 1])));
        Panel panel = Panel.of(axis(), rising, List.of(new Series.Map(across, up, shades)));
        return with(panel.weighing(MAP_SHARE));
    }

    private static int nearest(double[] time, double at) {
        int best = 0;
        for (int i = 1; i < time.length; i++) {
            best = Math.abs(time[i] - at) < Math.abs(time[best] - at) ? i : best;
        }
        return best;
    }

    /// The largest value of each group of neighbours, so that no narrow line is lost.
    private static double highest(double[] intensity, int row, int rows) {
        int begin = (int) ((long) row * intensity.length / rows);
        int end = Math.max(begin + 1, (int) ((long) (row + 1) * intensity.length / rows));
        double most = intensity[begin];
        for (int i = begin + 1; i < end; i++) {
            most = Math.max(most, intensity[i]);
        }
        return most;
    }

    /// Adds a record of many points as a line that keeps its extremes.
    ///
    /// @param axis axis of the quantity, whose unit takes a prefix
    /// @param time times in s, ascending
    /// @param value the quantity, in the unit of the axis
    /// @return the figure
    public OperandoFigure record(Axis axis, double[] time, double[] value) {
        List<double[]> kept = new ArrayList<>();
        double step = (to - from) / MOST_STEPS;
        int i = 0;
        while (i < time.length) {
            double end = from + step * (Math.floor((time[i] - from) / step) + 1);
            int low = i;
            int high = i;
            int first = i;
            for (; i < time.length && time[i] < end; i++) {
                low = value[i] < value[low] ? i : low;
                high = value[i] > value[high] ? i : high;
            }
            i = Math.max(i, first + 1);
            if (time[first] >= from && time[first] <= to) {
                for (int k : low < high ? new int[] {low, high} : new int[] {high, low}) {
                    kept.add(new double[] {time[k] / HOUR, value[k]});
                }
            }
        }
        double[] x = kept.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = kept.stream().mapToDouble(p -> p[1]).toArray();
        Look look = Look.of(0, 1).in(Colour.BLACK).wide(0.7);
        return with(Panel.of(axis(), axis, List.of(new Series.Line(RichText.EMPTY, x, y, look))));
    }

    /// Adds points, with a curve through or beside them.
    ///
    /// @param axis axis of the quantity
    /// @param traces the points, over time in s, in the unit of the axis
    /// @return the figure
    public OperandoFigure points(Axis axis, List<TimeTrace> traces) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            TimeTrace trace = traces.get(i);
            Look look = Look.of(i, Math.max(2, traces.size())).sized(2.4).wide(0.8);
            series.add(
                    new Series.Points(
                            Curves.name(trace.label()),
                            Curves.scaled(trace.time(), 1 / HOUR),
                            trace.value(),
                            new double[0],
                            trace.uncertainty(),
                            look));
            trace.fit()
                    .ifPresent(
                            fit ->
                                    series.add(
                                            new Series.Line(
                                                    RichText.EMPTY,
                                                    Curves.scaled(fit.time(), 1 / HOUR),
                                                    fit.value(),
                                                    look.in(Colour.BLACK))));
        }
        return with(Panel.of(axis(), axis, series));
    }

    private Axis axis() {
        Range range = new Range(from / HOUR, to / HOUR);
        return Axis.linear("*t*", "h").covering(new Axis.Exactly(range));
    }

    private OperandoFigure with(Panel panel) {
        List<Panel> more = new ArrayList<>(panels);
        more.add(panel);
        return new OperandoFigure(from, to, more);
    }

    /// Puts the panels together.
    ///
    /// @param description what the figure shows, in words
    /// @return figure of one column
    public Figure figure(String description) {
        double shares = panels.stream().mapToDouble(Panel::weight).sum();
        return new Figure(description, Figure.COLUMN, MARGINS + PANEL * shares, panels, true);
    }
}
