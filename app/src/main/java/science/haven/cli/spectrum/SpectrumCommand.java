package science.haven.cli.spectrum;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;

import java.util.concurrent.Callable;

/// The group of the commands on NMR and other spectra.
@Command(
        name = "spectrum",
        description = "Process raw NMR signals, fit the lines of spectra.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  haven spectrum fit nmr/12 --from 220ppm --to 310ppm"},
        subcommands = {SpectrumProcessCommand.class, SpectrumFitCommand.class})
public final class SpectrumCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return Complaints.usage(spec);
    }
}
