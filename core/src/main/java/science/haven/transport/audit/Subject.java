package science.haven.transport.audit;

import science.haven.quantity.Element;
import science.haven.quantity.Nuclide;

import java.util.Optional;

/// What a claim is about. What is left empty holds for everything.
///
/// @param of part, sample or direction: `bulk`, `x = 0.8`; may be empty
/// @param by method: `relaxation`, `field gradient`, `tracer`; may be empty
/// @param element the element counted
/// @param nucleus the nucleus observed
/// @param temperature temperature in K
public record Subject(
        String of,
        String by,
        Optional<Element> element,
        Optional<Nuclide> nucleus,
        Optional<Printed> temperature) {

    /// About everything.
    public static final Subject ANY =
            new Subject("", "", Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether both can be about the same thing.
    ///
    /// @param other another subject
    /// @return whether nothing that both name differs
    public boolean fits(Subject other) {
        return fits(of, other.of)
                && fits(element, other.element)
                && fits(nucleus, other.nucleus)
                && (temperature.isEmpty()
                        || other.temperature.isEmpty()
                        || temperature.get().meets(other.temperature.get()));
    }

    /// The same at another temperature.
    Subject at(Optional<Printed> kelvin) {
        return new Subject(of, by, element, nucleus, kelvin);
    }

    /// Whether both name the same thing, method and temperature.
    ///
    /// @param other another subject
    /// @return whether all they name is the same
    boolean same(Subject other) {
        return of.equals(other.of)
                && by.equals(other.by)
                && element.equals(other.element)
                && nucleus.equals(other.nucleus)
                && temperature.map(Printed::value).equals(other.temperature.map(Printed::value));
    }

    private static boolean fits(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static <T> boolean fits(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
