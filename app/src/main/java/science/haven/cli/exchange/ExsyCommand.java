package science.haven.cli.exchange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.exchange.exsy.Leak;
import science.haven.study.plan.Technique;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "exsy",
        description = {
            "Find the rates of all paths from the volumes of exchange peaks.",
            "",
            "The heads of a table: 'mixing time / ms', 'from', 'to', 'volume', 'u(volume)' and, for"
                    + " barriers, 'temperature / K'. Sites count from 1; every mixing time needs all"
                    + " peaks. Rates that the volumes do not determine are refused."
        },
        footer = {"", "Example:", "  haven exchange exsy volumes.csv --leak per_site"})
final class ExsyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TABLE", description = "Tables of volumes.")
    private List<Path> files = List.of();

    @Option(
            names = "--leak",
            paramLabel = "WORD",
            description = "What relaxation takes: none, shared (default), per_site.")
    private Leak leak = Leak.SHARED;

    @Override
    public Integer call() throws IOException {
        return ExchangeTables.print(
                files,
                new Technique.Exchange(leak, false),
                "'mixing time / ms', 'from', 'to', 'volume'",
                Terminal.of(spec));
    }
}
