package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.Terminal;
import science.haven.study.audit.ClaimsReader;
import science.haven.transport.audit.Audit;
import science.haven.transport.audit.Check;
import science.haven.transport.audit.Topic;
import science.haven.transport.audit.Verdict;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

@Command(
        name = "check",
        description = {
            "Audit a table of published numbers: every pair that physics ties together is tested.",
            "",
            "A number counts with the range its printed digits allow, so that what is called a"
                    + " contradiction is one that no rounding explains."
        },
        footer = {
            "",
            "Examples:",
            "  haven check examples/published-numbers/llto.yaml",
            "  haven check --words        the numbers a table can hold"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The table, a YAML file.")
    private List<Path> files = List.of();

    @Option(names = "--words", description = "List the numbers a table can hold.")
    private boolean words;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (words) {
            Arrays.stream(Topic.values()).forEach(topic -> out.println("  " + word(topic)));
            return 0;
        }
        if (files.isEmpty()) {
            return Complaints.usage(spec);
        }
        Path file = files.getFirst();
        ClaimsReader.Table table =
                ClaimsReader.read(file.getFileName().toString(), Files.readString(file));
        print(out, table, Audit.of(table.claims()));
        return 0;
    }

    private static String word(Topic topic) {
        return topic.kind().symbol().isEmpty()
                ? topic.word()
                : topic.word() + ", in " + topic.kind().symbol();
    }

    private static void print(PrintWriter out, ClaimsReader.Table table, List<Check> checks) {
        if (!table.text().isEmpty()) {
            out.println(table.text());
        }
        out.println(
                Arrays.stream(Verdict.values())
                                .map(verdict -> count(checks, verdict))
                                .collect(Collectors.joining(", "))
                        + ".");
        for (Verdict verdict : Verdict.values()) {
            List<Check> these = checks.stream().filter(c -> c.verdict() == verdict).toList();
            if (!these.isEmpty()) {
                out.println();
                out.println(heading(verdict));
                these.stream()
                        .flatMap(check -> CheckText.of(check, Terminal.columns() - 2).stream())
                        .forEach(line -> out.println("  " + line));
            }
        }
    }

    private static String count(List<Check> checks, Verdict verdict) {
        long count = checks.stream().filter(c -> c.verdict() == verdict).count();
        return switch (verdict) {
            case CONTRADICTS -> "%d contradicted".formatted(count);
            case DOUBTFUL -> "%d doubtful".formatted(count);
            case AGREES -> "%d agree".formatted(count);
            case FOLLOWS -> "%d more follow".formatted(count);
        };
    }

    private static String heading(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTS -> "What does not fit together";
            case DOUBTFUL -> "What may not mean what it seems to";
            case AGREES -> "What fits";
            case FOLLOWS -> "What follows and is not printed";
        };
    }
}
