package science.haven.formats.tecmag;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A file is a row of sections, little endian:
///
/// ```text
/// "TNT1.005" | "TMAG" used i32 length i32 content | "DATA" … | "TMG2" … | "PSEQ" used i32 content
/// ```
///
/// `TMAG` holds the parameters, `DATA` the points, `TMG2` how they are shown, `PSEQ` the pulse
/// sequence with its tables and whatever comes behind it.
///
/// @param contents each section's content, shorter than its length if the file ends in it
/// @param starts byte of the file where the content starts
/// @param lengths length the section says it has
record TntSections(
        Map<String, ByteBuffer> contents, Map<String, Integer> starts, Map<String, Long> lengths) {

    static final String MAGIC = "TNT1.";

    private static final int VERSION = 8;
    private static final int HEAD = 12;
    private static final String SEQUENCE = "PSEQ";

    TntSections {
        contents = Map.copyOf(contents);
        starts = Map.copyOf(starts);
        lengths = Map.copyOf(lengths);
    }

    static TntSections of(SourceFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, ByteBuffer> contents = new LinkedHashMap<>();
        Map<String, Integer> starts = new LinkedHashMap<>();
        Map<String, Long> lengths = new LinkedHashMap<>();
        int at = VERSION;
        while (at + HEAD <= bytes.limit() && !contents.containsKey(SEQUENCE)) {
            String tag = text(bytes, at, 4);
            boolean sequence = tag.equals(SEQUENCE);
            int start = sequence ? at + HEAD - 4 : at + HEAD;
            long left = bytes.limit() - (long) start;
            long length = sequence ? left : bytes.getInt(at + 8) & 0xffffffffL;
            int there = (int) Math.min(left, length);
            contents.putIfAbsent(tag, bytes.slice(start, there).order(ByteOrder.LITTLE_ENDIAN));
            starts.putIfAbsent(tag, start);
            lengths.putIfAbsent(tag, length);
            at = start + there;
        }
        return new TntSections(contents, starts, lengths);
    }

    /// A section that the file cannot do without.
    ///
    /// @param tag its tag
    /// @param least bytes it must have
    ByteBuffer required(SourceFile file, String tag, int least) throws FormatException {
        ByteBuffer content = contents.get(tag);
        if (content == null) {
            throw new FormatException(
                    file.name(), "file", "a section " + tag, String.join(" ", contents.keySet()));
        }
        if (content.limit() < least) {
            throw new FormatException(
                    file.name(),
                    place(tag, 0),
                    "a section %s of at least %d bytes".formatted(tag, least),
                    content.limit() + " bytes");
        }
        return content;
    }

    /// A section that may be missing.
    Optional<ByteBuffer> find(String tag) {
        return Optional.ofNullable(contents.get(tag));
    }

    /// Place of an offset in a section, for messages.
    String place(String tag, long offset) {
        return "byte " + (starts.getOrDefault(tag, 0) + offset);
    }

    /// A text of fixed width, up to its first zero byte.
    static String text(ByteBuffer bytes, int at, int length) {
        byte[] letters = new byte[length];
        bytes.get(at, letters);
        String text = new String(letters, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(0);
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /// A text with its length in four bytes before it.
    ///
    /// @return the text; empty if there is none of at most `longest` printable letters
    static Optional<String> counted(ByteBuffer bytes, int at, int longest) {
        if (at < 0 || at + 4 > bytes.limit()) {
            return Optional.empty();
        }
        int length = bytes.getInt(at);
        if (length < 1 || length > Math.min(longest, bytes.limit() - at - 4)) {
            return Optional.empty();
        }
        byte[] letters = new byte[length];
        bytes.get(at + 4, letters);
        String text = new String(letters, StandardCharsets.ISO_8859_1);
        return text.chars().allMatch(c -> c >= ' ' || c == '\r' || c == '\n' || c == '\t')
                ? Optional.of(text)
                : Optional.empty();
    }
}
