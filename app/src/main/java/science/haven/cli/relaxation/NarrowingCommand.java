package science.haven.cli.relaxation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.formats.SourceFile;
import science.haven.quantity.Measured;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.MotionalNarrowing;
import science.haven.relaxation.narrowing.NarrowingLaw;
import science.haven.relaxation.narrowing.NarrowingOptions;
import science.haven.relaxation.narrowing.NarrowingReading;
import science.haven.report.page.Shown;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalDouble;
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
        NarrowingOptions options;
        try {
            options = new NarrowingOptions(width("--rigid", rigid), width("--residual", residual));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        MotionalNarrowing narrowing =
                MotionalNarrowing.fit(WidthTable.read(SourceFile.read(file)), options);
        PrintWriter out = Terminal.of(spec).out();
        ranking(narrowing.laws(), out);
        narrowing.chosen().ifPresent(reading -> print(reading, out));
        narrowing.remarks().forEach(remark -> out.println("  remark: " + remark.text()));
        return narrowing.chosen().isPresent() ? 0 : 1;
    }

    private OptionalDouble width(String option, String text) {
        try {
            return text.isBlank()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Quantity.parse(text, Unit.HERTZ).si().value());
        } catch (NotationException e) {
            throw new ParameterException(spec.commandLine(), option + " " + e.getMessage(), e);
        }
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

    private static void print(NarrowingReading reading, PrintWriter out) {
        out.println();
        out.println(reading.law());
        Table table = new Table("quantity", "value");
        table.row("width of the rigid lattice", text(reading.rigidWidth(), Unit.HERTZ));
        table.row("residual width", text(reading.residualWidth(), Unit.HERTZ));
        table.row("activation energy", text(reading.activationEnergy(), Unit.ELECTRONVOLT));
        table.row("onset at", text(reading.onset().temperature(), Unit.KELVIN));
        table.row("jump rate there", text(reading.onset().rate(), Unit.PER_SECOND));
        table.row("half way at", text(reading.half().temperature(), Unit.KELVIN));
        table.row("jump rate there", text(reading.half().rate(), Unit.PER_SECOND));
        reading.times()
                .ifPresent(
                        times ->
                                table.row(
                                        "τ₀",
                                        new Quantity(Measured.exact(times.tau0()), Unit.SECOND)
                                                .text()));
        table.print(out, "  ");
        reading.remarks().forEach(remark -> out.println("  remark: " + remark.text()));
    }

    private static String text(Measured measured, Unit unit) {
        return new Quantity(measured, unit).text();
    }
}
