package science.haven.report.operando;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.report.page.TextFile;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.series.CellTrace;
import science.haven.spectrum.series.GrowthCurve;
import science.haven.study.operando.MetalResult;
import science.haven.study.result.Value;
import science.haven.study.spectrum.AnalysedLines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All of a series over time, as one table for spreadsheets.
///
/// @param chapter what was found
record OverTime(OperandoChapter chapter) {

    private static final String INTEGRAL = "integral ";

    /// Times of the spectra in s; none unless every spectrum has one and they ascend.
    static double[] times(List<AnalysedLines> spectra) {
        double[] times = spectra.stream().mapToDouble(OverTime::time).toArray();
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i]) || (i > 0 && !(times[i] > times[i - 1]))) {
                return new double[0];
            }
        }
        return times;
    }

    static double time(AnalysedLines spectrum) {
        return spectrum.result()
                .condition("time")
                .map(Condition::value)
                .map(Measured::value)
                .orElse(Double.POSITIVE_INFINITY);
    }

    Optional<TextFile> file() {
        List<AnalysedLines> spectra = chapter.spectra().spectra();
        if (times(spectra).length == 0) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            List<String> heads = new ArrayList<>(List.of("time / s", "file"));
            List<String> cells = new ArrayList<>();
            cells.add(TextFile.number(time(spectra.get(i))));
            cells.add(spectra.get(i).result().source().file());
            integrals(spectra.get(i), heads, cells);
            cell(spectra.get(i), heads, cells);
            metal(i, heads, cells);
            lines(spectra.get(i), heads, cells);
            if (rows.isEmpty()) {
                rows.add(heads);
            }
            rows.add(cells);
        }
        String name = chapter.spectra().group().name() + "-over-time";
        return Optional.of(TextFile.table(name, rows));
    }

    private static void add(
            String name, Optional<Measured> measured, List<String> heads, List<String> cells) {
        heads.add(name);
        heads.add("u(" + name + ")");
        cells.add(measured.map(m -> TextFile.number(m.value())).orElse(""));
        cells.add(measured.map(m -> TextFile.number(m.uncertainty())).orElse(""));
    }

    private static void integrals(AnalysedLines spectrum, List<String> heads, List<String> cells) {
        for (Value value : spectrum.result().derived()) {
            if (value.name().startsWith(INTEGRAL)) {
                add(value.name(), Optional.of(value.measured()), heads, cells);
            }
        }
    }

    private void cell(AnalysedLines spectrum, List<String> heads, List<String> cells) {
        if (chapter.cell().isEmpty() || chapter.cell().get().record().isEmpty()) {
            return;
        }
        boolean negative = chapter.metal().map(metal -> metal.plan().negative()).orElse(false);
        Optional<CellTrace.State> state =
                chapter.cell().get().trace(negative).flatMap(trace -> trace.at(time(spectrum)));
        heads.addAll(List.of("voltage / V", "current / A", "charge / C"));
        cells.add(state.map(s -> TextFile.number(s.voltage())).orElse(""));
        cells.add(state.map(s -> TextFile.number(s.current())).orElse(""));
        cells.add(state.map(s -> TextFile.number(s.charge())).orElse(""));
    }

    private void metal(int i, List<String> heads, List<String> cells) {
        Optional<GrowthCurve> grown = chapter.metal().map(MetalResult::grown);
        grown.ifPresent(curve -> add("grown metal / mol", Optional.of(curve.at(i)), heads, cells));
    }

    private void lines(AnalysedLines spectrum, List<String> heads, List<String> cells) {
        int count = chapter.lines().flatMap(found -> found.mean()).map(PeakFit::size).orElse(0);
        String unit = " / " + spectrum.spectrum().unit().symbol();
        for (int k = 0; k < count; k++) {
            int line = k;
            Optional<FittedLine> found =
                    spectrum.fit()
                            .filter(fit -> fit.size() == count)
                            .map(fit -> fit.lines().get(line));
            String number = " " + (k + 1);
            add("position" + number + unit, found.map(FittedLine::position), heads, cells);
            add("width" + number + unit, found.map(FittedLine::width), heads, cells);
            add("area" + number, found.map(FittedLine::area), heads, cells);
        }
    }
}
