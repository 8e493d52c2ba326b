package science.haven.cli.exchange;

import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.data.Condition;
import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.report.page.Shown;
import science.haven.study.exchange.ExchangeMeasurement;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.spectrum.SpectraSets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Exchange on the command line: tables and spectra.
///
/// @param technique the options
/// @param heads heads that a table must have, for messages
/// @param mixing mixing times of the spectra in s, in their order; empty where the files tell
record ExchangeTables(Technique.Exchange technique, String heads, List<Double> mixing) {

    /// Analyses files together and prints what they say.
    int print(List<Path> files, Terminal terminal) throws IOException {
        ExchangeMeasurement measurement = new ExchangeMeasurement("exchange", technique);
        List<Analysed> analysed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            analysed.addAll(analysed(measurement, files.get(i), i));
        }
        for (Analysed one : analysed) {
            Optional<String> failure = one.result().failure();
            if (failure.isPresent()) {
                throw new IOException(failure.get());
            }
        }
        boolean found = false;
        for (Finding finding : measurement.together(analysed).findings()) {
            Table table = new Table("quantity", "value");
            for (Results.Conclusion conclusion : finding.conclusions()) {
                table.row(conclusion.name(), Shown.text(conclusion));
                found |= conclusion.measured().isPresent();
            }
            table.print(terminal.out(), "  ");
            finding.conclusions().stream()
                    .flatMap(conclusion -> conclusion.remarks().stream())
                    .distinct()
                    .forEach(remark -> terminal.out().println("  remark: " + remark.text()));
        }
        return found ? 0 : 1;
    }

    private List<Analysed> analysed(ExchangeMeasurement measurement, Path path, int index)
            throws IOException {
        if (Files.isRegularFile(path)) {
            Optional<Analysed> table = ExchangeMeasurement.table(SourceFile.read(path));
            if (table.isPresent()) {
                return List.of(table.get());
            }
            if (Formats.experiment(path).isEmpty() && isText(path)) {
                throw new FormatException(path.toString(), 1, "heads " + heads, "others");
            }
        }
        List<Analysed> all = new ArrayList<>();
        for (Measurement one : SpectraSets.wanted(technique, Formats.read(path))) {
            List<Condition> conditions = new ArrayList<>(one.provenance().conditions());
            if (index < mixing.size()) {
                conditions.removeIf(c -> c.name().equals("mixing time"));
                conditions.add(
                        new Condition(
                                "mixing time",
                                Measured.exact(mixing.get(index)),
                                Unit.SECOND,
                                Condition.Origin.STUDY,
                                Optional.empty()));
            }
            all.addAll(measurement.of(new DataSet.Read(one, conditions)));
        }
        return all;
    }

    private static boolean isText(Path path) {
        String name = path.toString();
        return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
    }
}
