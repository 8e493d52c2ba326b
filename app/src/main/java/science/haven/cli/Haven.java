package science.haven.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import science.haven.cli.diffusion.DiffusionCommand;
import science.haven.cli.exchange.ExchangeCommand;
import science.haven.cli.impedance.ImpedanceCommand;
import science.haven.cli.lineshape.LineShapeCommand;
import science.haven.cli.relaxation.RelaxationCommand;
import science.haven.cli.spectrum.SpectrumCommand;
import science.haven.cli.terminal.Complaints;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// The program `haven`: the commands under it, and what all of them share.
@Command(
        name = "haven",
        description = "From raw files of solid electrolytes to the numbers that say how ions move.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  haven run examples/ceramic-impedance",
            "",
            "Exit codes: 0 done; 1 the data or the fit failed; 2 wrong usage."
        },
        subcommands = {
            RunCommand.class,
            InitCommand.class,
            InspectCommand.class,
            ImpedanceCommand.class,
            SpectrumCommand.class,
            RelaxationCommand.class,
            ExchangeCommand.class,
            DiffusionCommand.class,
            LineShapeCommand.class,
            ConvertCommand.class,
            TransportCommand.class,
            CheckCommand.class,
            NuclideCommand.class,
            SchemaCommand.class,
        })
@SuppressWarnings("UnusedVariable") // picocli acts on the common options by itself
public final class Haven implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error came up.")
    private boolean debug;

    /// Runs the program and leaves the JVM with its exit code.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// The command line, ready to execute.
    ///
    /// @param out where results go
    /// @param err where progress and messages go
    /// @return the command line
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine commands = new CommandLine(new Haven());
        commands.setOut(out);
        commands.setErr(err);
        commands.setUsageHelpAutoWidth(false);
        commands.setUsageHelpWidth(100);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(new Complaints());
        commands.setParameterExceptionHandler(new Complaints());
        return commands;
    }

    @Override
    public Integer call() {
        return Complaints.usage(spec);
    }
}
