package science.haven.formats.json;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.List;

/// A value of a JSON file that knows where it stands, such as `csdm/dimensions/0/count`.
public final class JsonPart {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    // Python writes NaN where it knows no number.
                                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                    .build())
                    .build();

    private final String file;
    private final String place;
    private final JsonNode node;

    private JsonPart(String file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    /// Reads a file.
    ///
    /// @param file the file
    /// @return its outermost value
    /// @throws FormatException if it is not JSON
    public static JsonPart read(SourceFile file) throws FormatException {
        try {
            return new JsonPart(file.name(), "", MAPPER.readTree(file.bytes()));
        } catch (JacksonException e) {
            String found = e.getOriginalMessage() == null ? "damage" : e.getOriginalMessage();
            FormatException wrong =
                    new FormatException(
                            file.name(), Math.max(1, e.getLocation().getLineNr()), "JSON", found);
            wrong.initCause(e);
            throw wrong;
        }
    }

    /// Values that another format keeps as JSON would.
    ///
    /// @param file the file as the user named it
    /// @param root the outermost value
    /// @return the value
    public static JsonPart of(String file, JsonNode root) {
        return new JsonPart(file, "", root);
    }

    /// A part of an object.
    ///
    /// @param name its name
    /// @return the part, which may be missing
    public JsonPart at(String name) {
        return inside(name, node.path(name));
    }

    private JsonPart inside(String name, JsonNode child) {
        return new JsonPart(file, place.isEmpty() ? name : place + "/" + name, child);
    }

    /// Whether the part is there.
    ///
    /// @return false if it is missing or null
    public boolean isThere() {
        return !(node instanceof MissingNode) && !node.isNull();
    }

    /// Whether the part is a text.
    ///
    /// @return true if so
    public boolean isText() {
        return node.isString();
    }

    /// Whether the part is a finite number.
    ///
    /// @return true if so
    public boolean isNumber() {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    /// Whether the part is a list.
    ///
    /// @return true if so
    public boolean isList() {
        return node.isArray();
    }

    /// The items of a list.
    ///
    /// @return the items
    /// @throws FormatException if this is no list
    public List<JsonPart> items() throws FormatException {
        if (!node.isArray()) {
            throw wrong("a list");
        }
        List<JsonPart> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(inside(String.valueOf(i), node.get(i)));
        }
        return items;
    }

    /// The text; a default if the part is missing.
    ///
    /// @param otherwise the default
    /// @return the text
    /// @throws FormatException if this is something else
    public String text(String otherwise) throws FormatException {
        return isThere() ? text() : otherwise;
    }

    /// The text.
    ///
    /// @return the text
    /// @throws FormatException if this is no text
    public String text() throws FormatException {
        if (!node.isString()) {
            throw wrong("a text");
        }
        return node.stringValue();
    }

    /// The number.
    ///
    /// @return the number, in the unit of the file
    /// @throws FormatException if this is no finite number
    public double number() throws FormatException {
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw wrong("a number");
        }
        return number;
    }

    /// The numbers of a list.
    ///
    /// @return the numbers, in the unit of the file
    /// @throws FormatException if this is no list of finite numbers
    public double[] numbers() throws FormatException {
        if (!node.isArray()) {
            throw wrong("a list of numbers");
        }
        double[] numbers = new double[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode item = node.get(i);
            numbers[i] = item.isNumber() ? item.doubleValue() : Double.NaN;
            if (!Double.isFinite(numbers[i])) {
                throw inside(String.valueOf(i), item).wrong("a number");
            }
        }
        return numbers;
    }

    /// The number of something.
    ///
    /// @return a whole number from 1 on
    /// @throws FormatException if this is none
    public int count() throws FormatException {
        double number = number();
        if (!(number >= 1 && number <= 1 << 28 && number == Math.rint(number))) {
            throw wrong("a number of points");
        }
        return (int) number;
    }

    /// True or false; false if the part is missing.
    ///
    /// @return the truth
    /// @throws FormatException if this is something else
    public boolean truth() throws FormatException {
        if (isThere() && !node.isBoolean() && !node.isNumber()) {
            throw wrong("true or false");
        }
        return node.isNumber() ? node.doubleValue() != 0 : node.isBoolean() && node.booleanValue();
    }

    /// A mistake in this part.
    ///
    /// @param expected what should stand here
    /// @return the exception to throw, which shows the part
    public FormatException wrong(String expected) {
        String found =
                node instanceof MissingNode
                        ? "nothing"
                        : node.isString() ? node.stringValue() : shown();
        return new FormatException(file, place.isEmpty() ? "file" : place, expected, found);
    }

    private String shown() {
        if (node.isArray()) {
            return "a list of " + node.size();
        }
        return node.isObject() ? "an object" : node.asString();
    }
}
