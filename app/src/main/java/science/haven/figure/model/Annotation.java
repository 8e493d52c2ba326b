package science.haven.figure.model;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;

/// What is said inside a panel beside its series.
public sealed interface Annotation {

    /// A word at a point; it is put beside the point where it covers least.
    ///
    /// @param x in the unit of the x axis's data
    /// @param y in the unit of the y axis's data
    /// @param text the word
    /// @param colour its colour
    /// @param needed whether it is written even where it covers data
    record PointLabel(double x, double y, RichText text, Colour colour, boolean needed)
            implements Annotation {}

    /// An upright line across the panel.
    ///
    /// @param x in the unit of the x axis's data
    /// @param colour its colour
    record Upright(double x, Colour colour) implements Annotation {}

    /// A level line across the panel.
    ///
    /// @param y in the unit of the y axis's data
    /// @param colour its colour
    record Level(double y, Colour colour) implements Annotation {}

    /// Words in the panel's upper left or right corner.
    ///
    /// @param text the words
    /// @param right whether they stand at the right
    record Note(RichText text, boolean right) implements Annotation {}

    /// Words at the right of the frame, where no line crosses them. Of words that would stand upon
    /// each other the lower ones are kept.
    ///
    /// @param y height in the unit of the y axis's data
    /// @param text the words
    /// @param colour their colour
    record Beside(double y, RichText text, Colour colour) implements Annotation {}
}
