package science.haven.formats;

import java.io.IOException;

/// A file is not what its format promises. The message names the place, what was expected there and
/// what was found: `eis/a.txt:12: expected Z′ in Ω, found 'ten'`.
public class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /// A mistake in a line of a text file.
    ///
    /// @param file the file as the user named it
    /// @param line number of the line, from 1
    /// @param expected what should stand there, with its unit
    /// @param found what stands there
    public FormatException(String file, int line, String expected, String found) {
        super("%s:%d: expected %s, found %s".formatted(file, line, clean(expected), quoted(found)));
    }

    /// A mistake at a byte of a binary file, or in the file as a whole.
    ///
    /// @param file the file as the user named it
    /// @param place where, for example `byte 1024`, or what, for example `file`
    /// @param expected what should stand there
    /// @param found what stands there
    public FormatException(String file, String place, String expected, String found) {
        super(
                "%s: %s: expected %s, found %s"
                        .formatted(file, clean(place), clean(expected), quoted(found)));
    }

    /// For subclasses that say it in their own words.
    ///
    /// @param message the whole line
    protected FormatException(String message) {
        super(message);
    }

    private static String quoted(String found) {
        return "'" + clean(found.length() > 60 ? found.substring(0, 57) + "…" : found) + "'";
    }

    /// A message is one line, whatever the bytes of the file.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? '·' : c));
        return clean.toString();
    }
}
