package science.haven.figure;

import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;
import science.haven.figure.model.TopAxis;

import java.util.ArrayList;
import java.util.List;

/// Arrhenius plot: a quantity on a logarithmic axis over 1000 K / T, with T along the top.
public final class ArrheniusFigure {
    private static final double PER_CENTIMETRE = 0.01;

    private ArrheniusFigure() {}

    /// Conductivity times temperature, the form in which an ionic conductor gives a straight line.
    ///
    /// @param traces σT in S·m⁻¹·K over T in K; shown in S·cm⁻¹·K
    /// @return figure of one column
    public static Figure conductivityTimesTemperature(List<ArrheniusTrace> traces) {
        return of(traces, Axis.log("*σT*", "S cm^{−1} K"), PER_CENTIMETRE, TopAxis.CELSIUS);
    }

    /// Conductivity.
    ///
    /// @param traces σ in S·m⁻¹ over T in K; shown in S·cm⁻¹
    /// @return figure of one column
    public static Figure conductivity(List<ArrheniusTrace> traces) {
        return of(traces, Axis.log("*σ*", "S cm^{−1}"), PER_CENTIMETRE, TopAxis.CELSIUS);
    }

    /// Temperature over resistance, what is left of σT where nobody gave the size of the sample.
    ///
    /// @param traces T/R in K·Ω⁻¹ over T in K
    /// @return figure of one column
    public static Figure temperatureOverResistance(List<ArrheniusTrace> traces) {
        return of(traces, Axis.log("*T* / *R*", "K Ω^{−1}"), 1, TopAxis.CELSIUS);
    }

    /// Conductance.
    ///
    /// @param traces 1/R in Ω⁻¹ over T in K
    /// @return figure of one column
    public static Figure conductance(List<ArrheniusTrace> traces) {
        return of(traces, Axis.log("1 / *R*", "Ω^{−1}"), 1, TopAxis.CELSIUS);
    }

    /// Diffusion coefficients.
    ///
    /// @param traces D in m²·s⁻¹ over T in K
    /// @return figure of one column
    public static Figure diffusion(List<ArrheniusTrace> traces) {
        return of(traces, Axis.log("*D*", "m^{2} s^{−1}"), 1, TopAxis.KELVIN);
    }

    /// Any thermally activated quantity.
    ///
    /// @param traces the quantity over T in K
    /// @param axis its axis
    /// @param factor what the values are multiplied with to have the unit of the axis,
    ///   dimensionless
    /// @param top unit of the temperatures along the top
    /// @return figure of one column
    public static Figure of(List<ArrheniusTrace> traces, Axis axis, double factor, TopAxis top) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            band(series, traces.get(i), factor, Look.of(i, traces.size()));
        }
        for (int i = 0; i < traces.size(); i++) {
            points(series, traces.get(i), factor, Look.of(i, traces.size()));
        }
        Panel panel = Panel.of(Axis.linear("1000 K / *T*", ""), axis, series).withTop(top);
        List<String> names = traces.stream().map(trace -> trace.name().letters()).toList();
        return Figure.of("Arrhenius plot: " + String.join("; ", names), Figure.COLUMN, 75, panel);
    }

    private static void band(List<Series> series, ArrheniusTrace trace, double factor, Look look) {
        trace.line()
                .filter(line -> line.lower().length > 0)
                .ifPresent(
                        line ->
                                series.add(
                                        new Series.Band(
                                                RichText.EMPTY,
                                                reciprocal(line.temperature()),
                                                Curves.scaled(line.lower(), factor),
                                                Curves.scaled(line.upper(), factor),
                                                look)));
    }

    private static void points(
            List<Series> series, ArrheniusTrace trace, double factor, Look look) {
        RichText name = trace.name();
        trace.line()
                .ifPresent(
                        line ->
                                series.add(
                                        new Series.Line(
                                                name,
                                                reciprocal(line.temperature()),
                                                Curves.scaled(line.value(), factor),
                                                look.wide(0.9))));
        series.add(
                new Series.Points(
                        name,
                        reciprocal(trace.temperature()),
                        Curves.scaled(trace.value(), factor),
                        new double[0],
                        Curves.scaled(trace.uncertainty(), factor),
                        look.sized(3.8)));
    }

    private static double[] reciprocal(double[] temperature) {
        return Curves.map(temperature, t -> 1000 / t);
    }
}
