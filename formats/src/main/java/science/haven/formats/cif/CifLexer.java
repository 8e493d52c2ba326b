package science.haven.formats.cif;

import science.haven.formats.FormatException;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a CIF into words: quoted strings end at a quotation mark with white space behind it, text
/// fields at a line that begins with a semicolon.
final class CifLexer {

    private final TextLines lines;
    private final List<CifToken> tokens = new ArrayList<>();

    private CifLexer(TextLines lines) {
        this.lines = lines;
    }

    static List<CifToken> tokens(TextLines lines) throws FormatException {
        CifLexer lexer = new CifLexer(lines);
        int number = 1;
        while (number <= lines.count()) {
            number = lexer.line(number);
        }
        return lexer.tokens;
    }

    /// Reads a line, or the text field that begins there.
    ///
    /// @return number of the next line
    private int line(int number) throws FormatException {
        String line = lines.line(number);
        if (line.startsWith(";")) {
            return textField(number);
        }
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                return number + 1;
            } else if (c == '\'' || c == '"') {
                int end = closing(number, line, at);
                tokens.add(new CifToken(CifToken.Kind.QUOTED, line.substring(at + 1, end), number));
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                tokens.add(word(number, line.substring(at, end)));
                at = end;
            }
        }
        return number + 1;
    }

    private int textField(int first) throws FormatException {
        StringBuilder text = new StringBuilder(lines.line(first).substring(1));
        for (int number = first + 1; number <= lines.count(); number++) {
            String line = lines.line(number);
            if (line.startsWith(";")) {
                if (!line.substring(1).isBlank()) {
                    throw lines.wrong(number, "nothing behind the end of a text field");
                }
                tokens.add(new CifToken(CifToken.Kind.QUOTED, text.toString(), first));
                return number + 1;
            }
            text.append('\n').append(line);
        }
        throw lines.wrong(first, "a text field that ends with a line ';'");
    }

    private int closing(int number, String line, int from) throws FormatException {
        char mark = line.charAt(from);
        for (int i = from + 1; i < line.length(); i++) {
            boolean last = i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
            if (line.charAt(i) == mark && last) {
                return i;
            }
        }
        throw lines.wrong(number, "a closing " + mark, line.substring(from));
    }

    private CifToken word(int number, String word) throws FormatException {
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.startsWith("_")) {
            return new CifToken(CifToken.Kind.TAG, lower, number);
        }
        if (lower.startsWith("data_")) {
            return new CifToken(CifToken.Kind.BLOCK, word.substring(5), number);
        }
        if (lower.equals("loop_")) {
            return new CifToken(CifToken.Kind.LOOP, lower, number);
        }
        if (lower.startsWith("save_") || lower.equals("global_") || lower.equals("stop_")) {
            throw lines.wrong(number, "a CIF of data, not a dictionary", word);
        }
        return new CifToken(CifToken.Kind.BARE, word, number);
    }
}
