package science.haven.formats.text;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The lines of a text file, counted from 1 as editors do.
///
/// UTF-8 and UTF-16 with or without byte order mark; whatever is not valid UTF-8 is taken as ISO
/// 8859-1, as older instruments write it. A line ends with LF, CR LF, CR, or the CR CR LF that some
/// programs make of CR LF.
public final class TextLines {

    private static final int SAMPLE = 20;
    private static final String UTF8_MARK = "ï»¿";

    private final String file;
    private final List<String> lines;

    private TextLines(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /// Whether a file looks like text.
    ///
    /// @param source the file
    /// @return true if its beginning has no control characters that text does not have
    public static boolean isText(SourceFile source) {
        String head = source.head();
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f') {
                return false;
            }
        }
        return !head.isBlank();
    }

    /// Reads the lines of a file.
    ///
    /// @param source the file
    /// @return its lines
    /// @throws FormatException if it is not text
    public static TextLines of(SourceFile source) throws FormatException {
        if (!isText(source)) {
            throw new FormatException(source.name(), "file", "text", "binary data");
        }
        return new TextLines(source.name(), split(decode(source)));
    }

    /// Name of the file.
    ///
    /// @return the name that complaints begin with
    public String name() {
        return file;
    }

    private static String decode(SourceFile source) {
        byte[] bytes = source.bytes();
        if (source.isUtf16()) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = strict(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (text.startsWith("\uFEFF")) {
            return text.substring(1);
        }
        return text.startsWith(UTF8_MARK) ? text.substring(UTF8_MARK.length()) : text;
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') {
                continue;
            }
            lines.add(text.substring(start, i));
            int next = i;
            while (next < text.length() && text.charAt(next) == '\r') {
                next++;
            }
            // CR LF and CR CR LF end one line; CRs without LF behind them end one line each.
            boolean endsWithLf = next < text.length() && text.charAt(next) == '\n';
            i = endsWithLf ? next : i;
            start = i + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /// Number of lines.
    ///
    /// @return number of the last line
    public int count() {
        return lines.size();
    }

    /// A line by its number.
    ///
    /// @param number number of the line, from 1 to `count()`
    /// @return the line without its end
    public String line(int number) {
        return lines.get(number - 1);
    }

    /// Number of the first line, from a given one on, that starts with a text.
    ///
    /// @param from number of the line to begin with
    /// @param start what the line starts with, white space before it aside
    /// @return number of the line; `count() + 1` if there is none
    public int find(int from, String start) {
        for (int n = from; n <= count(); n++) {
            if (line(n).stripLeading().startsWith(start)) {
                return n;
            }
        }
        return count() + 1;
    }

    /// Some lines that are not blank, from a given one on, to see how a table is written.
    ///
    /// @param from number of the line to begin with
    /// @return up to 20 lines; the line itself if all behind it are blank
    public List<String> sample(int from) {
        List<String> sample = new ArrayList<>();
        for (int n = from; n <= count() && sample.size() < SAMPLE; n++) {
            if (!line(n).isBlank()) {
                sample.add(line(n));
            }
        }
        return sample.isEmpty() ? List.of(line(from)) : sample;
    }

    /// A mistake in a line.
    ///
    /// @param number number of the line; one behind the last line for a file that ends too early
    /// @param expected what should stand there
    /// @return the exception to throw, which shows the line
    public FormatException wrong(int number, String expected) {
        return number > count()
                ? new FormatException(file, Math.max(1, count()), expected, "the end of the file")
                : new FormatException(file, number, expected, line(number).strip());
    }

    /// A mistake in a part of a line.
    ///
    /// @param number number of the line
    /// @param expected what should stand there
    /// @param found what stands there
    /// @return the exception to throw
    public FormatException wrong(int number, String expected, String found) {
        return new FormatException(file, number, expected, found);
    }
}
