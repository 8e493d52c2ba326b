package science.haven.figure.canvas;

/// How a shape is drawn: its outline and its inside.
///
/// @param line colour of the outline
/// @param width width of the outline in pt
/// @param dash how the outline is broken
/// @param fill colour of the inside
public record Ink(Colour line, double width, Dash dash, Colour fill) {

    public Ink {
        if (!(width >= 0 && Double.isFinite(width))) {
            throw new IllegalArgumentException("width must be >= 0 pt, got " + width);
        }
    }

    /// An outline alone.
    ///
    /// @param colour colour of the line
    /// @param width width in pt
    /// @return solid line, nothing inside
    public static Ink line(Colour colour, double width) {
        return new Ink(colour, width, Dash.SOLID, Colour.NONE);
    }

    /// An area without outline.
    ///
    /// @param colour colour of the area
    /// @return the ink
    public static Ink area(Colour colour) {
        return new Ink(Colour.NONE, 0, Dash.SOLID, colour);
    }

    /// The same ink with a broken outline.
    ///
    /// @param pattern how it is broken
    /// @return the ink
    public Ink dashed(Dash pattern) {
        return new Ink(line, width, pattern, fill);
    }

    /// The same ink with an inside.
    ///
    /// @param colour colour of the inside
    /// @return the ink
    public Ink filled(Colour colour) {
        return new Ink(line, width, dash, colour);
    }

    /// Whether there is an outline to draw.
    ///
    /// @return true if the line has colour and width
    public boolean strokes() {
        return line.visible() && width > 0;
    }
}
