package science.haven.report.operando;

import science.haven.data.Spectrum;
import science.haven.data.Transient;
import science.haven.figure.OperandoFigure;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.TimeTrace;
import science.haven.figure.model.Axis;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.report.page.Plate;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.series.CellTrace;
import science.haven.spectrum.series.Growth;
import science.haven.spectrum.series.GrowthCurve;
import science.haven.spectrum.series.GrowthStage;
import science.haven.study.operando.MetalResult;
import science.haven.study.spectrum.AnalysedLines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The figures of a cell at work.
///
/// @param chapter what was found
record OperandoPlates(OperandoChapter chapter) {

    private static final double MICRO = 1e-6;
    private static final int FEWEST = 3;
    private static final double SEEN = 3;
    private static final String STAGES = " (line: stages, each of one share of the charge)";

    List<Plate> plates() {
        List<AnalysedLines> spectra = chapter.spectra().spectra();
        double[] time = OverTime.times(spectra);
        if (time.length < FEWEST) {
            return List.of();
        }
        List<Plate> plates = new ArrayList<>();
        map(spectra, time).ifPresent(plates::add);
        lines(spectra, time).ifPresent(plates::add);
        return plates;
    }

    private String name() {
        return chapter.spectra().group().name();
    }

    /// Half a step before the first and after the last spectrum.
    private static OperandoFigure over(double[] time) {
        double half = (time[time.length - 1] - time[0]) / (time.length - 1) / 2;
        return OperandoFigure.over(time[0] - half, time[time.length - 1] + half);
    }

    private Optional<Plate> map(List<AnalysedLines> spectra, double[] time) {
        Optional<Transient> record = chapter.cell().flatMap(cell -> cell.record());
        if (record.isEmpty() && chapter.metal().isEmpty()) {
            return Optional.empty();
        }
        OperandoFigure figure = over(time);
        List<String> shown = new ArrayList<>();
        if (sameAbscissa(spectra)) {
            List<SpectrumTrace> traces = spectra.stream().map(s -> trace(s.spectrum())).toList();
            figure = figure.map(time, traces, axis(spectra.getFirst()));
            shown.add("intensity (dark where it is high)");
        }
        if (record.isPresent()) {
            Axis volt = Axis.prefixed("*U*", "V");
            figure = figure.record(volt, record.get().time(), record.get().voltage());
            shown.add("voltage of the cell");
        }
        if (chapter.metal().isPresent()) {
            Axis amount = Axis.linear("*n*", "µmol").covering(new Axis.DataAndZero());
            figure = figure.points(amount, List.of(grown(chapter.metal().get())));
            boolean charged = chapter.metal().get().faraday().isPresent();
            shown.add("metal grown since the first spectrum" + (charged ? STAGES : ""));
        }
        String what = "The spectra and the cell over time: " + String.join("; ", shown);
        return Optional.of(new Plate(name() + "-map", what + ".", figure.figure(what)));
    }

    private TimeTrace grown(MetalResult metal) {
        GrowthCurve curve = metal.grown();
        TimeTrace points =
                TimeTrace.of("", curve.abscissa(), scaled(curve.value(), 1 / MICRO))
                        .uncertain(scaled(curve.uncertainty(), 1 / MICRO));
        Optional<CellTrace> trace =
                chapter.cell().flatMap(cell -> cell.trace(metal.plan().negative()));
        if (metal.faraday().isEmpty() || trace.isEmpty()) {
            return points;
        }
        List<double[]> line = new ArrayList<>();
        Growth growth = metal.faraday().get().growth();
        for (double time : curve.abscissa()) {
            trace.get()
                    .at(time)
                    .map(state -> along(growth, state.charge()))
                    .ifPresent(amount -> line.add(new double[] {time, amount / MICRO}));
        }
        return points.fitted(new TimeTrace.Curve(column(line, 0), column(line, 1)));
    }

