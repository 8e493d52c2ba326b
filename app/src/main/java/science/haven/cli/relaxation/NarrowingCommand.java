package science.haven.cli.relaxation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.relaxation.narrowing.MotionalNarrowing;
import science.haven.relaxation.narrowing.NarrowingLaw;
import science.haven.report.page.Shown;
import science.haven.study.file.StudyException;
import science.haven.study.narrowing.NarrowingReader;
import science.haven.study.narrowing.NarrowingResult;
import science.haven.study.narrowing.WidthTable;
import science.haven.study.plan.Sample;
import science.haven.study.plan.conclusion.NarrowingPlan;
import science.haven.study.result.Analysed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "narrowing",
        description = {
            "Find jump rates from line widths over temperature, without start values.",
            "",
            "The heads of the table: 'temperature / K', 'width / kHz', 'u(width) / kHz'."
        },
        footer = {"", "Example:", "  haven relaxation narrowing widths.csv --rigid 7.2kHz"})
final class NarrowingCommand implements Callable<Integer> {

    private static final String NAME = "widths";

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TABLE", description = "Full widths at half maximum.")
    private Path file;

    @Option(
            names = "--rigid",
            paramLabel = "x",
            description = "Width of the rigid lattice, as from 'haven relaxation moment'.")
    private String rigid = "";

    @Option(
            names = "--residual",
            paramLabel = "x",
            description = "Width that motion does not take away.")
    private String residual = "";

    @Override
    public Integer call() throws IOException {
        NarrowingPlan plan = GivenOptions.read(spec, this::plan);
        SourceFile source = SourceFile.read(file);
        Analysed widths =
                WidthTable.given(source)
                        .orElseThrow(
                                () ->
                                        new FormatException(
                                                source.name(),
                                                1,
                                                "heads such as 'temperature / K' and 'width / kHz'",
                                                "others"));
        NarrowingResult result =
                NarrowingResult.of(plan, Map.of(NAME, List.of(widths)), Sample.UNNAMED);
        PrintWriter out = Terminal.of(spec).out();
        result.narrowing().ifPresent(narrowing -> ranking(narrowing.laws(), out));
        out.println();
        ConclusionList.print(result.conclusions(), out);
        return result.narrowing().flatMap(MotionalNarrowing::chosen).isPresent() ? 0 : 1;
    }

    private NarrowingPlan plan() throws StudyException {
        return NarrowingReader.plan(
                new GivenOptions()
                        .with("rigid", rigid)
                        .with("residual", residual)
                        .section(NarrowingReader.KEYS),
                List.of(NAME));
    }

    private static void ranking(LawComparison<NarrowingLaw> laws, PrintWriter out) {
        Table table = new Table("law", ">AICc above the best");
        double best = laws.ranked().getFirst().aicc();
        for (RankedLaw<NarrowingLaw> law : laws.ranked()) {
            table.row(
                    law.law().toString(),
                    Shown.rounded(LawComparison.difference(law.aicc(), best), 3));
        }
        table.print(out, "  ");
    }
}
