package science.haven.figure.canvas;

/// An upright rectangle on the paper; y grows downwards.
///
/// @param left left edge in pt
/// @param top upper edge in pt
/// @param right right edge in pt
/// @param bottom lower edge in pt
public record Box(double left, double top, double right, double bottom) {

    public Box {
        if (!(right >= left) || !(bottom >= top)) {
            throw new IllegalArgumentException(
                    "box must have right >= left and bottom >= top (pt), got "
                            + left
                            + ", "
                            + top
                            + ", "
                            + right
                            + ", "
                            + bottom);
        }
    }

    /// Size across.
    ///
    /// @return width in pt
    public double width() {
        return right - left;
    }

    /// Size down.
    ///
    /// @return height in pt
    public double height() {
        return bottom - top;
    }

    /// The same box with room around it.
    ///
    /// @param margin added on each side, in pt
    /// @return the larger box
    public Box grown(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    /// Whether a point lies inside.
    ///
    /// @param x to the right, in pt
    /// @param y downwards, in pt
    /// @return true inside and on the edge
    public boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /// Whether two boxes share area.
    ///
    /// @param other the other box
    /// @return true if they overlap
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
