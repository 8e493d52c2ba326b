package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// At every place of a study the schema has exactly the keys that the reader knows: the reader is
/// asked by a key that nobody can have meant.
class SchemaKeysTest {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode SCHEMA = JSON.readTree(StudySchema.text());
    private static final String NOBODYS = "q".repeat(60);
    private static final String KNOWN = "known here: ";

    /// Values where any text will not do.
    private static final Map<String, String> VALUES =
            Map.of(
                    "files", "a.txt",
                    "thickness", "1 mm",
                    "length", "1 Å",
                    "arrhenius", "m.total",
                    "retention", "m.total",
                    "motion", "m",
                    "narrowing", "m");

    @TempDir private Path folder;

    private final Map<String, Set<String>> inSchema = new TreeMap<>();
    private final Map<String, Set<String>> inReader = new TreeMap<>();

    @Test
    void schemaAndReaderKnowTheSameKeysEverywhere() throws IOException {
        walk(SCHEMA, "study", UnaryOperator.identity());
        assertThat(inReader).isEqualTo(inSchema);
        assertThat(inSchema.keySet())
                .contains(
                        "study",
                        "study/sample/pellet",
                        "study/measurements/*/retention/merge/1",
                        "study/measurements/*/impedance/conditions",
                        "study/conclusions/0",
                        "study/conclusions/1");
    }

    private void walk(JsonNode schema, String at, UnaryOperator<JsonNode> within)
            throws IOException {
        if (schema.has("$ref")) {
            String name = name(schema);
            walk(definition(name), at.endsWith("*") ? at + "/" + name : at, within);
        } else if (schema.has("anyOf")) {
            int index = 0;
            for (JsonNode option : schema.path("anyOf")) {
                walk(option, option.has("$ref") ? at : at + "/" + index, within);
                index++;
            }
        } else if (schema.has("items")) {
            walk(schema.path("items"), at, item -> within.apply(JSON.createArrayNode().add(item)));
        } else if (schema.has("properties")) {
            ask(schema, at, within);
            for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
                walk(
                        property.getValue(),
                        at + "/" + property.getKey(),
                        inner -> within.apply(least(schema).set(property.getKey(), inner)));
            }
        } else if (schema.path("additionalProperties").isObject()) {
            walk(
                    schema.path("additionalProperties"),
                    at + "/*",
                    inner -> within.apply(JSON.createObjectNode().set("m", inner)));
        }
    }

    private void ask(JsonNode schema, String at, UnaryOperator<JsonNode> within)
            throws IOException {
        JsonNode study = within.apply(least(schema).put(NOBODYS, "1"));
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, YAML.writeValueAsString(study));
        String message = String.valueOf(catchThrowable(() -> StudyReader.read(file)));
        assertThat(message).as(at).contains(NOBODYS, KNOWN);
        String known = message.substring(message.indexOf(KNOWN) + KNOWN.length());
        inSchema.put(at, new TreeSet<>(schema.path("properties").propertyNames()));
        inReader.put(at, new TreeSet<>(Arrays.asList(known.split(", "))));
    }

    /// An object with nothing but what it must have.
    private static ObjectNode least(JsonNode schema) {
        ObjectNode node = JSON.createObjectNode();
        for (JsonNode key : schema.path("required")) {
            String name = key.stringValue();
            node.set(name, value(name, schema.path("properties").path(name)));
        }
        return node;
    }

    private static JsonNode value(String key, JsonNode schema) {
        if (VALUES.containsKey(key)) {
            return JSON.getNodeFactory().stringNode(VALUES.get(key));
        }
        if (schema.has("$ref")) {
            return value(key, definition(name(schema)));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("anyOf")) {
            return value(key, schema.path("anyOf").path(0));
        }
        if (schema.path("additionalProperties").isObject()) {
            return JSON.createObjectNode()
                    .set("m", value("m", schema.path("additionalProperties")));
        }
        return schema.has("properties") ? least(schema) : JSON.getNodeFactory().stringNode("text");
    }

    private static String name(JsonNode reference) {
        return reference.path("$ref").stringValue().replace("#/$defs/", "");
    }

    private static JsonNode definition(String name) {
        return SCHEMA.path("$defs").path(name);
    }
}
