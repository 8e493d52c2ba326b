package science.haven.report.spectrum;

import science.haven.figure.ConditionFigure;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Range;
import science.haven.quantity.Measured;
import science.haven.report.page.Plate;
import science.haven.spectrum.peak.series.WidthsOverCondition;
import science.haven.study.result.Value;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.WidthsResult;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Figures of what follows from areas and widths, over what was changed.
final class AmountPlates {

    private static final double WIDE = 8;
    private static final String BARS = " Error bars: standard uncertainty.";

    private final String measurement;
    private final List<AnalysedLines> spectra;
    private final Ordinal ordinal;
    private final List<Plate> plates = new ArrayList<>();

    private AmountPlates(String measurement, List<AnalysedLines> spectra) {
        this.measurement = measurement;
        this.spectra = spectra;
        ordinal = Ordinal.of(spectra);
    }

    /// All figures of a measurement; none if nothing was changed among its spectra.
    static List<Plate> of(String measurement, List<AnalysedLines> spectra) {
        AmountPlates plates = new AmountPlates(measurement, spectra);
        if (plates.ordinal.known()) {
            plates.derived("ratio ", "ratios", "Ratios of areas", "area ratio");
            plates.derived("mole fraction ", "phases", "Mole fractions of the phases", "*x*");
            plates.crystallinity();
            WidthsResult.of(measurement, spectra).ifPresent(plates::widths);
        }
        return plates.plates;
    }

    private void derived(String prefix, String file, String what, String symbol) {
        Set<String> names = new LinkedHashSet<>();
        spectra.stream()
                .flatMap(s -> s.result().derived().stream())
                .map(Value::name)
                .filter(name -> name.startsWith(prefix))
                .forEach(names::add);
        List<ConditionFigure.Trace> traces = new ArrayList<>();
        for (String name : names) {
            trace(name.substring(prefix.length()), name).ifPresent(traces::add);
        }
        if (!traces.isEmpty()) {
            Axis axis = Axis.linear(symbol, "").covering(new Axis.DataAndZero());
            add(file, what, List.of(new ConditionFigure.Part(axis, traces)));
        }
    }

    private void crystallinity() {
        List<ConditionFigure.Trace> traces = new ArrayList<>();
        trace("crystallinity", "crystallinity").ifPresent(traces::add);
        trace("amorphisation index", "amorphisation").ifPresent(traces::add);
        if (!traces.isEmpty()) {
            Axis axis = Axis.linear("index", "").covering(new Axis.DataAndZero());
            String what =
                    traces.size() == 1 ? "Crystallinity" : "Crystallinity and amorphisation index";
            add("crystallinity", what, List.of(new ConditionFigure.Part(axis, traces)));
        }
    }

    private Optional<ConditionFigure.Trace> trace(String label, String name) {
        List<AnalysedLines> having =
                spectra.stream().filter(s -> s.result().derived(name).isPresent()).toList();
        if (having.size() < 2) {
            return Optional.empty();
        }
        List<Measured> values =
                having.stream()
                        .flatMap(s -> s.result().derived(name).stream())
                        .map(Value::measured)
                        .toList();
        return Optional.of(
                new ConditionFigure.Trace(
                        label,
                        having.stream().mapToDouble(ordinal::at).toArray(),
                        values.stream().mapToDouble(Measured::value).toArray(),
                        values.stream().mapToDouble(Measured::uncertainty).toArray()));
    }

    private void widths(WidthsResult result) {
        Axis.Exactly all = new Axis.Exactly(new Range(-0.05, 1.05));
        Axis form = Axis.linear("Lorentzian share", "").covering(all);
        add(
                "widths",
                "Width (above) and Lorentzian share (below) of the lines",
                List.of(
                        new ConditionFigure.Part(
                                width(result), traces(result, WidthsOverCondition.Point::width)),
                        new ConditionFigure.Part(
                                form, traces(result, WidthsOverCondition.Point::form))));
    }

    /// Humps and sharp lines need a logarithmic axis.
    private static Axis width(WidthsResult result) {
        DoubleSummaryStatistics widths =
                result.lines().values().stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(point -> point.width().value())
                        .summaryStatistics();
        String unit = result.unit().symbol();
        return widths.getMax() > WIDE * widths.getMin()
                ? Axis.log("FWHM", unit)
                : Axis.linear("FWHM", unit).covering(new Axis.DataAndZero());
    }

    private List<ConditionFigure.Trace> traces(
            WidthsResult result, Function<WidthsOverCondition.Point, Measured> what) {
        List<ConditionFigure.Trace> traces = new ArrayList<>();
        for (Map.Entry<String, WidthsOverCondition> line : result.lines().entrySet()) {
            List<WidthsOverCondition.Point> points = line.getValue().points();
            traces.add(
                    new ConditionFigure.Trace(
                            called(line.getKey()).replaceFirst(", $", ""),
                            points.stream()
                                    .mapToDouble(p -> ordinal.unit().fromSi(p.condition()))
                                    .toArray(),
                            points.stream().mapToDouble(p -> what.apply(p).value()).toArray(),
                            points.stream()
                                    .mapToDouble(p -> what.apply(p).uncertainty())
                                    .toArray()));
        }
        return traces;
    }

    /// A line at the beginning of a row: its name, or its number.
    static String called(String label) {
        if (label.isEmpty()) {
            return "";
        }
        return (label.matches("[0-9]+") ? "line " + label : label) + ", ";
    }

    private void add(String file, String what, List<ConditionFigure.Part> parts) {
        Axis condition = Axis.linear(ordinal.name(), ordinal.unit().symbol());
        plates.add(
                new Plate(
                        measurement + "-" + file,
                        what + " over " + ordinal.name() + ";" + " lines guide the eye." + BARS,
                        ConditionFigure.of(what + " over " + ordinal.name(), condition, parts)));
    }
}
