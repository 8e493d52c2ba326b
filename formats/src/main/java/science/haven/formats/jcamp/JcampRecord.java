package science.haven.formats.jcamp;

import science.haven.formats.FormatException;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.List;

/// A labelled record `##LABEL= value`, which runs up to the next label.
///
/// @param lines the file
/// @param line number of the line with the label
/// @param label the label in capitals, without what stands in it for the eye
/// @param value what stands behind the label in the same line
/// @param end number of the line behind the record
record JcampRecord(TextLines lines, int line, String label, String value, int end) {

    /// All records of a file.
    static List<JcampRecord> all(TextLines lines) {
        List<JcampRecord> records = new ArrayList<>();
        int n = lines.find(1, "##");
        while (n <= lines.count()) {
            int end = lines.find(n + 1, "##");
            String text = bare(lines.line(n)).substring(2);
            int cut = text.indexOf('=');
            if (cut >= 0) {
                String label = plain(text.substring(0, cut));
                records.add(new JcampRecord(lines, n, label, text.substring(cut + 1).strip(), end));
            }
            n = end;
        }
        return records;
    }

    /// A label without spaces, dashes, slashes and underlines, in capitals: the same label can be
    /// written in many ways.
    static String plain(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (" -/_\t".indexOf(c) < 0) {
                plain.append(Character.toUpperCase(c));
            }
        }
        return plain.toString();
    }

    /// A line without the comment at its end.
    private static String bare(String line) {
        int comment = line.indexOf("$$");
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    /// A line of the record without its comment.
    String data(int number) {
        return bare(lines.line(number));
    }

    /// The fields of a list, which may run over several lines.
    List<String> list() {
        StringBuilder text = new StringBuilder(value);
        for (int n = line + 1; n < end; n++) {
            text.append(' ').append(data(n));
        }
        List<String> fields = new ArrayList<>();
        for (String field : text.toString().split(",", -1)) {
            fields.add(field.strip());
        }
        return fields;
    }

    /// The value as a number.
    double number() throws FormatException {
        double number = Asdf.number(value);
        if (Double.isNaN(number)) {
            throw wrong("a number for " + label);
        }
        return number;
    }

    /// The value as a number of points.
    int count() throws FormatException {
        double number = number();
        if (!(number >= 1 && number <= 1 << 28 && number == Math.rint(number))) {
            throw wrong("a number of points for " + label);
        }
        return (int) number;
    }

    FormatException wrong(String expected) {
        return lines.wrong(line, expected, value.isEmpty() ? lines.line(line).strip() : value);
    }
}
