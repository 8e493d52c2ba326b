package science.haven.formats.jcamp;

/// Numbers as they stand in a JCAMP-DX file.
final class JcampNumber {

    private JcampNumber() {}

    /// The shortest text that reads back as the same number; whole numbers without a point.
    static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
