package science.haven.relaxation.recovery.spin;

/// Which part of the spectrum of a spin is looked at.
public enum Line {
    /// All transitions together, as in the integral of an unresolved line.
    TOTAL("the whole signal"),
    /// The central transition ½ ↔ −½.
    CENTRAL("the central line"),
    /// One first satellite, 3/2 ↔ ½.
    SATELLITE("a satellite");

    private final String words;

    Line(String words) {
        this.words = words;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }
}
