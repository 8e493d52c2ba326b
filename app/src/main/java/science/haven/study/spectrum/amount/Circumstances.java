package science.haven.study.spectrum.amount;

import science.haven.data.Condition;
import science.haven.quantity.Measured;

import java.util.List;
import java.util.Optional;

/// What is known about a spectrum besides its lines.
///
/// @param file the file it comes from
/// @param nucleus for example `23Na`; empty if unknown
/// @param conditions one condition of each name
public record Circumstances(String file, String nucleus, List<Condition> conditions) {

    /// What is changed on purpose in experiments whose areas do not count spins.
    private static final List<String> ARRAYS = List.of("delay", "pulse length", "gradient");

    /// Keeps a copy of the list.
    public Circumstances {
        conditions = List.copyOf(conditions);
    }

    Optional<Measured> condition(String name) {
        return conditions.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(Condition::value);
    }

    boolean isArray() {
        return ARRAYS.stream().anyMatch(name -> condition(name).isPresent());
    }

    /// The element of the nucleus.
    Optional<String> element() {
        String symbol = nucleus.replaceAll("[^A-Za-z]", "");
        return symbol.isEmpty() ? Optional.empty() : Optional.of(symbol);
    }
}
