package science.haven.study.plan;

import science.haven.quantity.Quantity;

/// Which lines of a spectrum somebody means.
///
/// Nobody knows beforehand how many lines a fit finds, so they are called by where they lie.
public sealed interface LineChoice {

    /// What they are called.
    ///
    /// @return a name, or the position as written
    String name();

    /// The line nearest to a place.
    ///
    /// @param name what it is called
    /// @param position the place
    record At(String name, Quantity position) implements LineChoice {}

    /// All lines within a part of the abscissa, taken together.
    ///
    /// @param name what they are called
    /// @param part the part
    record Within(String name, Span part) implements LineChoice {}

    /// A line by its place in the order of ascending positions.
    ///
    /// @param number its number, from 1
    record Numbered(int number) implements LineChoice {
        @Override
        public String name() {
            return String.valueOf(number);
        }
    }
}
