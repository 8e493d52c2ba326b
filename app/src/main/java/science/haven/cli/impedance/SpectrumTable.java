package science.haven.cli.impedance;

import science.haven.cli.terminal.Table;
import science.haven.quantity.Remark;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Value;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was found in several spectra, one row each: of fits the resistances only, a table for each
/// circuit. Remarks are letters that are explained below.
final class SpectrumTable {

    private static final String TOTAL = "total resistance";

    private final List<FileResult> results;
    private final SpectrumOutput.Kind kind;
    private final boolean shortNames;
    private final List<String> codes = new ArrayList<>();

    SpectrumTable(List<FileResult> results, SpectrumOutput.Kind kind) {
        this.results = List.copyOf(results);
        this.kind = kind;
        long names = results.stream().map(r -> last(r.source().file())).distinct().count();
        long files = results.stream().map(r -> r.source().file()).distinct().count();
        shortNames = names == files;
    }

    void print(PrintWriter out) {
        Map<String, List<FileResult>> groups =
                results.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FileResult::model,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        boolean first = true;
        for (Map.Entry<String, List<FileResult>> group : groups.entrySet()) {
            out.print(first ? "" : System.lineSeparator());
            out.println(group.getKey());
            print(out, group.getValue());
            first = false;
        }
        if (!codes.isEmpty()) {
            out.println();
            codes.forEach(code -> out.println("  " + letter(code) + "  " + code));
        }
    }

    private void print(PrintWriter out, List<FileResult> rows) {
        List<ValueColumn> columns =
                new ArrayList<>(names(rows).stream().map(name -> column(rows, name)).toList());
        if (kind == SpectrumOutput.Kind.FIT) {
            columns.add(new ValueColumn("misfit", "", quality(rows, q -> Optional.of(q.misfit()))));
            columns.add(new ValueColumn("noise", "", quality(rows, Quality::noise)));
        }
        List<String> headings = new ArrayList<>(List.of("file", ">T"));
        columns.forEach(column -> headings.add(column.line()));
        headings.add("remarks");
        Table table = new Table(headings.toArray(String[]::new));
        for (int i = 0; i < rows.size(); i++) {
            FileResult result = rows.get(i);
            List<String> row = new ArrayList<>();
            row.add(shortNames ? last(result.source().file()) : result.source().file());
            row.add(Shown.temperature(result));
            for (ValueColumn column : columns) {
                row.add(column.cells().get(i));
            }
            row.add(letters(result));
            table.row(row.toArray(String[]::new));
        }
        table.print(out, "  ");
    }

    /// Resistances of a circuit with their total, or all that was found without one.
    private Set<String> names(List<FileResult> rows) {
        return rows.stream()
                .flatMap(
                        result ->
                                kind == SpectrumOutput.Kind.FIT
                                        ? resistances(result)
                                        : result.derived().stream())
                .map(Value::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Value> resistances(FileResult result) {
        return Stream.concat(
                result.parameters().stream().filter(v -> v.unit().symbol().equals("Ω")),
                result.derived(TOTAL).stream());
    }

    /// Shares are shown in percent, everything else with a common power of ten.
    private ValueColumn column(List<FileResult> rows, String name) {
        if (kind != SpectrumOutput.Kind.CHECK) {
            return ValueColumn.of(name.equals(TOTAL) ? "total" : name, rows, name);
        }
        List<String> cells =
                rows.stream()
                        .map(r -> r.derived(name).map(v -> SpectrumOutput.shown(v, kind)))
                        .map(text -> text.orElse(Shown.NOTHING))
                        .toList();
        return new ValueColumn(name, "", cells);
    }

    private static List<String> quality(
            List<FileResult> rows, Function<Quality, Optional<Double>> share) {
        return rows.stream()
                .map(r -> r.quality().flatMap(share).map(Shown::percent).orElse(Shown.NOTHING))
                .toList();
    }

    private String letters(FileResult result) {
        for (Remark remark : result.remarks()) {
            if (!codes.contains(remark.code())) {
                codes.add(remark.code());
            }
        }
        return result.remarks().stream()
                .map(Remark::code)
                .distinct()
                .map(this::letter)
                .sorted()
                .collect(Collectors.joining());
    }

    private String letter(String code) {
        return String.valueOf((char) ('a' + codes.indexOf(code)));
    }

    private static String last(String file) {
        Path name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }
}
