package science.haven.cli.impedance;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;

import java.util.concurrent.Callable;

/// The group of the commands on impedance spectra.
@Command(
        name = "impedance",
        description = "Fit, test and look into impedance spectra.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  haven impedance fit eis --circuit 'p(R1,CPE1)-p(R2,CPE2)-CPE3'"
        },
        subcommands = {
            ImpedanceFitCommand.class,
            ImpedanceCheckCommand.class,
            ImpedanceDrtCommand.class
        })
public final class ImpedanceCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return Complaints.usage(spec);
    }
}
