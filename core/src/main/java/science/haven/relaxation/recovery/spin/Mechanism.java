package science.haven.relaxation.recovery.spin;

/// What moves the spin between its levels.
public enum Mechanism {
    /// A fluctuating electric field gradient: steps of one and of two levels.
    QUADRUPOLAR("quadrupolar coupling"),
    /// A fluctuating magnetic field: steps of one level.
    MAGNETIC("fluctuating magnetic fields");

    private final String words;

    Mechanism(String words) {
        this.words = words;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }
}
