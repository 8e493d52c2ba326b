package science.haven.report;

import science.haven.report.page.TextFile;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The results as tables for spreadsheets: SI units in the heads, 12 digits.
final class CsvTables {

    private CsvTables() {}

    /// One table per measurement, and one of what follows from them.
    static List<TextFile> of(Results results) {
        List<TextFile> tables = new ArrayList<>();
        results.measurements().forEach(group -> tables.add(results(group)));
        if (!results.conclusions().isEmpty()) {
            tables.add(conclusions(results));
        }
        return tables;
    }

    private static TextFile results(Results.Group group) {
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
            row.add(
                    result.condition("temperature")
                            .map(c -> TextFile.number(c.value().value()))
                            .orElse(""));
            for (String name : names) {
                Optional<Value> value =
                        result.values().stream().filter(v -> v.name().equals(name)).findFirst();
                row.add(value.map(v -> TextFile.number(v.measured().value())).orElse(""));
                row.add(value.map(v -> TextFile.number(v.measured().uncertainty())).orElse(""));
            }
            rows.add(row);
        }
        return TextFile.table(group.name(), rows);
    }

    private static TextFile conclusions(Results results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("quantity", "of", "ordinate", "value", "uncertainty", "unit"));
        for (Results.Conclusion conclusion : results.conclusions()) {
            rows.add(
                    List.of(
                            conclusion.name(),
                            conclusion.of(),
                            conclusion.ordinate(),
                            conclusion.measured().map(m -> TextFile.number(m.value())).orElse(""),
                            conclusion
                                    .measured()
                                    .map(m -> TextFile.number(m.uncertainty()))
                                    .orElse(""),
                            conclusion.unit().symbol()));
        }
        return TextFile.table("conclusions", rows);
    }
}
