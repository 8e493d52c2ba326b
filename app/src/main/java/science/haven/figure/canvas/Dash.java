package science.haven.figure.canvas;

/// How a line is broken.
public enum Dash {
    /// Not broken.
    SOLID,
    /// Long strokes.
    DASHED,
    /// Dots.
    DOTTED,
    /// Strokes and dots.
    DASH_DOT;

    /// Lengths of strokes and gaps in turn.
    ///
    /// @return lengths in pt, empty for a solid line
    public double[] pattern() {
        return switch (this) {
            case SOLID -> new double[0];
            case DASHED -> new double[] {4, 2};
            case DOTTED -> new double[] {1, 1.6};
            case DASH_DOT -> new double[] {5, 1.8, 1, 1.8};
        };
    }
}
