package science.haven.cli.exchange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;

import java.util.concurrent.Callable;

/// The group of the commands on exchange.
@Command(
        name = "exchange",
        description = "From echoes and exchange spectra to jump rates, barriers, numbers of sites.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  haven exchange exsy volumes.csv"},
        subcommands = {EchoCommand.class, ExsyCommand.class})
public final class ExchangeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return Complaints.usage(spec);
    }
}
