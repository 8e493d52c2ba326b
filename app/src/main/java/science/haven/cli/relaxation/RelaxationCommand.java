package science.haven.cli.relaxation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;

import java.util.concurrent.Callable;

/// The group of the commands on nuclear relaxation.
@Command(
        name = "relaxation",
        description =
                "From recoveries to relaxation times, from rates and widths to the motions behind"
                        + " them.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  haven relaxation transient nmr/12"},
        subcommands = {
            TransientCommand.class,
            RatesCommand.class,
            NarrowingCommand.class,
            MomentCommand.class
        })
public final class RelaxationCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return Complaints.usage(spec);
    }
}
