package science.haven.cli.exchange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.exchange.exsy.Leak;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.plan.SitesPlan;
import science.haven.study.plan.Technique;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "exsy",
        description = {
            "Find the rates of all paths from exchange spectra over two frequencies, one per mixing"
                    + " time, or from tables of the volumes of their peaks.",
            "",
            "Sites are the peaks on the diagonal; the mixing time is D8 of a Bruker experiment, or"
                    + " --mixing. The heads of a table: 'mixing time / ms', 'from', 'to', 'volume',"
                    + " 'u(volume)' and, for barriers, 'temperature / K'. Sites count from 1; every"
                    + " mixing time needs all peaks. Rates that the volumes do not determine are"
                    + " refused."
        },
        footer = {
            "",
            "Examples:",
            "  haven exchange exsy volumes.csv --leak per_site",
            "  haven exchange exsy nmr/11 nmr/12 nmr/13 --sites=-2ppm,4ppm",
            "  haven exchange exsy a.dx b.dx --mixing 20ms,80ms"
        })
final class ExsyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Exchange spectra, or tables of volumes.")
    private List<Path> files = List.of();

    @Option(
            names = "--leak",
            paramLabel = "WORD",
            description = "What relaxation takes: none, shared (default), per_site.")
    private Leak leak = Leak.SHARED;

    @Option(
            names = "--sites",
            split = ",",
            paramLabel = "SHIFT",
            description = "Shifts of the sites; the peaks on the diagonal if not said.")
    private List<String> sites = List.of();

    @Option(
            names = "--mixing",
            split = ",",
            paramLabel = "TIME",
            description = "Mixing times in the order of the spectra, where the files do not tell.")
    private List<String> mixing = List.of();

    @Override
    public Integer call() throws IOException {
        List<Double> times =
                quantities("--mixing", mixing, Unit.SECOND).stream()
                        .map(time -> time.si().value())
                        .toList();
        if (!times.isEmpty() && times.size() != files.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--mixing: expected one time per file, %d, found %d"
                            .formatted(files.size(), times.size()));
        }
        SitesPlan plan = SitesPlan.at(quantities("--sites", sites, Unit.PPM));
        return new ExchangeTables(
                        new Technique.Exchange(leak, false, plan),
                        "'mixing time / ms', 'from', 'to', 'volume'",
                        times)
                .print(files, Terminal.of(spec));
    }

    private List<Quantity> quantities(String option, List<String> texts, Unit kind) {
        List<Quantity> quantities = new ArrayList<>();
        for (String text : texts) {
            try {
                quantities.add(Quantity.parse(text.strip(), kind));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s: expected a number with a unit such as 5 %s, found '%s'"
                                .formatted(option, kind.symbol(), text));
            }
        }
        return quantities;
    }
}
