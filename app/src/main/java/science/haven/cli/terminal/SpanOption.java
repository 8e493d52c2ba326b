package science.haven.cli.terminal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.study.plan.Span;

import java.util.Optional;

/// The options `--from` and `--to`.
public final class SpanOption {

    private SpanOption() {}

    /// The part of an abscissa that both say together.
    ///
    /// @param spec the command
    /// @param from lower end as typed
    /// @param to upper end as typed
    /// @return the part; empty if neither was given
    public static Optional<Span> of(CommandSpec spec, Optional<String> from, Optional<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--from and --to go together");
        }
        Quantity one = end(spec, "--from", from.get());
        Quantity other = end(spec, "--to", to.get());
        if (!one.unit().dimension().equals(other.unit().dimension())) {
            throw new ParameterException(
                    spec.commandLine(), "--from and --to must have units of one kind");
        }
        return Optional.of(
                one.si().value() <= other.si().value()
                        ? new Span(one, other)
                        : new Span(other, one));
    }

    private static Quantity end(CommandSpec spec, String name, String text) {
        try {
            return Quantity.parse(text);
        } catch (NotationException e) {
            throw new ParameterException(spec.commandLine(), name + " " + e.getMessage());
        }
    }
}
