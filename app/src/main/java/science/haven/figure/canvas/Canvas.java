package science.haven.figure.canvas;

import java.util.List;

/// Something to draw on. Coordinates in pt, origin at the upper left, y downwards.
public interface Canvas {

    /// Draws a path.
    ///
    /// @param path the path
    /// @param ink its look
    void draw(Path path, Ink ink);

    /// Draws one sign at each of several points.
    ///
    /// @param marker the sign
    /// @param points where its centres go
    /// @param size size of the sign in pt
    /// @param ink its look
    void markers(Marker marker, List<Point> points, double size, Ink ink);

    /// Draws a picture, stretched to its place.
    ///
    /// @param picture the cells
    /// @param place the box it fills
    void picture(Picture picture, Box place);

    /// Writes text.
    ///
    /// @param text the text
    /// @param x where its anchor goes, in pt
    /// @param y its base line, in pt
    /// @param style size, anchor, direction and colour
    void text(RichText text, double x, double y, TextStyle style);

    /// Begins a part of the figure; what follows belongs to it until `close`.
    ///
    /// @param part what it is
    void open(Part part);

    /// Ends the part begun last.
    void close();

    /// A place on the paper.
    ///
    /// @param x to the right, in pt
    /// @param y downwards, in pt
    record Point(double x, double y) {}

    /// A part of a figure, for those back ends that can name it.
    sealed interface Part {}

    /// One panel with all that belongs to it.
    ///
    /// @param box the box of its axes
    /// @param x the horizontal axis
    /// @param y the vertical axis, as drawn from bottom to top
    record PanelPart(Box box, Span x, Span y) implements Part {}

    /// Ticks and numbers of an axis, redrawn when a reader zooms.
    ///
    /// @param side which axis
    record AxisPart(Side side) implements Part {}

    /// Ticks and numbers of temperatures above a reciprocal axis.
    ///
    /// @param zero zero of the temperatures shown, in K
    record TemperaturePart(double zero) implements Part {}

    /// Words that belong to places among the data.
    record WordsPart() implements Part {}

    /// The names of the series.
    record LegendPart() implements Part {}

    /// An axis of a panel.
    enum Side {
        /// Horizontal, with numbers.
        X,
        /// Horizontal, without numbers: the panel below has them.
        BARE_X,
        /// Vertical.
        Y
    }

    /// What lies in the coordinates of the data, cut off at the box.
    ///
    /// @param clip the box
    record DataPart(Box clip) implements Part {}

    /// What an axis covers.
    ///
    /// @param logarithmic whether equal steps are equal factors
    /// @param low smallest value, in the axis's unit
    /// @param high largest value, in the axis's unit
    /// @param descending whether the largest value is at the left
    record Span(boolean logarithmic, double low, double high, boolean descending) {

        /// A span that rises to the right or upwards.
        ///
        /// @param logarithmic whether equal steps are equal factors
        /// @param low value at the left or lower end, in the axis's unit
        /// @param high value at the other end, in the axis's unit
        public Span(boolean logarithmic, double low, double high) {
            this(logarithmic, low, high, false);
        }

        /// The same span with the largest value at the left.
        ///
        /// @return the span
        public Span falling() {
            return new Span(logarithmic, low, high, true);
        }
    }

    /// A picture of coloured cells.
    ///
    /// @param width number of columns
    /// @param height number of rows
    /// @param rgb colours, row after row from the top, 0xRRGGBB
    record Picture(int width, int height, int[] rgb) {

        public Picture {
            rgb = rgb.clone();
            if (width < 1 || height < 1 || rgb.length != width * height) {
                throw new IllegalArgumentException(
                        "a picture of %d × %d needs as many colours, got %d"
                                .formatted(width, height, rgb.length));
            }
        }
    }

    /// How text is written.
    ///
    /// @param size size of the letters in pt
    /// @param anchor which part of the text stands at its place
    /// @param upwards true to write from bottom to top
    /// @param colour colour of the letters
    record TextStyle(double size, Anchor anchor, boolean upwards, Colour colour) {

        /// Level black text.
        ///
        /// @param size size of the letters in pt
        /// @param anchor which part of the text stands at its place
        /// @return the style
        public static TextStyle black(double size, Anchor anchor) {
            return new TextStyle(size, anchor, false, Colour.BLACK);
        }
    }

    /// Which part of a text stands at its place.
    enum Anchor {
        /// The first letter begins there.
        START,
        /// The middle.
        MIDDLE,
        /// The last letter ends there.
        END
    }
}
