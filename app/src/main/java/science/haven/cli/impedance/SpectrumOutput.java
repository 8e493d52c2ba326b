package science.haven.cli.impedance;

import picocli.CommandLine.Model.CommandSpec;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.report.page.Shown;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.ResultsJson;
import science.haven.study.result.Value;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// Prints what a command found in spectra: one of them in full, several as one row each.
final class SpectrumOutput {

    /// What is printed.
    enum Kind {
        FIT,
        CHECK,
        DRT
    }

    private final Terminal terminal;
    private final List<FileResult> results;

    SpectrumOutput(CommandSpec spec, List<FileResult> results) {
        terminal = Terminal.of(spec);
        this.results = results;
    }

    /// Prints everything and gives the exit code.
    int print(boolean json, Kind kind) {
        List<FileResult> good = results.stream().filter(r -> r.failure().isEmpty()).toList();
        if (json) {
            terminal.out().print(ResultsJson.write(results));
        } else if (good.size() == 1) {
            one(good.getFirst(), kind);
        } else if (!good.isEmpty()) {
            new SpectrumTable(good, kind).print(terminal.out());
        }
        results.stream()
                .filter(r -> r.failure().isPresent())
                .forEach(failed -> terminal.complain(failed.reason()));
        if (results.isEmpty()) {
            terminal.complain("no impedance spectrum in these files");
        }
        return good.size() == results.size() && !results.isEmpty() ? 0 : Complaints.DATA;
    }

    private void one(FileResult result, Kind kind) {
        PrintWriter out = terminal.out();
        out.println(heading(result));
        if (!result.parameters().isEmpty()) {
            out.println();
            Table table = new Table("parameter", "value", "95 % interval");
            result.parameters().forEach(v -> table.row(v.name(), Shown.text(v), interval(v)));
            table.print(out, "  ");
        }
        if (!result.derived().isEmpty()) {
            out.println();
            Table table = new Table(kind == Kind.FIT ? "derived" : result.model(), "value");
            result.derived().forEach(v -> table.row(v.name(), shown(v, kind)));
            table.print(out, "  ");
        }
        result.quality().ifPresent(quality -> quality(out, quality));
        if (!result.remarks().isEmpty()) {
            out.println();
            result.remarks().forEach(remark -> out.println("  " + remark.text()));
        }
    }

    private static String heading(FileResult result) {
        String conditions =
                result.conditions().stream()
                        .map(c -> c.name() + " " + Shown.text(c))
                        .collect(Collectors.joining(", "));
        return result.source().file()
                + (conditions.isEmpty() ? "" : "   " + conditions)
                + "   "
                + result.model();
    }

    private static void quality(PrintWriter out, Quality quality) {
        out.println();
        out.println(
                "  %d points, misfit %s%s; rms per component, relative to |Z|"
                        .formatted(
                                quality.points(),
                                Shown.percent(quality.misfit()),
                                quality.noise()
                                        .map(n -> ", noise " + Shown.percent(n))
                                        .orElse("")));
    }

    private static String interval(Value value) {
        return value.interval95().map(Shown::interval).orElse("given");
    }

    static String shown(Value value, Kind kind) {
        return kind == Kind.CHECK && value.unit().symbol().isEmpty()
                ? share(value)
                : Shown.text(value);
    }

    private static String share(Value value) {
        return value.name().equals("autocorrelation")
                ? Shown.rounded(value.measured().value(), 2)
                : Shown.percent(value.measured().value());
    }
}
