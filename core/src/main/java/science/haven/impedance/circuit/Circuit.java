package science.haven.impedance.circuit;

import science.haven.fit.Parameter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An equivalent circuit: a tree of elements in series and in parallel.
///
/// A circuit says how elements are joined and how they are labelled; it holds no values. Values
/// belong to a fit, in the order of [#parameters()].
public sealed interface Circuit permits Circuit.Series, Circuit.Parallel, Element {

    /// Parts one behind the other: `Z = Σ Zₖ`.
    ///
    /// @param parts at least two parts, none of them in series itself
    record Series(List<Circuit> parts) implements Circuit {

        public Series {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(Series.class::isInstance)) {
                throw new IllegalArgumentException(
                        "a series needs at least two parts that are no series, got " + parts);
            }
        }
    }

    /// Parts side by side: `1/Z = Σ 1/Zₖ`.
    ///
    /// @param parts at least two parts, none of them in parallel itself
    record Parallel(List<Circuit> parts) implements Circuit {

        public Parallel {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(Parallel.class::isInstance)) {
                throw new IllegalArgumentException(
                        "a parallel needs at least two parts that are no parallel, got " + parts);
            }
        }
    }

    /// Joins parts in series, however many they are; what is in series already is taken apart.
    ///
    /// @param parts one part or more
    /// @return the parts one behind the other
    static Circuit series(List<Circuit> parts) {
        List<Circuit> flat = parts.stream().flatMap(part -> part.inSeries().stream()).toList();
        return flat.size() == 1 ? flat.getFirst() : new Series(flat);
    }

    /// Joins parts in parallel, however many they are; what is in parallel already is taken apart.
    ///
    /// @param parts one part or more
    /// @return the parts side by side
    static Circuit parallel(List<Circuit> parts) {
        List<Circuit> flat =
                parts.stream()
                        .flatMap(
                                part ->
                                        part instanceof Parallel(var inner)
                                                ? inner.stream()
                                                : Stream.of(part))
                        .toList();
        return flat.size() == 1 ? flat.getFirst() : new Parallel(flat);
    }

    /// The parts whose impedances add up to the impedance of the circuit.
    ///
    /// @return the parts of a series; otherwise the circuit itself
    default List<Circuit> inSeries() {
        return this instanceof Series(var parts) ? parts : List.of(this);
    }

    /// All elements in reading order.
    ///
    /// @return the leaves of the tree
    default List<Element> elements() {
        return switch (this) {
            case Series(var parts) -> parts.stream().flatMap(p -> p.elements().stream()).toList();
            case Parallel(var parts) -> parts.stream().flatMap(p -> p.elements().stream()).toList();
            case Element element -> List.of(element);
        };
    }

    /// All parameters in reading order: for `p(R1,CPE1)-CPE2` these are R1, Q1, n1, Q2, n2.
    ///
    /// @return the parameters of all elements
    default List<Parameter> parameters() {
        return elements().stream().flatMap(element -> element.parameters().stream()).toList();
    }

    /// The circuit in the notation `R0-p(R1,CPE1)-CPE2`.
    ///
    /// @return its text
    default String text() {
        return switch (this) {
            case Series(var parts) ->
                    parts.stream().map(Circuit::text).collect(Collectors.joining("-"));
            case Parallel(var parts) ->
                    parts.stream().map(Circuit::text).collect(Collectors.joining(",", "p(", ")"));
            case Element element -> element.code() + element.label();
        };
    }
}
