package science.haven.report;

import science.haven.figure.ArrheniusFigure;
import science.haven.figure.ArrheniusTrace;
import science.haven.fit.Interval;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.arrhenius.Plotted;
import science.haven.transport.Arrhenius;
import science.haven.transport.ConductivityPoint;
import science.haven.transport.Ordinate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The Arrhenius plots of a study, one per ordinate.
final class ArrheniusPlates {

    private static final int POINTS_ON_LINE = 60;

    private ArrheniusPlates() {}

    static List<Plate> of(List<ArrheniusResult> results) {
        List<Plate> plates = new ArrayList<>();
        for (Ordinate ordinate : Ordinate.values()) {
            for (Plotted plotted : Plotted.values()) {
                List<ArrheniusTrace> traces =
                        results.stream()
                                .filter(r -> r.plan().form() == ordinate && r.plotted() == plotted)
                                .filter(r -> !r.points().isEmpty())
                                .map(ArrheniusPlates::trace)
                                .toList();
                if (!traces.isEmpty()) {
                    plates.add(plate(ordinate, plotted, traces));
                }
            }
        }
        return plates;
    }

    private static Plate plate(Ordinate ordinate, Plotted plotted, List<ArrheniusTrace> traces) {
        String name = ordinate == Ordinate.SIGMA_T ? "arrhenius" : "arrhenius-sigma";
        String words =
                "Arrhenius plot of %s with the weighted fits (lines) and their 68 %% bands."
                        + " Error bars: statistical standard uncertainty%s.";
        return switch (plotted) {
            case CONDUCTIVITY ->
                    new Plate(
                            name,
                            words.formatted(
                                    ordinate == Ordinate.SIGMA_T ? "σT" : "σ",
                                    "; that of the geometry is common to all points"),
                            switch (ordinate) {
                                case SIGMA_T ->
                                        ArrheniusFigure.conductivityTimesTemperature(traces);
                                case SIGMA -> ArrheniusFigure.conductivity(traces);
                            });
            case CONDUCTANCE ->
                    new Plate(
                            name + "-resistance",
                            words.formatted(ordinate == Ordinate.SIGMA_T ? "T/R" : "1/R", ""),
                            switch (ordinate) {
                                case SIGMA_T -> ArrheniusFigure.temperatureOverResistance(traces);
                                case SIGMA -> ArrheniusFigure.conductance(traces);
                            });
            case DIFFUSION ->
                    new Plate(
                            "arrhenius-diffusion",
                            words.formatted("D", ""),
                            ArrheniusFigure.diffusion(traces));
        };
    }

    private static ArrheniusTrace trace(ArrheniusResult result) {
        List<ConductivityPoint> points = result.points();
        double[] temperature = new double[points.size()];
        double[] value = new double[points.size()];
        double[] uncertainty = new double[points.size()];
        for (int i = 0; i < temperature.length; i++) {
            temperature[i] = points.get(i).temperature().value();
            double factor = factor(result, temperature[i]);
            value[i] = factor * points.get(i).conductivity().value();
            uncertainty[i] = factor * points.get(i).conductivity().statistical();
        }
        ArrheniusTrace trace = ArrheniusTrace.of(name(result), temperature, value, uncertainty);
        return result.outcome() instanceof Arrhenius line
                ? trace.with(line(line, kelvin -> factor(result, kelvin)), energy(result))
                : trace;
    }

    /// Each measurement has a diffusion of its own.
    private static String name(ArrheniusResult result) {
        return result.plan().isDiffusion() ? result.measurement() : result.plan().role();
    }

    private static String energy(ArrheniusResult result) {
        return Shown.text(result.conclusions().getFirst());
    }

    /// A fitted line with its band between its first and its last temperature.
    ///
    /// @param line the line
    /// @param factor what is plotted over what was fitted, dimensionless or K, over T in K
    static ArrheniusTrace.Line line(Arrhenius line, DoubleUnaryOperator factor) {
        Interval range = line.temperatures();
        double[] temperature = new double[POINTS_ON_LINE];
        double[] value = new double[POINTS_ON_LINE];
        double[] lower = new double[POINTS_ON_LINE];
        double[] upper = new double[POINTS_ON_LINE];
        for (int i = 0; i < POINTS_ON_LINE; i++) {
            double share = i / (POINTS_ON_LINE - 1.0);
            temperature[i] = 1 / ((1 - share) / range.lower() + share / range.upper());
            double times = factor.applyAsDouble(temperature[i]);
            value[i] = times * line.at(temperature[i]).value();
            Interval band = line.band68(temperature[i]);
            lower[i] = times * band.lower();
            upper[i] = times * band.upper();
        }
        return new ArrheniusTrace.Line(temperature, value, lower, upper);
    }

    private static double factor(ArrheniusResult result, double temperature) {
        return switch (result.plan().form()) {
            case SIGMA_T -> temperature;
            case SIGMA -> 1;
        };
    }
}
