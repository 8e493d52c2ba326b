package science.haven.impedance.circuit.text;

import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.NotationException;

import java.util.ArrayList;
import java.util.List;

/// Reads one circuit text, left to right, one character of foresight.
final class CircuitParser {

    private final String text;
    private int at;

    CircuitParser(String text) {
        this.text = text;
    }

    Circuit parse() {
        boolean words = isInWords();
        skipBlanks();
        Circuit circuit = words ? wordSeries() : letterSequence(false);
        if (at < text.length()) {
            throw error(
                    at,
                    text.charAt(at) == ')' || text.charAt(at) == ']'
                            ? "this bracket was never opened"
                            : "expected '-' or the end, found '" + text.charAt(at) + "'");
        }
        return circuit;
    }

    /// Words if there is a sign only words use, or if the whole text is one word such as `CPE1`.
    private boolean isInWords() {
        String bare = text.replaceAll("[0-9\\s]", "");
        return text.matches("(?s).*([-,]|\\bp\\s*\\().*")
                || (ElementName.ofLetter(bare).isEmpty() && ElementName.ofWord(bare).isPresent());
    }

    private Circuit wordSeries() {
        List<Circuit> parts = new ArrayList<>();
        parts.add(wordPart());
        while (skip('-')) {
            parts.add(wordPart());
        }
        return Circuit.series(parts);
    }

    private Circuit wordPart() {
        int start = at;
        String word = letters();
        if (word.equals("p") && peek() == '(') {
            return wordParallel();
        }
        if (word.isEmpty()) {
            throw error(start, "expected an element, found " + found(start));
        }
        ElementName name =
                ElementName.ofWord(word)
                        .orElseThrow(
                                () ->
                                        error(
                                                start,
                                                "unknown element '%s'; known are %s"
                                                        .formatted(word, ElementName.words())));
        return name.make(digits());
    }

    private Circuit wordParallel() {
        int open = at;
        skip('(');
        List<Circuit> parts = new ArrayList<>();
        parts.add(wordSeries());
        while (skip(',')) {
            parts.add(wordSeries());
        }
        if (!skip(')')) {
            throw at < text.length()
                    ? error(at, "expected ',' or ')', found '" + text.charAt(at) + "'")
                    : error(open, "this bracket is never closed");
        }
        if (parts.size() < 2) {
            throw error(open, "a parallel needs at least two parts");
        }
        return Circuit.parallel(parts);
    }

    /// Elements and brackets in a row, up to a closing bracket or the end.
    private Circuit letterSequence(boolean parallel) {
        int start = at;
        List<Circuit> parts = new ArrayList<>();
        while (at < text.length() && peek() != ')' && peek() != ']') {
            parts.add(letterPart(parallel));
        }
        if (parts.isEmpty()) {
            throw error(start, "expected an element, found " + found(start));
        }
        if (parallel && parts.size() < 2) {
            throw error(start, "a parallel needs at least two parts");
        }
        return parallel ? Circuit.parallel(parts) : Circuit.series(parts);
    }

    /// One element or bracket. A round bracket directly inside a round one is a series, as in
    /// Boukamp's `R(C(RW))`.
    private Circuit letterPart(boolean insideParallel) {
        int start = at;
        char c = peek();
        if (c == '(' || c == '[') {
            skip(c);
            Circuit inside = letterSequence(c == '(' && !insideParallel);
            if (!skip(c == '(' ? ')' : ']')) {
                throw error(start, "this bracket is never closed");
            }
            return inside;
        }
        at++;
        ElementName name =
                ElementName.ofLetter(String.valueOf(c))
                        .filter(_ -> Character.isLetter(c))
                        .orElseThrow(
                                () ->
                                        error(
                                                start,
                                                "unknown element '%s'; known are %s"
                                                        .formatted(c, ElementName.letters())));
        return name.make(digits());
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean skip(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    private void skipBlanks() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    private String letters() {
        int start = at;
        while (Character.isLetter(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private String digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        skipBlanks();
        return digits;
    }

    private String found(int position) {
        return position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
    }

    private NotationException error(int position, String problem) {
        return new NotationException(text, position + 1, problem);
    }
}
