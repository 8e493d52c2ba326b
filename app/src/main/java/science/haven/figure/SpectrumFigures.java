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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of spectra: one with its fit, several above each other, and maps over time. Spectra
/// are scaled to a height of 1, because their units are arbitrary.
public final class SpectrumFigures {
    private static final double LINE = 0.8;
    private static final double RESIDUAL_SHARE = 0.4;
    private static final double STACK_STEP = 0.35;
    private static final double OVERLAP = 1;

    private SpectrumFigures() {}

    /// Axis of chemical shifts, falling from left to right as everybody draws it.
    ///
    /// @param nucleus for example `7Li`; empty if unknown
    /// @return the axis
    public static Axis shift(String nucleus) {
        return Axis.linear(nucleus.isEmpty() ? "*δ*" : "*δ*(" + raised(nucleus) + ")", "ppm")
                .falling();
    }

    /// The mass number is written above the line.
    private static String raised(String nucleus) {
        int digits = 0;
        while (digits < nucleus.length() && Character.isDigit(nucleus.charAt(digits))) {
            digits++;
        }
        return "^{" + nucleus.substring(0, digits) + "}" + nucleus.substring(digits);
    }

    /// A spectrum with its lines, their sum and what they leave over.
    ///
    /// @param trace the spectrum with its fit
    /// @param x its abscissa
    /// @param noise standard deviation of the noise in arbitrary units, drawn as a band of ± this
    ///   around the residual; 0 for none
    /// @return figure of one column
    public static Figure fitted(SpectrumTrace trace, Axis x, double noise) {
        double unit = height(trace);
        List<Series> series = new ArrayList<>();
        Look black = Look.of(0, 1).in(Colour.BLACK).wide(LINE);
        for (int k = 0; k < trace.lines().size(); k++) {
            Look look = Look.of(k, Math.max(3, trace.lines().size())).wide(0.6);
            double[] line = scaled(trace.lines().get(k), unit);
            double[] foot = new double[line.length];
            series.add(new Series.Band(RichText.EMPTY, trace.x(), foot, line, look));
            series.add(new Series.Line(RichText.EMPTY, trace.x(), line, look));
        }
        series.add(
                new Series.Line(
                        RichText.plain("data"), trace.x(), scaled(trace.intensity(), unit), black));
        Axis intensity = Axis.linear("intensity", "arb. u.");
        if (trace.fit().length == 0) {
            return Figure.of(trace.label(), Figure.COLUMN, 55, Panel.of(x, intensity, series));
        }
        Look red = Look.of(1, 3).wide(0.9);
        double[] fit = scaled(trace.fit(), unit);
        series.add(new Series.Line(RichText.plain("fit"), trace.x(), fit, red));
        Panel below = residual(trace, x, noise / unit, unit);
        return new Figure(
                trace.label(),
                Figure.COLUMN,
                76,
                List.of(Panel.of(x, intensity, series), below.weighing(RESIDUAL_SHARE)),
                true);
    }

    private static Panel residual(SpectrumTrace trace, Axis x, double noise, double unit) {
        double[] left = new double[trace.x().length];
        for (int i = 0; i < left.length; i++) {
            left[i] = (trace.intensity()[i] - trace.fit()[i]) / unit * 100;
        }
        List<Series> series = new ArrayList<>();
        Look grey = Look.of(0, 1).in(Colour.GREY).wide(0.6);
        if (noise > 0) {
            double[] upper = new double[left.length];
            Arrays.fill(upper, 100 * noise);
            double[] lower = scaled(upper, -1);
            series.add(new Series.Band(RichText.EMPTY, trace.x(), lower, upper, grey));
        }
        Look black = grey.in(Colour.BLACK);
        series.add(new Series.Line(RichText.EMPTY, trace.x(), left, black));
        double end = round(Arrays.stream(left).map(Math::abs).max().orElse(1));
        Axis residual = Axis.linear("Δ", "%").covering(new Axis.Exactly(new Range(-end, end)));
        return Panel.of(x, residual, series).saying(List.of(new Annotation.Level(0, Colour.GREY)));
    }

