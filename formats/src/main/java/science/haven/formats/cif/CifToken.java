package science.haven.formats.cif;

/// A word of a CIF.
///
/// @param kind what it is
/// @param text the word, without quotation marks or the underscore's loss of case
/// @param line number of its first line
record CifToken(Kind kind, String text, int line) {

    enum Kind {
        /// `data_name`, text is the name.
        BLOCK,
        /// `loop_`.
        LOOP,
        /// `_tag`, text is in lower case.
        TAG,
        /// A value written bare.
        BARE,
        /// A value in quotation marks or a text field; it is never a missing value.
        QUOTED
    }

    boolean isValue() {
        return kind == Kind.BARE || kind == Kind.QUOTED;
    }

    /// Whether the value is there: `?` is unknown, `.` does not apply.
    boolean isGiven() {
        return kind == Kind.QUOTED || !(text.equals("?") || text.equals("."));
    }
}
