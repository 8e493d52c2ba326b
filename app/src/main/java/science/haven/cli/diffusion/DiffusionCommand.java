package science.haven.cli.diffusion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;

import java.util.concurrent.Callable;

/// The group of the commands on diffusion.
@Command(
        name = "diffusion",
        description = "Diffusion coefficients, each from its kind of data.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  haven diffusion trajectory XDATCAR --ion Li+ --interval 0.1ps --temperature 500K",
            "  haven diffusion profile line.csv --exchange 59h"
        },
        subcommands = {EchoDecayCommand.class, ProfileCommand.class, TrajectoryCommand.class})
public final class DiffusionCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return Complaints.usage(spec);
    }
}
