package science.haven.report;

import science.haven.figure.ArrheniusFigure;
import science.haven.figure.ArrheniusTrace;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.TopAxis;
import science.haven.fit.Interval;
import science.haven.quantity.Unit;
import science.haven.report.page.Plate;
import science.haven.study.StudyOutcome;
import science.haven.study.diffusion.DiffusionLine;
import science.haven.study.diffusion.DiffusionMap;
import science.haven.study.diffusion.DiffusionPoint;

import java.util.Arrays;
import java.util.List;

/// All diffusion coefficients of a study on one map.
public final class DiffusionMapPlate {

    private DiffusionMapPlate() {}

    /// The map; none unless there is more than one method, or one method at several temperatures.
    static List<Plate> of(StudyOutcome outcome) {
        return outcome.findings(DiffusionMap.class).stream()
                .filter(DiffusionMap::compares)
                .map(DiffusionMapPlate::of)
                .toList();
    }

    /// Any map.
    ///
    /// @param map the diffusion coefficients
    /// @return its figure
    public static Plate of(DiffusionMap map) {
        List<ArrheniusTrace> traces = map.lines().stream().map(DiffusionMapPlate::trace).toList();
        return new Plate(
                "diffusion",
                "Diffusion coefficients of all methods, with Arrhenius lines where there are"
                        + " enough temperatures and their 68 % bands. Over long distances single"
                        + " ions are followed (PFG, tracers, simulations); D_σ is that of the"
                        + " charge, D_local that of the jumps that spins see.",
                ArrheniusFigure.of(
                        traces,
                        Axis.log("*D*", "cm^{2} s^{−1}"),
                        Unit.SQUARE_CENTIMETRE_PER_SECOND.fromSi(1),
                        TopAxis.CELSIUS));
    }

    private static ArrheniusTrace trace(DiffusionLine line) {
        List<DiffusionPoint> points = line.points();
        ArrheniusTrace trace =
                ArrheniusTrace.of(
                        RichText.marked(line.series().way().marked())
                                .plus(RichText.plain(line.series().rest())),
                        points.stream().mapToDouble(DiffusionPoint::temperature).toArray(),
                        points.stream().mapToDouble(p -> p.value().value()).toArray(),
                        points.stream().mapToDouble(p -> p.value().uncertainty()).toArray());
        if (line.bent().isPresent()) {
            double[] kelvin = trace.temperature();
            return trace.with(
                    ArrheniusPlates.bent(
                            new Interval(
                                    Arrays.stream(kelvin).min().orElseThrow(),
                                    Arrays.stream(kelvin).max().orElseThrow()),
                            line.bent().get(),
                            _ -> 1),
                    "");
        }
        return line.line()
                .map(
                        fit ->
                                trace.with(
                                        ArrheniusPlates.line(fit, _ -> 1),
                                        Unit.ELECTRONVOLT.fromSi(fit.activationEnergy()).text()
                                                + " eV"))
                .orElse(trace);
    }
}