    /// The next of 1, 2, 5, 10, …, so that an axis ends at a number.
    private static double round(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
        double share = value / decade;
        return decade * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /// Spectra above each other, the first below, each named at its side; where there is a fit, the
    /// data are black and the fit is in colour.
    ///
    /// @param description what the figure shows, in words
    /// @param traces the spectra, not empty
    /// @param x their abscissa
    /// @return figure of one column
    public static Figure stacked(String description, List<SpectrumTrace> traces, Axis x) {
        double unit = traces.stream().mapToDouble(SpectrumFigures::height).max().orElse(1);
        double step = traces.size() > 12 ? OVERLAP / traces.size() * 3 : STACK_STEP;
        List<Series> series = new ArrayList<>();
        List<Annotation> said = new ArrayList<>();
        for (int i = traces.size() - 1; i >= 0; i--) {
            SpectrumTrace trace = traces.get(i);
            double[] y = scaled(trace.intensity(), unit);
            for (int k = 0; k < y.length; k++) {
                y[k] += i * step;
            }
            Look look = Look.of(i, Math.max(traces.size(), 8)).wide(LINE);
            if (trace.fit().length == 0) {
                series.add(new Series.Line(RichText.EMPTY, trace.x(), y, look));
            } else {
                Look data = look.in(Colour.BLACK).wide(0.5);
                double[] fit = scaled(trace.fit(), unit);
                for (int k = 0; k < fit.length; k++) {
                    fit[k] += i * step;
                }
                series.add(new Series.Line(RichText.EMPTY, trace.x(), y, data));
                series.add(new Series.Line(RichText.EMPTY, trace.x(), fit, look));
            }
            if (!trace.label().isEmpty()) {
                double end = x.descending() ? y[0] : y[y.length - 1];
                RichText name = RichText.plain(trace.label());
                said.add(new Annotation.Beside(end, name, look.colour()));
            }
        }
        Axis intensity = Axis.linear("intensity", "arb. u.");
        double tall = Math.clamp(40 + 6.0 * traces.size(), 60, 120);
        return Figure.of(
                description,
                Figure.COLUMN,
                tall,
                Panel.of(x.covering(new Axis.Exactly(ends(traces))), intensity, series)
                        .saying(said));
    }

    /// What the abscissas cover together.
    private static Range ends(List<SpectrumTrace> traces) {
        double[] first = traces.getFirst().x();
        Range range = new Range(first[0], first[first.length - 1]);
        for (SpectrumTrace trace : traces) {
            range = range.with(trace.x()[0]).with(trace.x()[trace.x().length - 1]);
        }
        return range;
    }

    /// A map of spectra over another quantity: time, delay, a second frequency.
    ///
    /// @param description what the figure shows, in words
    /// @param traces the spectra, all over the same abscissa, at least two
    /// @param x their abscissa
    /// @param over where each spectrum lies on the upright axis, in the unit of `y`, evenly spaced
    /// @param y the upright axis
    /// @return figure of one column
    public static Figure map(
            String description, List<SpectrumTrace> traces, Axis x, double[] over, Axis y) {
        double[] shifts = traces.getFirst().x();
        int columns = Math.min(shifts.length, 600);
        double[] values = new double[columns * traces.size()];
        for (int r = 0; r < traces.size(); r++) {
            cells(traces.get(r).intensity(), columns, values, r * columns);
        }
        double most = Math.max(Arrays.stream(values).max().orElse(0), Double.MIN_NORMAL);
        for (int i = 0; i < values.length; i++) {
            values[i] /= most;
        }
        double half = 0.5 * (shifts[shifts.length - 1] - shifts[0]) / columns;
        double[] centres = new double[columns];
        for (int c = 0; c < columns; c++) {
            centres[c] = shifts[0] + (2 * c + 1) * half;
        }
        Range wide = new Range(shifts[0], shifts[shifts.length - 1]);
        double step = (over[over.length - 1] - over[0]) / (over.length - 1) / 2;
        double from = Math.min(over[0] - step, over[over.length - 1] + step);
        double to = Math.max(over[0] - step, over[over.length - 1] + step);
        return Figure.of(
                description,
                Figure.COLUMN,
                65,
                Panel.of(
                        x.covering(new Axis.Exactly(wide)),
                        y.covering(new Axis.Exactly(new Range(from, to))),
                        List.of(new Series.Map(centres, over, values))));
    }

    /// The largest value of each group of neighbours, so that no narrow line is lost.
    private static void cells(double[] intensity, int columns, double[] into, int at) {
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) c * intensity.length / columns);
            int to = Math.max(from + 1, (int) ((long) (c + 1) * intensity.length / columns));
            double most = intensity[from];
            for (int i = from + 1; i < Math.min(to, intensity.length); i++) {
                most = Math.max(most, intensity[i]);
            }
            into[at + c] = most;
        }
    }

    private static double height(SpectrumTrace trace) {
        double most = Arrays.stream(trace.intensity()).map(Math::abs).max().orElse(1);
        return most > 0 ? most : 1;
    }

    private static double[] scaled(double[] values, double unit) {
        return Arrays.stream(values).map(v -> v / unit).toArray();
    }
}
