package science.haven.study.file;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads YAML into nodes that keep their places. A key written twice is an error: the second would
/// silently win.
public final class YamlDocument {

    private final String file;
    private final JsonParser parser;

    private YamlDocument(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /// Parses a document.
    ///
    /// @param file name of the file, for messages
    /// @param text its content
    /// @return the root node
    /// @throws StudyException if it is not YAML, or empty
    public static YamlNode parse(String file, String text) throws StudyException {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new StudyException(new Place(file, 1, 1), "a study", "an empty file");
            }
            return new YamlDocument(file, parser).node();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place =
                    at == null
                            ? new Place(file, 1, 1)
                            : new Place(file, at.getLineNr(), at.getColumnNr());
            throw new StudyException(place, "not valid YAML: " + firstLine(e.getOriginalMessage()));
        }
    }

    private YamlNode node() throws StudyException {
        JsonToken token = parser.currentToken();
        Place place = place();
        if (token == JsonToken.START_OBJECT) {
            return mapping(place);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new YamlNode.Sequence(items, place);
        }
        return new YamlNode.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getString(), place);
    }

    private YamlNode mapping(Place place) throws StudyException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = place();
            parser.nextToken();
            YamlNode.Entry earlier = entries.put(key, new YamlNode.Entry(keyPlace, node()));
            if (earlier != null) {
                throw new StudyException(
                        keyPlace,
                        "key '%s' stands here for the second time, the first is in line %d"
                                .formatted(key, earlier.key().line()));
            }
        }
        return new YamlNode.Mapping(Collections.unmodifiableMap(entries), place);
    }

    private Place place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
