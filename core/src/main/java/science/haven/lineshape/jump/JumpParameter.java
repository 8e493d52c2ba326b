package science.haven.lineshape.jump;

import science.haven.lineshape.spin.LineParameter;

/// A number on which the pattern of a jumping ion depends.
public sealed interface JumpParameter {

    /// What one place feels, in the unit of the parameter.
    ///
    /// @param place which place, from 0
    /// @param parameter which number of it; no width
    record OfPlace(int place, LineParameter parameter) implements JumpParameter {}

    /// What all places feel, changed alike, or a width of the broadening, in the unit of the
    /// parameter.
    ///
    /// @param parameter which number
    record OfAll(LineParameter parameter) implements JumpParameter {}

    /// The logarithm of all rates together, dimensionless.
    record Rate() implements JumpParameter {}

    /// The logarithm of the mean of both rates of a path, dimensionless.
    ///
    /// @param from one place, from 0
    /// @param to the other
    record Path(int from, int to) implements JumpParameter {}

    /// The share of a place, dimensionless, at the expense of all others in proportion; means of
    /// both rates of a path stay as they are.
    ///
    /// @param place which place, from 0
    record Share(int place) implements JumpParameter {}

    /// Refuses places that are not there, and widths of a place.
    ///
    /// @param ion the jumping ion
    default void check(JumpingSite ion) {
        switch (this) {
            case OfPlace(int place, LineParameter parameter) -> {
                check(ion, place);
                if (!parameter.movesFrequencies()) {
                    throw new IllegalArgumentException(
                            parameter + " belongs to all places, got place " + place);
                }
            }
            case Path(int from, int to) -> {
                check(ion, from);
                check(ion, to);
                if (from == to) {
                    throw new IllegalArgumentException(
                            "a path must join two places, got %d twice".formatted(from));
                }
            }
            case Share(int place) -> check(ion, place);
            case OfAll _, Rate _ -> {}
        }
    }

    private static void check(JumpingSite ion, int place) {
        if (place < 0 || place >= ion.places().size()) {
            throw new IllegalArgumentException(
                    "place must be 0 to %d, got %d".formatted(ion.places().size() - 1, place));
        }
    }
}
