package science.haven.cli.terminal;

import science.haven.report.page.Shown;
import science.haven.study.result.FileResult;
import science.haven.study.result.ResultsJson;
import science.haven.study.result.Value;

import java.io.PrintWriter;
import java.util.List;

/// Results file by file, each value on a line of its own.
public final class ResultList {

    private ResultList() {}

    /// Prints results, and complains about files that gave none.
    ///
    /// @param results the results
    /// @param json whether a program reads them
    /// @param terminal where they go
    /// @return the exit code
    public static int print(List<FileResult> results, boolean json, Terminal terminal) {
        if (json) {
            terminal.out().println(ResultsJson.write(results));
        } else {
            results.stream().filter(r -> r.failure().isEmpty()).forEach(r -> print(r, terminal));
        }
        List<FileResult> failed = results.stream().filter(r -> r.failure().isPresent()).toList();
        failed.forEach(result -> terminal.complain(result.reason()));
        return failed.isEmpty() ? 0 : Complaints.DATA;
    }

    private static void print(FileResult result, Terminal terminal) {
        PrintWriter out = terminal.out();
        out.println(
                result.source().file() + (result.model().isEmpty() ? "" : ": " + result.model()));
        Table table = new Table("quantity", "value");
        for (Value value : result.values()) {
            table.row(value.name(), Shown.text(value));
        }
        table.print(out, "  ");
        result.remarks().forEach(remark -> out.println("  remark: " + remark.text()));
        out.println();
    }
}
