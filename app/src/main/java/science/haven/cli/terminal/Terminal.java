package science.haven.cli.terminal;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import science.haven.study.work.Progress;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Where a command writes: results to standard output, everything else to standard error.
///
/// @param out results
/// @param err progress and messages
/// @param debug whether stack traces are wanted
public record Terminal(PrintWriter out, PrintWriter err, boolean debug) {

    private static final int USUAL = 120;
    private static final int NARROWEST = 40;

    /// The terminal of a command.
    ///
    /// @param spec the command
    /// @return where it writes
    public static Terminal of(CommandSpec spec) {
        CommandLine command = spec.commandLine();
        boolean debug = Complaints.debugs(spec.root().commandLine().getParseResult());
        return new Terminal(command.getOut(), command.getErr(), debug);
    }

    /// How many characters a line of a table may have: what `COLUMNS` says, else 120.
    ///
    /// @return at least 40
    public static int columns() {
        return columns(Optional.ofNullable(System.getenv("COLUMNS")).orElse(""));
    }

    static int columns(String variable) {
        return variable.matches("[0-9]{1,4}")
                ? Math.max(NARROWEST, Integer.parseInt(variable))
                : USUAL;
    }

    /// One line about something that went wrong.
    ///
    /// @param line the line
    public void complain(String line) {
        err.println("haven: " + line);
    }

    /// Where in the program an error came up, if the user wants to know.
    ///
    /// @param error what was thrown
    public void stack(Throwable error) {
        if (debug) {
            error.printStackTrace(err);
        }
    }

    /// A bar where somebody watches, plain lines where only a log does.
    ///
    /// @return who is told how far a run has come
    public Progress progress() {
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return watched ? new ProgressBar(err, this::stack) : new ProgressLines(err, this::stack);
    }
}
