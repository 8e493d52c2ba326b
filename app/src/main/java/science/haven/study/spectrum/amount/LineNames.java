package science.haven.study.spectrum.amount;

import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.LineChoice;
import science.haven.study.plan.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The names a study gives to lines: `names: {NaCl: 7 ppm, humps: {from: 15 °, to: 35 °}}`.
///
/// @param all the named lines, in the order of the study
public record LineNames(List<LineChoice> all) {

    /// Keeps a copy of the list.
    public LineNames {
        all = List.copyOf(all);
    }

    /// Reads the names.
    ///
    /// @param node names with positions or parts; empty if no line has a name
    /// @return the names
    /// @throws StudyException if a place cannot be read
    public static LineNames read(Optional<YamlNode> node) throws StudyException {
        List<LineChoice> named = new ArrayList<>();
        if (node.isPresent()) {
            for (var entry : Section.mapping(node.get(), "the names").entries().entrySet()) {
                String name = entry.getKey();
                YamlNode value = entry.getValue().value();
                named.add(
                        value instanceof YamlNode.Mapping
                                ? new LineChoice.Within(name, span(value, name))
                                : new LineChoice.At(name, place(value, name)));
            }
        }
        return new LineNames(named);
    }

    /// A part of an abscissa.
    ///
    /// @param node the keys `from` and `to`
    /// @param what what it is, for messages
    /// @return the part
    /// @throws StudyException if it cannot be read
    public static Span span(YamlNode node, String what) throws StudyException {
        Section section = Section.of(node, what, List.of("from", "to"));
        Quantity from = place(section.required("from"), "from");
        Quantity to = place(section.required("to"), "to");
        if (!from.unit().dimension().equals(to.unit().dimension())) {
            throw new StudyException(
                    section.place(), what + ": two ends of one kind", node.found());
        }
        return from.si().value() <= to.si().value() ? new Span(from, to) : new Span(to, from);
    }

    private static Quantity place(YamlNode node, String key) throws StudyException {
        YamlNode.Scalar scalar = Section.scalar(node, "a value with its unit", key);
        try {
            return Quantity.parse(scalar.text());
        } catch (NotationException e) {
            throw new StudyException(scalar.place(), "%s: %s".formatted(key, e.getMessage()));
        }
    }

    /// The line that a word means: one of the names, a number counted from the lowest position, or
    /// a position.
    ///
    /// @param word the word
    /// @return the line
    /// @throws StudyException if it is none of these
    public LineChoice choice(YamlNode.Scalar word) throws StudyException {
        String text = word.text().strip();
        Optional<LineChoice> named = all.stream().filter(c -> c.name().equals(text)).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        if (text.matches("[1-9][0-9]?")) {
            return new LineChoice.Numbered(Integer.parseInt(text));
        }
        try {
            return new LineChoice.At(text, Quantity.parse(text));
        } catch (NotationException e) {
            List<String> known = all.stream().map(LineChoice::name).toList();
            throw new StudyException(
                    word.place(),
                    known.isEmpty()
                            ? "a line: its number, its position such as 7 ppm, or a name given"
                                    + " under 'lines: names'"
                            : "unknown line '%s'%s".formatted(text, Spelling.hint(text, known)));
        }
    }
}
