package science.haven.study.fieldgradient;

/// Why data are no decay of echoes over gradients.
final class UnsuitableEchoes extends Exception {

    private static final long serialVersionUID = 1;
    private final String expected;
    private final String found;

    UnsuitableEchoes(String expected, String found) {
        super("expected %s, found %s".formatted(expected, found));
        this.expected = expected;
        this.found = found;
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }
}
