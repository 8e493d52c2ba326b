package science.haven.study.file;

import science.haven.fit.Interval;
import science.haven.quantity.Dimension;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of the study file with a fixed set of keys. A key that is not among them is an error at
/// once: a misspelt option must never be an option not taken.
public final class Section {

    private final YamlNode.Mapping mapping;
    private final String what;

    private Section(YamlNode.Mapping mapping, String what) {
        this.mapping = mapping;
        this.what = what;
    }

    /// Opens a node as a section.
    ///
    /// @param node the node
    /// @param what what the section describes, for messages: `the sample`
    /// @param known the keys it may have
    /// @return the section
    /// @throws StudyException if it is no section, or has another key
    public static Section of(YamlNode node, String what, List<String> known) throws StudyException {
        Section section = new Section(mapping(node, what), what);
        for (Map.Entry<String, YamlNode.Entry> entry : section.mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new StudyException(
                        entry.getValue().key(),
                        "unknown key '%s' in %s%s"
                                .formatted(
                                        entry.getKey(),
                                        what,
                                        Spelling.hint(entry.getKey(), known)));
            }
        }
        return section;
    }

    /// A node that must hold keys.
    ///
    /// @param node the node
    /// @param what what it describes, for messages: `the sample`
    /// @return keys and values
    /// @throws StudyException if it holds none
    public static YamlNode.Mapping mapping(YamlNode node, String what) throws StudyException {
        if (node instanceof YamlNode.Mapping found) {
            return found;
        }
        throw new StudyException(node.place(), "keys of " + what, node.found());
    }

    /// Where the section begins.
    ///
    /// @return line and column
    public Place place() {
        return mapping.place();
    }

    /// What stands behind a key.
    ///
    /// @param key its key
    /// @return the node; empty if the key is not there
    public Optional<YamlNode> node(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
    }

    /// What stands behind a key that must be there.
    ///
    /// @param key its key
    /// @return the node
    /// @throws StudyException if the key is not there
    public YamlNode required(String key) throws StudyException {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            throw new StudyException(
                    place(), "%s needs the key '%s'".formatted(capital(what), key));
        }
        return node.get();
    }

    /// The text behind a key, with its place.
    ///
    /// @param key its key
    /// @return the text; empty if the key is not there
    /// @throws StudyException if it is no text
    public Optional<YamlNode.Scalar> scalar(String key) throws StudyException {
        Optional<YamlNode> node = node(key);
        return node.isEmpty() ? Optional.empty() : Optional.of(scalar(node.get(), "text", key));
    }

    /// The text behind a key.
    ///
    /// @param key its key
    /// @return the text; empty if the key is not there
    /// @throws StudyException if it is no text
    public Optional<String> text(String key) throws StudyException {
        return scalar(key).map(YamlNode.Scalar::text);
    }

    /// A quantity of a given kind.
    ///
    /// @param key its key
    /// @param kind a unit of the kind expected, whose symbol stands in the message
    /// @return the quantity; empty if the key is not there
    /// @throws StudyException if it is no quantity of this kind
    public Optional<Quantity> quantity(String key, Unit kind) throws StudyException {
        Optional<YamlNode> node = node(key);
        return node.isEmpty() ? Optional.empty() : Optional.of(quantity(node.get(), key, kind));
    }

    /// A quantity greater than zero.
    ///
    /// @param key its key
    /// @param kind a unit of the kind expected, whose symbol stands in the message
    /// @return the quantity; empty if the key is not there
    /// @throws StudyException if it is no such quantity
    public Optional<Quantity> positive(String key, Unit kind) throws StudyException {
        Optional<Quantity> quantity = quantity(key, kind);
        if (quantity.isPresent() && !(quantity.get().si().value() > 0)) {
            YamlNode node = required(key);
            throw new StudyException(
                    node.place(), "%s > 0 %s".formatted(key, kind.symbol()), node.found());
        }
        return quantity;
    }

    /// The keys `from` and `to`; either may be left out.
    ///
    /// @param kind a unit of the kind expected, whose symbol stands in the message
    /// @return the range in SI units; empty if neither is there
    /// @throws StudyException if they are no such quantities, or the wrong way round
    public Optional<Interval> window(Unit kind) throws StudyException {
        var from = quantity("from", kind);
        var to = quantity("to", kind);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        double lower = from.map(q -> q.si().value()).orElse(0.0);
        double upper = to.map(q -> q.si().value()).orElse(Double.POSITIVE_INFINITY);
        if (!(lower < upper)) {
            YamlNode node = required("from");
            throw new StudyException(node.place(), "'from' below 'to'", node.found());
        }
        return Optional.of(new Interval(lower, upper));
    }

    /// A plain number.
    ///
    /// @param key its key
    /// @return the number; empty if the key is not there
    /// @throws StudyException if it is no number
    public Optional<Double> number(String key) throws StudyException {
        return quantity(key, Unit.NONE).map(quantity -> quantity.si().value());
    }

    /// A whole number.
    ///
    /// @param key its key
    /// @param least the least it may be
    /// @param most the most it may be
    /// @return the number; empty if the key is not there
    /// @throws StudyException if it is no whole number between the two
    public Optional<Integer> count(String key, int least, int most) throws StudyException {
        Optional<Double> number = number(key);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        double value = number.get();
        if (value != Math.rint(value) || value < least || value > most) {
            throw new StudyException(
                    required(key).place(),
                    "%s: a whole number from %d to %d".formatted(key, least, most),
                    required(key).found());
        }
        return Optional.of((int) value);
    }

    /// One of some words.
    ///
    /// @param key its key
    /// @param known the words it may be
    /// @return the word; empty if the key is not there
    /// @throws StudyException if it is another word
    public Optional<String> word(String key, List<String> known) throws StudyException {
        Optional<YamlNode.Scalar> word = scalar(key);
        if (word.isPresent() && !known.contains(word.get().text())) {
            String text = word.get().text();
            throw new StudyException(
                    word.get().place(),
                    "unknown %s '%s'%s".formatted(key, text, Spelling.hint(text, known)));
        }
        return word.map(YamlNode.Scalar::text);
    }

    /// A list of texts; a single text counts as a list of one.
    ///
    /// @param key its key
    /// @return the texts; none if the key is not there
    /// @throws StudyException if there is anything else
    public List<YamlNode.Scalar> texts(String key) throws StudyException {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        return texts(node.get(), key);
    }

    /// A list of texts; a single text counts as a list of one.
    ///
    /// @param node the node
    /// @param key its key
    /// @return the texts, at least one
    /// @throws StudyException if there is anything else
    public static List<YamlNode.Scalar> texts(YamlNode node, String key) throws StudyException {
        if (node instanceof YamlNode.Sequence(List<YamlNode> items, Place _)) {
            if (items.isEmpty()) {
                throw new StudyException(
                        node.place(), "at least one text for '%s'".formatted(key), "none");
            }
            List<YamlNode.Scalar> texts = new ArrayList<>();
            for (YamlNode item : items) {
                texts.add(scalar(item, "text", key));
            }
            return texts;
        }
        return List.of(scalar(node, "text or a list of texts", key));
    }

    /// Free keys, each with a text.
    ///
    /// @param key its key
    /// @return the texts in the order of the file
    /// @throws StudyException if there is anything else
    public Map<String, YamlNode.Scalar> named(String key) throws StudyException {
        Map<String, YamlNode.Scalar> named = new LinkedHashMap<>();
        Optional<YamlNode> node = node(key);
        if (node.isPresent()) {
            for (var entry : mapping(node.get(), "'" + key + "'").entries().entrySet()) {
                named.put(entry.getKey(), scalar(entry.getValue().value(), "text", entry.getKey()));
            }
        }
        return named;
    }

    /// A node that must hold a text.
    ///
    /// @param node the node
    /// @param expected what should stand there, for messages
    /// @param key its key
    /// @return the text with its place
    /// @throws StudyException if it holds none
    public static YamlNode.Scalar scalar(YamlNode node, String expected, String key)
            throws StudyException {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar;
        }
        String found = node.found().isBlank() ? "nothing" : node.found();
        throw new StudyException(node.place(), "%s for '%s'".formatted(expected, key), found);
    }

    /// A node that must hold a quantity.
    ///
    /// @param node the node
    /// @param key its key
    /// @param kind a unit of the kind expected, whose symbol stands in the message
    /// @return the quantity
    /// @throws StudyException if it holds none of this kind
    public static Quantity quantity(YamlNode node, String key, Unit kind) throws StudyException {
        YamlNode.Scalar scalar = scalar(node, "a value with its unit", key);
        Quantity quantity;
        try {
            quantity = Quantity.parse(scalar.text());
        } catch (NotationException e) {
            throw new StudyException(scalar.place(), "%s: %s".formatted(key, e.getMessage()));
        }
        if (!quantity.unit().dimension().equals(kind.dimension())) {
            throw new StudyException(scalar.place(), expected(key, kind), scalar.text());
        }
        return quantity;
    }

    /// Any quantity, as its SI value.
    ///
    /// @param scalar the text
    /// @param key its key
    /// @return the value in its SI unit
    /// @throws StudyException if it is no quantity
    public static double parsed(YamlNode.Scalar scalar, String key) throws StudyException {
        try {
            return Quantity.parse(scalar.text()).si().value();
        } catch (NotationException e) {
            throw new StudyException(scalar.place(), "%s: %s".formatted(key, e.getMessage()));
        }
    }

    private static String expected(String key, Unit kind) {
        return kind.dimension().equals(Dimension.NONE)
                ? "%s as a number without unit".formatted(key)
                : "%s in %s or the like".formatted(key, kind.symbol());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
