package science.haven.figure.layout;

/// Sizes of a journal's figures in pt: they do not grow with the figure.
final class Sizes {
    static final double LETTERS = 8;
    static final double NUMBERS = 7;
    static final double FRAME = 0.6;
    static final double MAJOR_TICK = 3.2;
    static final double MINOR_TICK = 1.8;
    static final double GAP = 3;
    static final double EDGE = 2;
    static final double PANEL_GAP = 6;
    static final double DESCENDER = 0.22;
    static final double SWATCH = 15;
    static final double ROW = 9.2;

    private Sizes() {}
}
