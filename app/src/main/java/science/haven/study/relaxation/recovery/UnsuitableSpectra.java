package science.haven.study.relaxation.recovery;

/// Why an array of spectra is no recovery.
public final class UnsuitableSpectra extends Exception {

    private static final long serialVersionUID = 1;
    private final String expected;
    private final String found;

    UnsuitableSpectra(String expected, String found) {
        super("expected %s, found %s".formatted(expected, found));
        this.expected = expected;
        this.found = found;
    }

    /// What a recovery takes.
    ///
    /// @return in words
    public String expected() {
        return expected;
    }

    /// What there is instead.
    ///
    /// @return in words
    public String found() {
        return found;
    }
}
