package science.haven.figure.model;

import java.util.List;

/// A figure: panels one below the other.
///
/// @param description what it shows, in words: the alternative text of a page, the title of a PDF
/// @param width width in mm
/// @param height height in mm
/// @param panels panels from top to bottom
/// @param sharedX whether the panels share the horizontal axis; only the lowest has numbers then
public record Figure(
        String description, double width, double height, List<Panel> panels, boolean sharedX) {

    /// Width of one column of a journal in mm.
    public static final double COLUMN = 85;

    /// Width of a page of a journal in mm.
    public static final double PAGE = 170;

    private static final double SMALLEST = 30;

    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("panels must be >= 1, got 0");
        }
        if (!(width >= SMALLEST && height >= SMALLEST && width <= 2000 && height <= 2000)) {
            throw new IllegalArgumentException(
                    "width and height must be 30 mm to 2000 mm, got " + width + " x " + height);
        }
    }

    /// A figure of one panel.
    ///
    /// @param description what it shows, in words
    /// @param width width in mm
    /// @param height height in mm
    /// @param panel the panel
    /// @return the figure
    public static Figure of(String description, double width, double height, Panel panel) {
        return new Figure(description, width, height, List.of(panel), false);
    }

    /// The same figure in another size; letters and lines keep theirs.
    ///
    /// @param newWidth width in mm
    /// @param newHeight height in mm
    /// @return the figure
    public Figure sized(double newWidth, double newHeight) {
        return new Figure(description, newWidth, newHeight, panels, sharedX);
    }
}
