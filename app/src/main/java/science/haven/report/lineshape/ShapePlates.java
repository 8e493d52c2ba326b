package science.haven.report.lineshape;

import science.haven.figure.ConditionFigure;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.model.Axis;
import science.haven.quantity.Measured;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.lineshape.AnalysedShapes;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The figures of line shapes: each spectrum with its sites, and what changes over temperature.
final class ShapePlates {

    /// Finer than anybody sees in a column.
    private static final int MOST_POINTS = 1600;

    private static final double PER_KILOHERTZ = 1e-3;
    private static final double ZERO_CELSIUS = 273.15;

    private ShapePlates() {}

    static Plate single(String name, AnalysedShapes analysed) {
        SpectrumTrace trace =
                new SpectrumTrace(
                        "",
                        analysed.ppm(),
                        analysed.intensity(),
                        analysed.sites(),
                        analysed.model());
        return new Plate(
                name,
                "Spectrum of %s with its sites, their sum and what is left over (band: ± noise)."
                        .formatted(Shown.place(analysed.result())),
                SpectrumFigures.fitted(
                        trace.thinned(MOST_POINTS),
                        SpectrumFigures.shift(analysed.nuclide().symbol()),
                        analysed.noise()));
    }

    /// Couplings and asymmetries over temperature, where there are several.
    static Optional<Plate> series(String name, List<AnalysedShapes> all) {
        List<AnalysedShapes> known =
                all.stream()
                        .filter(one -> one.result().condition("temperature").isPresent())
                        .toList();
        if (known.stream().map(ShapePlates::kelvin).distinct().count() < 2) {
            return Optional.empty();
        }
        List<ConditionFigure.Part> parts = new ArrayList<>();
        part(known, "C_Q", Axis.linear("*C*_{Q}", "kHz"), PER_KILOHERTZ).ifPresent(parts::add);
        part(known, "η", Axis.linear("*η*", ""), 1).ifPresent(parts::add);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Plate(
                        name,
                        "Quadrupolar coupling and asymmetry over temperature, with standard"
                                + " uncertainties.",
                        ConditionFigure.of(
                                "Quadrupolar coupling and asymmetry over temperature",
                                Axis.linear("*T*", "°C"),
                                parts)));
    }

    private static double kelvin(AnalysedShapes one) {
        return one.result().condition("temperature").orElseThrow().value().value();
    }

    private static Optional<ConditionFigure.Part> part(
            List<AnalysedShapes> known, String symbol, Axis axis, double factor) {
        Set<String> names = new LinkedHashSet<>();
        for (AnalysedShapes one : known) {
            one.result().parameters().stream()
                    .map(Value::name)
                    .filter(name -> name.matches(symbol + "\\d"))
                    .forEach(names::add);
        }
        List<ConditionFigure.Trace> traces = new ArrayList<>();
        for (String name : names) {
            traces.add(trace(known, name, names.size() > 1, factor));
        }
        return traces.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConditionFigure.Part(axis, traces));
    }

    private static ConditionFigure.Trace trace(
            List<AnalysedShapes> known, String name, boolean several, double factor) {
        List<AnalysedShapes> with =
                known.stream().filter(one -> one.result().parameter(name).isPresent()).toList();
        double[] x = new double[with.size()];
        double[] y = new double[with.size()];
        double[] error = new double[with.size()];
        for (int i = 0; i < x.length; i++) {
            Measured value =
                    with.get(i).result().parameter(name).orElseThrow().measured().scaled(factor);
            x[i] = kelvin(with.get(i)) - ZERO_CELSIUS;
            y[i] = value.value();
            error[i] = value.uncertainty();
        }
        String label = several ? "site " + name.charAt(name.length() - 1) : "";
        return new ConditionFigure.Trace(label, x, y, error);
    }
}
