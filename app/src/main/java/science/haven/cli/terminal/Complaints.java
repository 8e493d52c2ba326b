package science.haven.cli.terminal;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import science.haven.study.file.Spelling;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;

/// Turns whatever went wrong into one line on standard error and an exit code: 1 for data, 2 for
/// usage. The stack is shown with `--debug` only.
public final class Complaints implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /// Exit code if the data are at fault.
    public static final int DATA = 1;

    static final int USAGE = 2;

    @Override
    public int handleExecutionException(
            Exception exception, CommandLine command, ParseResult parsed) throws Exception {
        if (exception instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        command.getErr().println("haven: " + line(exception));
        if (debugs(parsed)) {
            exception.printStackTrace(command.getErr());
        }
        return DATA;
    }

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        StringBuilder line = new StringBuilder("haven: ");
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            boolean isCommand = !command.getSubcommands().isEmpty() && !word.startsWith("-");
            line.append(
                    isCommand ? "unknown command '" + word + "'" : oneLine(exception.getMessage()));
            Spelling.nearest(word, command.getSubcommands().keySet())
                    .ifPresent(near -> line.append(", did you mean '").append(near).append("'?"));
        } else {
            line.append(oneLine(exception.getMessage()));
        }
        line.append(" ('").append(command.getCommandSpec().qualifiedName()).append(" --help')");
        command.getErr().println(line);
        return USAGE;
    }

    /// What a command says that needs another word after it: its help, where errors go.
    ///
    /// @param spec the command
    /// @return the exit code
    public static int usage(CommandSpec spec) {
        spec.commandLine().usage(spec.commandLine().getErr());
        return USAGE;
    }

    static boolean debugs(ParseResult parsed) {
        boolean here = parsed.hasMatchedOption("--debug");
        return here || (parsed.hasSubcommand() && debugs(parsed.subcommand()));
    }

    /// What a person needs to know of an exception, in one line.
    ///
    /// @param exception what was thrown
    /// @return the line
    public static String line(Throwable exception) {
        return switch (exception) {
            case NoSuchFileException e ->
                    "%s: expected a file, found nothing".formatted(e.getFile());
            case AccessDeniedException e ->
                    "%s: not allowed to read or write".formatted(e.getFile());
            case FileAlreadyExistsException e -> "%s: is there already".formatted(e.getFile());
            case ClosedByInterruptException _ -> "interrupted";
            case UncheckedIOException e when e.getCause() != null -> line(e.getCause());
            case IOException e -> oneLine(e.getMessage());
            case CancellationException e -> oneLine(e.getMessage());
            default -> FileResult.internal(exception);
        };
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String message) {
        return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
