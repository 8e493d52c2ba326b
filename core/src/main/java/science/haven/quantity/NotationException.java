package science.haven.quantity;

/// A unit, a quantity or a chemical formula that cannot be read; the message names the text, the
/// place and what was expected there.
public final class NotationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final int position;
    private final String trouble;

    /// Points at a character.
    ///
    /// @param text the whole text
    /// @param position place of the trouble, counted from 1
    /// @param trouble what was expected there, or what is wrong
    public NotationException(String text, int position, String trouble) {
        super("'%s', character %d: %s".formatted(text, position, trouble));
        this.text = text;
        this.position = position;
        this.trouble = trouble;
    }

    /// The text that could not be read.
    ///
    /// @return the whole text
    public String text() {
        return text;
    }

    /// What is wrong, without text and place.
    ///
    /// @return the trouble
    public String trouble() {
        return trouble;
    }

    /// Where the trouble is.
    ///
    /// @return place of the character, counted from 1
    public int position() {
        return position;
    }
}
