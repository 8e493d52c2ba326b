package science.haven.relaxation.recovery.spin;

/// What the pulse before the delay has turned over or saturated.
public enum Preparation {
    /// All transitions alike: a short, strong pulse.
    NON_SELECTIVE("a non-selective pulse"),
    /// Only the line that is looked at: a long, weak pulse.
    SELECTIVE("a pulse on that line alone");

    private final String words;

    Preparation(String words) {
        this.words = words;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }
}
