package science.haven.cli.lineshape;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;

import java.util.concurrent.Callable;

/// The group of the commands on line shapes.
@Command(
        name = "lineshape",
        description = "Spectra of quadrupolar couplings and shift tensors in powders.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  haven lineshape simulate system.json --field 9.4T --spinning 10kHz"
        },
        subcommands = {SimulateCommand.class, ShapeFitCommand.class, FieldCommand.class})
public final class LineShapeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return Complaints.usage(spec);
    }
}
