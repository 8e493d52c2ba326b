package science.haven.formats.cif;

import science.haven.formats.FormatException;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One data block: a table per loop, and single items as tables of one row.
final class CifBlock {

    /// A number, its standard uncertainty in parentheses aside.
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?:\\(\\d+\\))?");

    private final TextLines lines;
    private final String name;
    private final int line;
    private final Map<String, List<CifToken>> columns = new LinkedHashMap<>();

    private CifBlock(TextLines lines, CifToken start) {
        this.lines = lines;
        name = start.text();
        line = start.line();
    }

    static List<CifBlock> of(TextLines lines) throws FormatException {
        List<CifBlock> blocks = new ArrayList<>();
        List<CifToken> tokens = CifLexer.tokens(lines);
        int at = 0;
        while (at < tokens.size()) {
            CifToken token = tokens.get(at);
            if (token.kind() == CifToken.Kind.BLOCK) {
                blocks.add(new CifBlock(lines, token));
                at++;
            } else if (blocks.isEmpty()) {
                throw lines.wrong(token.line(), "data_NAME", token.text());
            } else if (token.kind() == CifToken.Kind.LOOP) {
                at = blocks.getLast().loop(tokens, at + 1, token.line());
            } else {
                at = blocks.getLast().item(tokens, at);
            }
        }
        return blocks;
    }

    String name() {
        return name;
    }

    /// Number of the line on which the block begins.
    int line() {
        return line;
    }

    TextLines lines() {
        return lines;
    }

    private int item(List<CifToken> tokens, int at) throws FormatException {
        CifToken tag = tokens.get(at);
        if (tag.kind() != CifToken.Kind.TAG) {
            throw lines.wrong(tag.line(), "a tag that begins with _", tag.text());
        }
        if (at + 1 == tokens.size() || !tokens.get(at + 1).isValue()) {
            throw lines.wrong(tag.line(), "a value behind " + tag.text());
        }
        add(tag, List.of(tokens.get(at + 1)));
        return at + 2;
    }

    private int loop(List<CifToken> tokens, int from, int start) throws FormatException {
        int at = from;
        List<CifToken> tags = new ArrayList<>();
        while (at < tokens.size() && tokens.get(at).kind() == CifToken.Kind.TAG) {
            tags.add(tokens.get(at++));
        }
        List<CifToken> values = new ArrayList<>();
        while (at < tokens.size() && tokens.get(at).isValue()) {
            values.add(tokens.get(at++));
        }
        if (tags.isEmpty() || values.isEmpty()) {
            throw lines.wrong(start, "tags and values behind loop_");
        }
        if (values.size() % tags.size() != 0) {
            throw lines.wrong(
                    values.getLast().line(),
                    "rows of %d values, as the loop of line %d has tags"
                            .formatted(tags.size(), start),
                    values.size() + " values");
        }
        for (int k = 0; k < tags.size(); k++) {
            List<CifToken> column = new ArrayList<>();
            for (int row = k; row < values.size(); row += tags.size()) {
                column.add(values.get(row));
            }
            add(tags.get(k), column);
        }
        return at;
    }

    private void add(CifToken tag, List<CifToken> column) throws FormatException {
        if (columns.putIfAbsent(tag.text(), column) != null) {
            throw lines.wrong(tag.line(), "each tag once in a block", tag.text());
        }
    }

    /// A column by the first of several tags that is there.
    Optional<List<CifToken>> column(String... tags) {
        for (String tag : tags) {
            List<CifToken> column = columns.get(tag);
            if (column != null) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /// A single value by the first of several tags that is there and given.
    Optional<CifToken> value(String... tags) {
        return column(tags).map(List::getFirst).filter(CifToken::isGiven);
    }

    /// A single number.
    Optional<Double> number(String what, String... tags) throws FormatException {
        Optional<CifToken> value = value(tags);
        return value.isEmpty() ? Optional.empty() : Optional.of(number(what, value.get()));
    }

    /// A number in a table.
    double number(String what, CifToken token) throws FormatException {
        Matcher matcher = NUMBER.matcher(token.text());
        if (!matcher.matches()) {
            throw lines.wrong(token.line(), what, token.text());
        }
        double number = Double.parseDouble(matcher.group(1));
        if (!Double.isFinite(number)) {
            throw lines.wrong(token.line(), what, token.text());
        }
        return number;
    }
}
