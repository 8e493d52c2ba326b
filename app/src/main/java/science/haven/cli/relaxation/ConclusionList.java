package science.haven.cli.relaxation;

import science.haven.cli.terminal.Table;
import science.haven.report.page.Shown;
import science.haven.study.result.Results;

import java.io.PrintWriter;
import java.util.List;

/// Conclusions on a terminal, and what limits them.
final class ConclusionList {

    private ConclusionList() {}

    static void print(List<Results.Conclusion> conclusions, PrintWriter out) {
        Table table = new Table("quantity", "value");
        conclusions.forEach(conclusion -> table.row(conclusion.name(), Shown.text(conclusion)));
        table.print(out, "  ");
        conclusions.stream()
                .flatMap(conclusion -> conclusion.remarks().stream())
                .distinct()
                .forEach(remark -> out.println("  remark: " + remark.text()));
    }
}
