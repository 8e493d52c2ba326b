package science.haven.figure.model;

/// Curves outside the frame of a panel that show what a plane holds along either axis: one above,
/// over x, one at the right, over y. Each is drawn from its zero to its largest magnitude.
///
/// @param x places along the horizontal axis, in the unit of its data
/// @param overX heights of the curve above, in any one unit
/// @param y places along the upright axis, in the unit of its data
/// @param overY heights of the curve at the right, in any one unit
public record Skylines(double[] x, double[] overX, double[] y, double[] overY) {

    /// No curves.
    public static final Skylines NONE =
            new Skylines(new double[0], new double[0], new double[0], new double[0]);

    public Skylines {
        x = x.clone();
        overX = overX.clone();
        y = y.clone();
        overY = overY.clone();
        if (x.length != overX.length || y.length != overY.length) {
            throw new IllegalArgumentException(
                    "a skyline needs one height for each place, got %d for %d and %d for %d"
                            .formatted(overX.length, x.length, overY.length, y.length));
        }
    }

    /// Whether there is nothing to draw.
    ///
    /// @return true if there are no curves
    public boolean isEmpty() {
        return x.length == 0;
    }
}
