package science.haven.figure.model;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.Dash;
import science.haven.figure.canvas.Marker;

/// How a series looks.
///
/// @param colour its colour
/// @param marker sign at its points
/// @param filled whether the sign is full
/// @param size size of the sign in pt
/// @param width width of its line in pt
/// @param dash how its line is broken
public record Look(
        Colour colour, Marker marker, boolean filled, double size, double width, Dash dash) {

    /// Look of the series at a place in the figure; every series differs in colour and marker.
    ///
    /// @param index place, from 0
    /// @param count how many series there are
    /// @return the look
    public static Look of(int index, int count) {
        Marker marker = Marker.FOR_SERIES.get(index % Marker.FOR_SERIES.size());
        return new Look(Palette.colour(index, count), marker, false, 3.4, 1, Dash.SOLID);
    }

    /// The same look with full markers.
    ///
    /// @return the look
    public Look full() {
        return new Look(colour, marker, true, size, width, dash);
    }

    /// The same look with another width of line.
    ///
    /// @param points width in pt
    /// @return the look
    public Look wide(double points) {
        return new Look(colour, marker, filled, size, points, dash);
    }

    /// The same look with a broken line.
    ///
    /// @param pattern how it is broken
    /// @return the look
    public Look dashed(Dash pattern) {
        return new Look(colour, marker, filled, size, width, pattern);
    }

    /// The same look in another colour.
    ///
    /// @param other the colour
    /// @return the look
    public Look in(Colour other) {
        return new Look(other, marker, filled, size, width, dash);
    }

    /// The same look with smaller or larger markers.
    ///
    /// @param points size of the sign in pt
    /// @return the look
    public Look sized(double points) {
        return new Look(colour, marker, filled, points, width, dash);
    }
}
