package science.haven.study.result;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/// Writes results as JSON with stable keys in a stable order: the same results, the same bytes.
public final class ResultsJson {

    /// More digits than any measurement has, fewer than the last bits that differ between machines.
    private static final MathContext DIGITS = new MathContext(12);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultsJson() {}

    /// The whole of a study's results.
    ///
    /// @param results the results
    /// @return JSON text, ending with a new line
    public static String write(Results results) {
        ObjectNode root = NODES.objectNode();
        root.put("haven", results.haven());
        root.put("study", results.study());
        root.set("measurements", array(results.measurements(), ResultsJson::group));
        root.set("conclusions", array(results.conclusions(), ResultsJson::conclusion));
        root.set("contradictions", array(results.contradictions(), ResultsJson::contradiction));
        return text(root);
    }

    /// Results of single files, as the commands print them with `--json`.
    ///
    /// @param results the results
    /// @return a JSON array, ending with a new line
    public static String write(List<FileResult> results) {
        return text(array(results, ResultsJson::result));
    }

    private static ObjectNode group(Results.Group group) {
        ObjectNode node = NODES.objectNode();
        node.put("name", group.name());
        node.put("technique", group.technique());
        node.set("results", array(group.results(), ResultsJson::result));
        return node;
    }

    private static ObjectNode result(FileResult result) {
        ObjectNode node = NODES.objectNode();
        node.put("file", result.source().file());
        node.put("sha256", result.source().sha256());
        node.put("format", result.source().format());
        node.put("instrument", result.source().instrument());
        if (!result.source().others().isEmpty()) {
            node.set("sources", array(result.source().all(), ResultsJson::source));
        }
        ObjectNode conditions = node.putObject("conditions");
        result.conditions().forEach(c -> conditions.set(c.name(), condition(c)));
        node.put("model", result.model());
        node.put("converged", result.failure().isEmpty());
        result.failure().ifPresent(failure -> node.put("failure", failure));
        node.set("parameters", array(result.parameters(), ResultsJson::value));
        node.set("derived", array(result.derived(), ResultsJson::value));
        result.quality().ifPresent(quality -> node.set("quality", quality(quality)));
        node.set("remarks", array(result.remarks(), ResultsJson::remark));
        return node;
    }

    private static ObjectNode source(FileResult.Source source) {
        ObjectNode node = NODES.objectNode();
        node.put("file", source.file());
        node.put("sha256", source.sha256());
        node.put("format", source.format());
        node.put("instrument", source.instrument());
        return node;
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode node = NODES.objectNode();
        put(node, "value", condition.value().value());
        if (condition.value().uncertainty() > 0) {
            put(node, "uncertainty", condition.value().uncertainty());
        }
        node.put("unit", SiSymbol.of(condition.unit()));
        node.put("origin", condition.origin().name().toLowerCase(java.util.Locale.ROOT));
        condition.doubt().ifPresent(doubt -> node.put("doubt", doubt));
        return node;
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = NODES.objectNode();
        node.put("name", value.name());
        put(node, "value", value.measured().value());
        put(node, "uncertainty", value.measured().uncertainty());
        value.statistical().ifPresent(u -> put(node, "statistical", u));
        node.put("unit", value.unit().symbol());
        value.interval95()
                .ifPresent(
                        interval -> {
                            ArrayNode pair = node.putArray("interval95");
                            pair.add(number(interval.lower()));
                            pair.add(number(interval.upper()));
                        });
        return node;
    }

    private static ObjectNode quality(Quality quality) {
        ObjectNode node = NODES.objectNode();
        node.put("points", quality.points());
        put(node, "chiSquared", quality.chiSquared());
        put(node, "relativeRms", quality.relativeRms());
        quality.noise().ifPresent(noise -> put(node, "noise", noise));
        return node;
    }

    private static ObjectNode conclusion(Results.Conclusion conclusion) {
        ObjectNode node = NODES.objectNode();
        node.put("name", conclusion.name());
        node.put("of", conclusion.of());
        node.put("ordinate", conclusion.ordinate());
        put(node, "value", conclusion.measured().map(Measured::value).orElse(Double.NaN));
        put(
                node,
                "uncertainty",
                conclusion.measured().map(Measured::uncertainty).orElse(Double.NaN));
        node.put("unit", conclusion.unit().symbol());
        ArrayNode from = node.putArray("from");
        conclusion.from().forEach(from::add);
        node.set("remarks", array(conclusion.remarks(), ResultsJson::remark));
        return node;
    }

    private static ObjectNode remark(Remark remark) {
        ObjectNode node = NODES.objectNode();
        node.put("code", remark.code());
        node.put("text", remark.text());
        return node;
    }

    private static ObjectNode contradiction(Contradiction contradiction) {
        ObjectNode node = remark(contradiction);
        node.set("values", array(contradiction.values(), ResultsJson::cited));
        return node;
    }

    private static ObjectNode cited(Contradiction.Cited cited) {
        ObjectNode node = NODES.objectNode();
        node.put("of", cited.of());
        node.put("name", cited.name());
        put(node, "value", cited.measured().value());
        put(node, "uncertainty", cited.measured().uncertainty());
        node.put("unit", cited.unit().symbol());
        return node;
    }

    private static void put(ObjectNode node, String key, double value) {
        node.set(key, number(value));
    }

    /// JSON has no word for a number that is none: it becomes `null`.
    private static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return NODES.nullNode();
        }
        return NODES.numberNode(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> written) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(written.apply(item)));
        return array;
    }

    private static String text(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(node) + "\n";
    }
}
