package science.haven.report;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Spectrum;
import science.haven.impedance.FittedCurve;
import science.haven.polarisation.Control;
import science.haven.polarisation.Polarisation;
import science.haven.polarisation.PolarisationStep;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.StudyOutcome;
import science.haven.study.result.AnalysedLines;
import science.haven.study.result.AnalysedSpectrum;
import science.haven.study.result.AnalysedTransient;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.ResultsFolder;
import science.haven.study.result.Value;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The results as tables for spreadsheets: comma separated, point as decimal sign, SI units in the
/// heads, 12 digits.
final class CsvTables {

    private static final int DIGITS = 12;

    private CsvTables() {}

    static void write(StudyOutcome outcome, Path folder) throws IOException {
        for (Results.Group group : outcome.results().measurements()) {
            ResultsFolder.write(folder.resolve(group.name() + ".csv"), results(group));
            List<AnalysedSpectrum> spectra = outcome.spectra(group.name());
            for (int i = 0; i < spectra.size(); i++) {
                ResultsFolder.write(
                        folder.resolve(Plate.name(group.name(), i) + ".csv"),
                        curve(spectra.get(i)));
            }
            List<AnalysedTransient> steps = outcome.transients(group.name());
            for (int i = 0; i < steps.size(); i++) {
                ResultsFolder.write(
                        folder.resolve(Plate.name(group.name(), i) + ".csv"),
                        step(steps.get(i).polarisation()));
            }
            List<AnalysedLines> lines = outcome.lines(group.name());
            for (int i = 0; i < lines.size(); i++) {
                String name = Plate.name(group.name(), i);
                ResultsFolder.write(folder.resolve(name + ".csv"), spectrum(lines.get(i)));
                if (lines.get(i).log().isPresent()) {
                    String recipe = lines.get(i).log().get().text();
                    ResultsFolder.write(folder.resolve(name + "-process.txt"), recipe);
                }
            }
        }
        if (!outcome.results().conclusions().isEmpty()) {
            ResultsFolder.write(folder.resolve("conclusions.csv"), conclusions(outcome.results()));
        }
    }

    private static String results(Results.Group group) {
        Set<String> names = new LinkedHashSet<>();
        List<String> heads = new ArrayList<>(List.of("file", "temperature / K"));
        for (FileResult result : group.results()) {
            for (Value value : result.values()) {
                if (names.add(value.name())) {
                    String unit = value.unit().symbol();
                    heads.add(value.name() + (unit.isEmpty() ? "" : " / " + unit));
                    heads.add("u(" + value.name() + ")" + (unit.isEmpty() ? "" : " / " + unit));
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(heads);
        for (FileResult result : group.results()) {
            List<String> row = new ArrayList<>();
            row.add(result.source().file());
            row.add(result.condition("temperature").map(c -> number(c.value().value())).orElse(""));
            for (String name : names) {
                Optional<Value> value =
                        result.values().stream().filter(v -> v.name().equals(name)).findFirst();
                row.add(value.map(v -> number(v.measured().value())).orElse(""));
                row.add(value.map(v -> number(v.measured().uncertainty())).orElse(""));
            }
            rows.add(row);
        }
        return text(rows);
    }

    private static String curve(AnalysedSpectrum analysed) {
        ImpedanceSpectrum data = analysed.spectrum();
        FittedCurve fit = analysed.fit().curve();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("f / Hz", "Z' / Ω", "Z'' / Ω", "Z' fit / Ω", "Z'' fit / Ω"));
        for (int i = 0; i < data.size(); i++) {
            int fitted = indexOf(fit.frequency(), data.frequency()[i]);
            rows.add(
                    List.of(
                            number(data.frequency()[i]),
                            number(data.real()[i]),
                            number(data.imaginary()[i]),
                            fitted < 0 ? "" : number(fit.real()[fitted]),
                            fitted < 0 ? "" : number(fit.imaginary()[fitted])));
        }
        return text(rows);
    }

    private static String step(Polarisation polarisation) {
        PolarisationStep step = polarisation.step();
        String answer = step.control() == Control.VOLTAGE ? "I / A" : "U / V";
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("t / s", answer, answer.replace(" /", " fit /")));
        var law = polarisation.laws().chosen();
        double[] values = law.fit().values();
        double[] time = step.time();
        double[] response = step.response();
        for (int i = 0; i < time.length; i++) {
            double fitted = law.curve().at(time[i], values, new double[values.length]);
            rows.add(List.of(number(time[i]), number(response[i]), number(fitted)));
        }
        return text(rows);
    }

    private static String spectrum(AnalysedLines analysed) {
        Spectrum data = analysed.spectrum();
        double[] x = data.abscissa();
        double[] fit = analysed.fit().map(f -> f.over(x)).orElse(new double[0]);
        List<List<String>> rows = new ArrayList<>();
        String first = data.quantity() + " / " + data.unit().symbol();
        rows.add(
                fit.length == 0 ? List.of(first, "intensity") : List.of(first, "intensity", "fit"));
        for (int i = 0; i < x.length; i++) {
            List<String> row = new ArrayList<>();
            row.add(number(x[i]));
            row.add(number(data.intensity()[i]));
            if (fit.length > 0) {
                row.add(number(fit[i]));
            }
            rows.add(row);
        }
        return text(rows);
    }

    private static int indexOf(double[] values, double value) {
        for (int i = 0; i < values.length; i++) {
            if (Double.compare(values[i], value) == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String conclusions(Results results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("quantity", "of", "ordinate", "value", "uncertainty", "unit"));
        for (Results.Conclusion conclusion : results.conclusions()) {
            rows.add(
                    List.of(
                            conclusion.name(),
                            conclusion.of(),
                            conclusion.ordinate(),
                            conclusion.measured().map(m -> number(m.value())).orElse(""),
                            conclusion.measured().map(m -> number(m.uncertainty())).orElse(""),
                            conclusion.unit().symbol()));
        }
        return text(rows);
    }

    private static String number(double value) {
        return Shown.plain(value, DIGITS);
    }

    private static String text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row.stream().map(CsvTables::quoted).toList()));
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
