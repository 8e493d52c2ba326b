package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The schema that editors use says the same as the reader.
class StudySchemaTest {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(StudySchema.text());

    private static String example() throws IOException {
        Path root = Path.of(System.getProperty("haven.root", "."));
        return Files.readString(root.resolve("examples/ceramic-impedance/study.yaml"));
    }

    @Test
    void acceptsTheExample() throws IOException {
        assertThat(complaints(YAML.readTree(example()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "study:|sutdy:",
                "pellet:|pallet:",
                "circuit:|circiut:",
                "{bulk:|{bluk:",
                "thickness:|thicknes:",
                "- arrhenius: impedance.bulk|- arhenius: impedance.bulk",
                "technique: impedance|technique: impedence",
            })
    void rejectsWhatTheReaderRejects(String right, String wrong) throws IOException {
        assertThat(complaints(YAML.readTree(example().replace(right, wrong)))).isNotEmpty();
    }

    @Test
    void everyKeyIsExplainedOrASelfEvidentQuantity() {
        JsonNode impedance = SCHEMA.path("$defs").path("impedance").path("properties");
        for (String key : List.of("files", "circuit", "assign", "window", "weighting", "fix")) {
            String shared =
                    impedance.path(key).path("$ref").stringValue("").replace("#/$defs/", "");
            JsonNode node =
                    shared.isEmpty() ? impedance.path(key) : SCHEMA.path("$defs").path(shared);
            assertThat(node.path("description").stringValue("")).as(key).isNotBlank();
        }
    }

    private static List<String> complaints(JsonNode document) {
        List<String> complaints = new ArrayList<>();
        check(SCHEMA, document, "", complaints);
        return complaints;
    }

    /// As much of JSON schema as ours uses.
    private static void check(JsonNode schema, JsonNode node, String at, List<String> complaints) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").stringValue().replace("#/$defs/", "");
            check(SCHEMA.path("$defs").path(name), node, at, complaints);
            return;
        }
        if (schema.has("anyOf")) {
            if (schema.path("anyOf").valueStream().noneMatch(option -> fits(option, node))) {
                complaints.add(at + ": fits no alternative");
            }
            return;
        }
        if (schema.has("enum") && !schema.path("enum").valueStream().toList().contains(node)) {
            complaints.add(at + ": not in the choice");
        }
        if (schema.has("type") && !typed(schema.path("type"), node)) {
            complaints.add(at + ": wrong type");
        }
        for (JsonNode required : schema.path("required")) {
            if (!node.has(required.stringValue())) {
                complaints.add(at + ": needs " + required.stringValue());
            }
        }
        if (node.isArray()) {
            node.forEach(item -> check(schema.path("items"), item, at + "[]", complaints));
        }
        if (node.isObject()) {
            node.properties().forEach(e -> property(schema, e, at, complaints));
        }
    }

    private static boolean fits(JsonNode schema, JsonNode node) {
        List<String> complaints = new ArrayList<>();
        check(schema, node, "", complaints);
        return complaints.isEmpty();
    }

    private static void property(
            JsonNode schema,
            java.util.Map.Entry<String, JsonNode> entry,
            String at,
            List<String> complaints) {
        String path = at + "/" + entry.getKey();
        JsonNode others = schema.path("additionalProperties");
        if (schema.path("properties").has(entry.getKey())) {
            check(
                    schema.path("properties").path(entry.getKey()),
                    entry.getValue(),
                    path,
                    complaints);
        } else if (others.isObject()) {
            check(others, entry.getValue(), path, complaints);
        } else {
            complaints.add(path + ": unknown key");
        }
    }

    private static boolean typed(JsonNode type, JsonNode node) {
        List<String> types =
                type.isArray()
                        ? type.valueStream().map(JsonNode::stringValue).toList()
                        : List.of(type.stringValue());
        return types.stream()
                .anyMatch(
                        t ->
                                switch (t) {
                                    case "object" -> node.isObject();
                                    case "array" -> node.isArray();
                                    case "string" -> node.isString();
                                    case "number" -> node.isNumber();
                                    default -> false;
                                });
    }
}
