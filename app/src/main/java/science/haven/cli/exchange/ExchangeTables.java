package science.haven.cli.exchange;

import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.report.page.Shown;
import science.haven.study.exchange.ExchangeMeasurement;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Tables of exchange on the command line.
final class ExchangeTables {

    private ExchangeTables() {}

    /// Analyses tables together and prints what they say.
    static int print(
            List<Path> files, Technique.Exchange technique, String heads, Terminal terminal)
            throws IOException {
        List<Analysed> tables = new ArrayList<>();
        for (Path path : files) {
            SourceFile file = SourceFile.read(path);
            tables.add(
                    ExchangeMeasurement.table(file)
                            .orElseThrow(
                                    () ->
                                            new FormatException(
                                                    path.toString(),
                                                    1,
                                                    "heads " + heads,
                                                    "others")));
        }
        List<? extends Finding> findings =
                new ExchangeMeasurement("exchange", technique).together(tables).findings();
        boolean found = false;
        for (Finding finding : findings) {
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
}
