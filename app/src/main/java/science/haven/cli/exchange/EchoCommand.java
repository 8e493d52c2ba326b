package science.haven.cli.exchange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.exchange.exsy.Leak;
import science.haven.study.plan.SitesPlan;
import science.haven.study.plan.Technique;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "echo",
        description = {
            "Find jumps, barrier and number of sites from spin-alignment echoes or CODEX.",
            "",
            "The heads of a table: 'temperature / K', 'preparation time / µs', 'mixing time / s',"
                    + " 'echo', 'u(echo)'. All tables are explained together."
        },
        footer = {"", "Example:", "  haven exchange echo s2.csv"})
final class EchoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TABLE", description = "Tables of echoes.")
    private List<Path> files = List.of();

    @Option(
            names = "--reference",
            description = "The echoes were divided by a reference of the same time, as in CODEX.")
    private boolean reference;

    @Override
    public Integer call() throws IOException {
        return new ExchangeTables(
                        new Technique.Exchange(Leak.SHARED, reference, SitesPlan.FREE),
                        "'temperature / K', 'preparation time / µs', 'mixing time / s', 'echo'",
                        List.of())
                .print(files, Terminal.of(spec));
    }
}