    /// The broken line through the stages, at a charge.
    private static double along(Growth growth, double charge) {
        double amount = growth.first().value();
        for (int k = 0; k < growth.stages().size(); k++) {
            GrowthStage stage = growth.stages().get(k);
            boolean last = k == growth.stages().size() - 1;
            double end = last ? charge : Math.min(charge, stage.to());
            if (k == 0 || end > stage.from()) {
                amount += stage.rate().value() * (end - stage.from());
            }
        }
        return amount;
    }

    /// Position, width and area of each line that was followed.
    private Optional<Plate> lines(List<AnalysedLines> spectra, double[] time) {
        boolean followed = chapter.lines().flatMap(found -> found.mean()).isPresent();
        int count = followed ? chapter.lines().get().mean().get().size() : 0;
        if (count == 0) {
            return Optional.empty();
        }
        String unit = spectra.getFirst().spectrum().unit().symbol();
        double most =
                spectra.stream()
                        .flatMap(s -> s.fit().stream())
                        .flatMap(fit -> fit.lines().stream())
                        .mapToDouble(line -> Math.abs(line.area().value()))
                        .max()
                        .orElse(1);
        double areas = most > 0 ? most : 1;
        Axis position = Axis.linear(axis(spectra.getFirst()).symbol(), unit);
        Axis width = Axis.linear("width", unit).covering(new Axis.DataAndZero());
        Axis area = Axis.linear("area", "arb. u.").covering(new Axis.DataAndZero());
        OperandoFigure figure =
                over(time)
                        .points(position, traces(spectra, count, FittedLine::position))
                        .points(width, traces(spectra, count, FittedLine::width))
                        .points(
                                area,
                                traces(spectra, count, line -> line.area().scaled(1 / areas)));
        String what = "Position, full width at half height and area of the lines over time";
        return Optional.of(
                new Plate(
                        name() + "-lines",
                        what + ", with standard uncertainties, where a line is seen.",
                        figure.figure(what)));
    }

    private static List<TimeTrace> traces(
            List<AnalysedLines> spectra, int count, Function<FittedLine, Measured> property) {
        List<TimeTrace> traces = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            List<double[]> points = new ArrayList<>();
            for (AnalysedLines spectrum : spectra) {
                int line = k;
                spectrum.fit()
                        .filter(fit -> fit.size() == count)
                        .map(fit -> fit.lines().get(line))
                        .filter(OperandoPlates::isSeen)
                        .map(property)
                        .ifPresent(
                                m ->
                                        points.add(
                                                new double[] {
                                                    OverTime.time(spectrum),
                                                    m.value(),
                                                    m.uncertainty()
                                                }));
            }
            String label = count == 1 ? "" : "line " + (k + 1);
            traces.add(
                    TimeTrace.of(label, column(points, 0), column(points, 1))
                            .uncertain(column(points, 2)));
        }
        return traces;
    }

    /// Where nothing stands out of the noise there is neither position nor width.
    private static boolean isSeen(FittedLine line) {
        return line.area().value() > SEEN * line.area().uncertainty()
                && line.width().uncertainty() < line.width().value();
    }

    private static boolean sameAbscissa(List<AnalysedLines> spectra) {
        double[] first = spectra.getFirst().spectrum().abscissa();
        return spectra.stream().allMatch(s -> Arrays.equals(first, s.spectrum().abscissa()));
    }

    private static SpectrumTrace trace(Spectrum spectrum) {
        return new SpectrumTrace("", spectrum.abscissa(), spectrum.intensity());
    }

    private static Axis axis(AnalysedLines analysed) {
        Spectrum spectrum = analysed.spectrum();
        return spectrum.unit().equals(Unit.PPM)
                ? SpectrumFigures.shift(analysed.nucleus())
                : Axis.linear(spectrum.quantity(), spectrum.unit().symbol());
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static double[] column(List<double[]> rows, int k) {
        return rows.stream().mapToDouble(row -> row[k]).toArray();
    }
}
