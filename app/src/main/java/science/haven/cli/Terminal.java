package science.haven.cli;

import picocli.CommandLine.Model.CommandSpec;

import science.haven.study.Progress;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Where a command writes: results to standard output, everything else to standard error.
///
/// @param out results
/// @param err progress and messages
record Terminal(PrintWriter out, PrintWriter err) {

    static Terminal of(CommandSpec spec) {
        return new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /// One line about something that went wrong.
    void complain(String line) {
        err.println("haven: " + line);
    }

    /// A bar where somebody watches, plain lines where only a log does.
    Progress progress() {
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return watched ? new ProgressBar(err) : new ProgressLines(err);
    }
}
