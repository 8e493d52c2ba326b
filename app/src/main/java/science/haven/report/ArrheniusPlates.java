package science.haven.report;

import science.haven.figure.ArrheniusFigure;
import science.haven.figure.ArrheniusTrace;
import science.haven.fit.Interval;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.arrhenius.Plotted;
import science.haven.transport.Arrhenius;
import science.haven.transport.ConductivityPoint;
import science.haven.transport.Ordinate;
import science.haven.transport.TemperatureLaw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/// The Arrhenius plots of a study, one per ordinate.
final class ArrheniusPlates {

    private static final int POINTS_ON_LINE = 60;

    /// As many that a break has a corner.
    private static final int POINTS_ON_BEND = 300;

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
                "Arrhenius plot of %s with the weighted fits (lines) and their 68 %% bands;"
                        + " where one energy is not enough, two slopes with a break or a bent law."
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
        if (!(result.outcome() instanceof Arrhenius line)) {
            return trace;
        }
        return result.bent()
                .map(
                        bent ->
                                trace.with(
                                        bent(
                                                line.temperatures(),
                                                bent,
                                                kelvin -> factor(result, kelvin)),
                                        energies(result)))
                .orElseGet(
                        () ->
                                trace.with(
                                        line(line, kelvin -> factor(result, kelvin)),
                                        energy(result)));
    }

    /// Each measurement has a diffusion of its own.
    private static String name(ArrheniusResult result) {
        return result.plan().isDiffusion()
                ? result.plan().value(result.measurement())
                : result.plan().role();
    }

    private static String energy(ArrheniusResult result) {
        return Shown.text(result.conclusions().getFirst());
    }

    /// The energies of a bent law, the warmer first.
    private static String energies(ArrheniusResult result) {
        return result.conclusions().stream()
                        .skip(1)
                        .filter(value -> value.unit().equals(Unit.ELECTRONVOLT))
                        .map(value -> value.measured().map(Measured::text).orElse(""))
                        .collect(Collectors.joining("; "))
                + " eV";
    }

    /// A law that is no straight line: two slopes with their break, or a bent curve.
    ///
    /// @param range its temperatures in K
    /// @param law the law
    /// @param factor what is plotted over what was fitted, dimensionless or K, over T in K
    static ArrheniusTrace.Line bent(
            Interval range, RankedLaw<TemperatureLaw> law, DoubleUnaryOperator factor) {
        double[] values = law.fit().values();
        double[] gradient = new double[values.length];
        return drawn(
                range,
                POINTS_ON_BEND,
                kelvin -> {
                    double middle =
                            factor.applyAsDouble(kelvin)
                                    * Math.exp(law.curve().at(kelvin, values, gradient));
                    double wide = Math.exp(law.fit().propagate(gradient));
                    return new double[] {middle, middle / wide, middle * wide};
                });
    }

    /// A fitted line with its band between its first and its last temperature.
    ///
    /// @param line the line
    /// @param factor what is plotted over what was fitted, dimensionless or K, over T in K
    static ArrheniusTrace.Line line(Arrhenius line, DoubleUnaryOperator factor) {
        return drawn(
                line.temperatures(),
                POINTS_ON_LINE,
                kelvin -> {
                    double times = factor.applyAsDouble(kelvin);
                    Interval band = line.band68(kelvin);
                    return new double[] {
                        times * line.at(kelvin).value(), times * band.lower(), times * band.upper()
                    };
                });
    }

    /// Value, lower and upper end of the band from the lowest to the highest temperature.
    private static ArrheniusTrace.Line drawn(
            Interval range, int points, DoubleFunction<double[]> law) {
        double[][] columns = new double[4][points];
        for (int i = 0; i < points; i++) {
            double share = i / (points - 1.0);
            columns[0][i] = 1 / ((1 - share) / range.lower() + share / range.upper());
            double[] here = law.apply(columns[0][i]);
            for (int k = 0; k < here.length; k++) {
                columns[k + 1][i] = here[k];
            }
        }
        return new ArrheniusTrace.Line(columns[0], columns[1], columns[2], columns[3]);
    }

    private static double factor(ArrheniusResult result, double temperature) {
        return switch (result.plan().form()) {
            case SIGMA_T -> temperature;
            case SIGMA -> 1;
        };
    }
}
