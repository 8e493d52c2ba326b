package science.haven.figure.motion;

import science.haven.figure.canvas.Dash;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;
import science.haven.figure.model.TopAxis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/// Nuclear magnetization over delays, and relaxation rates over temperature.
public final class RelaxationFigures {

    /// A motion that gives less than this part of the lowest rate is not drawn.
    private static final double FAINT = 0.3;

    /// Over a wider range than this (hottest over coldest) an axis of 1/T has no room for the hot
    /// half.
    private static final double WIDE = 6;

    private RelaxationFigures() {}

    /// Recoveries and decays over logarithmic delays, where a single exponential spans little more
    /// than a decade.
    ///
    /// @param traces the transients
    /// @param recovers whether they come back to equilibrium rather than die
    /// @return figure of one column
    public static Figure transients(List<RecoveryTrace> traces, boolean recovers) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            RecoveryTrace trace = traces.get(i);
            Look look = Look.of(i, traces.size());
            RichText name = Curves.name(trace.label());
            series.add(new Series.Line(name, trace.curveDelay(), trace.curve(), look.wide(0.9)));
            series.add(new Series.Points(name, trace.delay(), trace.value(), look.sized(3.4)));
        }
        Axis signal = Axis.linear(recovers ? "*M*(*t*) / *M*_{∞}" : "*M*(*t*) / *M*_{0}", "");
        Panel panel = Panel.of(Axis.log("*t*", "s"), signal, series);
        return Figure.of("Magnetization over delay", Figure.COLUMN, 65, panel);
    }

    /// One transient with what its law leaves over; broken lines are the parts of its curve.
    ///
    /// @param trace the transient
    /// @param residuals points less curve, dimensionless as the values
    /// @param noise standard uncertainty of a point, dimensionless as the values; 0 if not known
    /// @param recovers whether it comes back to equilibrium rather than dies
    /// @return figure of one column with two panels
    public static Figure single(
            RecoveryTrace trace, double[] residuals, double noise, boolean recovers) {
        List<Series> curves = new ArrayList<>();
        for (int k = 0; k < trace.parts().size(); k++) {
            Look broken = Look.of(k + 1, 4).wide(0.7).dashed(Dash.DASHED);
            RichText name = Curves.name("phase " + (k + 1));
            curves.add(new Series.Line(name, trace.curveDelay(), trace.parts().get(k), broken));
        }
        Panel whole = transients(List.of(trace), recovers).panels().getFirst();
        curves.addAll(whole.series());
        Panel above = Panel.of(whole.x(), whole.y(), curves).weighing(2);
        double[] delay = trace.delay();
        Arrays.sort(delay);
        List<Series> series = new ArrayList<>();
        if (noise > 0) {
            double[] ends = {delay[0], delay[delay.length - 1]};
            double[] low = {-noise, -noise};
            double[] high = {noise, noise};
            series.add(new Series.Band(RichText.EMPTY, ends, low, high, Look.of(7, 8)));
        }
        series.add(
                new Series.Points(
                        RichText.EMPTY, trace.delay(), residuals, Look.of(0, 1).sized(3.4)));
        double[] curve = trace.curveDelay();
        Range drawn = new Range(curve[0], curve[curve.length - 1]);
        Panel below =
                Panel.of(
                        Axis.log("*t*", "s").covering(new Axis.AtLeast(drawn)),
                        Axis.linear("data − fit", "").covering(new Axis.DataAndZero()),
                        series);
        return new Figure(
                "Magnetization over delay, and what the law leaves over",
                Figure.COLUMN,
                80,
                List.of(above, below),
                true);
    }

    /// A distribution of times with its uncertainty, and the times of a law among it.
    ///
    /// @param symbol what the times are called, as rich text: `*T*_{1}`
    /// @param time times in s, ascending
    /// @param density share per ln T, dimensionless
    /// @param uncertainty its standard uncertainty, dimensionless
    /// @param phases times of the law in s and their shares, one pair per phase
    /// @return figure of one column
    public static Figure distribution(
            String symbol,
            double[] time,
            double[] density,
            double[] uncertainty,
            List<double[]> phases) {
        double[] lower = new double[time.length];
        double[] upper = new double[time.length];
        double top = 0;
        for (int g = 0; g < time.length; g++) {
            lower[g] = Math.max(0, density[g] - uncertainty[g]);
            upper[g] = density[g] + uncertainty[g];
            top = Math.max(top, density[g]);
        }
        List<Series> series = new ArrayList<>();
        Look look = Look.of(0, 2);
        series.add(new Series.Band(RichText.EMPTY, time, lower, upper, look));
        series.add(new Series.Line(Curves.name("distribution"), time, density, look.wide(0.9)));
        if (!phases.isEmpty()) {
            double most = phases.stream().mapToDouble(phase -> phase[1]).max().orElse(1);
            double scale = top / Math.max(most, Double.MIN_NORMAL);
            series.add(
                    new Series.Stems(
                            Curves.name("law"),
                            phases.stream().mapToDouble(phase -> phase[0]).toArray(),
                            phases.stream().mapToDouble(phase -> phase[1] * scale).toArray(),
                            Look.of(1, 2).wide(1.2)));
        }
        Panel panel =
                Panel.of(
                        Axis.log(symbol, "s"),
                        Axis.linear("share per ln " + symbol, "").covering(new Axis.DataAndZero()),
                        series);
        return Figure.of("Distribution of relaxation times", Figure.COLUMN, 60, panel);
    }

    /// Relaxation rates over the inverse temperature, or over its logarithm where the range is
    /// wide, with the motions behind them: solid the sum with its 68 % band, broken each motion
    /// alone.
    ///
    /// @param traces rates of any kinds, nuclei and frequencies
    /// @return figure of one column
    public static Figure rates(List<RateTrace> traces) {
        List<Series> bands = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        for (RateTrace trace : traces) {
            for (double rate : trace.rate()) {
                lowest = Math.min(lowest, rate);
            }
        }
        boolean wide = isWide(traces);
        for (int i = 0; i < traces.size(); i++) {
            RateTrace trace = traces.get(i);
            Look look = Look.of(i, traces.size());
            RichText name = Curves.name(trace.label());
            RateTrace.Curve curve = trace.curve();
            double[] x = abscissa(curve.temperature(), wide);
            if (x.length > 0) {
                bands.add(new Series.Band(RichText.EMPTY, x, curve.lower(), curve.upper(), look));
                if (curve.parts().size() > 1) {
                    Look broken = look.wide(0.6).dashed(Dash.DASHED);
                    for (double[] part : curve.parts()) {
                        series.addAll(pieces(x, part, FAINT * lowest, broken));
                    }
                }
                series.add(new Series.Line(name, x, curve.rate(), look.wide(0.9)));
            }
            series.add(
                    new Series.Points(
                            name,
                            abscissa(trace.temperature(), wide),
                            trace.rate(),
                            new double[0],
                            trace.uncertainty(),
                            look.sized(3.4)));
        }
        bands.addAll(series);
        Axis rate = Axis.log("*R*", "s^{−1}");
        Panel panel =
                wide
                        ? Panel.of(Axis.log("*T*", "K").falling(), rate, bands)
                        : Panel.of(Axis.linear("1000 K / *T*", ""), rate, bands)
                                .withTop(TopAxis.KELVIN);
        return Figure.of("Relaxation rates over temperature", Figure.COLUMN, 85, panel);
    }

    /// The stretches of a curve that are not far below the data.
    private static List<Series> pieces(double[] x, double[] y, double least, Look look) {
        List<Series> pieces = new ArrayList<>();
        int start = 0;
        while (start < x.length) {
            int end = start;
            while (end < x.length && y[end] >= least) {
                end++;
            }
            if (end - start > 1) {
                pieces.add(
                        new Series.Line(
                                RichText.EMPTY,
                                Arrays.copyOfRange(x, start, end),
                                Arrays.copyOfRange(y, start, end),
                                look));
            }
            start = end + 1;
        }
        return pieces;
    }

    private static boolean isWide(List<RateTrace> traces) {
        DoubleSummaryStatistics range =
                traces.stream()
                        .flatMapToDouble(trace -> Arrays.stream(trace.temperature()))
                        .summaryStatistics();
        return range.getMax() > WIDE * range.getMin();
    }

    private static double[] abscissa(double[] temperature, boolean wide) {
        return Curves.map(temperature, t -> wide ? t : 1000 / t);
    }
}
