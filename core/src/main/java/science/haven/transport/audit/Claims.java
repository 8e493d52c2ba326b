package science.haven.transport.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that one text says about one material.
///
/// @param all the claims in the order of the text
public record Claims(List<Claim> all) {

    public Claims {
        all = List.copyOf(all);
    }

    /// Numbers of one kind.
    Stream<Claim.Quantity> quantities(Topic topic) {
        return each(Claim.Quantity.class).filter(number -> number.topic() == topic);
    }

    /// Numbers of one kind that can be about the same thing.
    Stream<Claim.Quantity> quantities(Topic topic, Subject subject) {
        return quantities(topic).filter(number -> number.subject().fits(subject));
    }

    /// The first such number.
    Optional<Claim.Quantity> quantity(Topic topic, Subject subject) {
        return quantities(topic, subject).findFirst();
    }

    /// Claims of one kind.
    <C extends Claim> Stream<C> each(Class<C> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// A number by its name.
    Optional<Claim.Quantity> named(String name) {
        return each(Claim.Quantity.class).filter(n -> n.name().equals(name)).findFirst();
    }

    /// Numbers by their names, in that order.
    List<Claim.Quantity> named(List<String> names) {
        return names.stream().flatMap(name -> named(name).stream()).toList();
    }
}
