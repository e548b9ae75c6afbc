package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.lint.Nearest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Checks single values: their range, their form, the names they may have. */
final class ScalarCheck {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private ScalarCheck() {}

    static void check(JsonNode schema, Node node, Spot name, SchemaFaults faults) {
        String text = String.valueOf(YamlTree.text(node));
        JsonNode value = Plain.of(node);
        if (schema.has("enum")) {
            oneOf(BankSchema.names(schema.path("enum")), node, name, text, faults);
        }
        if (value.isNumber() && !isWithin(schema, value.asDouble())) {
            faults.add("range", node, name + " must be " + range(schema) + ", found " + text);
        }
        if (value.isTextual() && text.length() < schema.path("minLength").asInt(0)) {
            faults.add("empty", node, name + " must not be empty");
        } else if (schema.has("pattern") && !matches(schema, text)) {
            String form = schema.path("description")
                    .asText("must have the form " + schema.path("pattern").asText());
            faults.add("form", node, name + " `" + text + "` is not well formed: " + form);
        }
    }

    private static void oneOf(Set<String> names, Node node, Spot name, String text, SchemaFaults faults) {
        if (!names.contains(text)) {
            String what = name.key();
            String known = Nearest.of(text, names).isPresent()
                    ? Nearest.hint(text, names)
                    : "; known are " + String.join(", ", names);
            faults.add("unknown-" + what, node, "unknown " + what + " `" + text + "`" + known);
        }
    }

    private static boolean isWithin(JsonNode schema, double value) {
        return value >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && value > schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY)
                && value <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
    }

    private static String range(JsonNode schema) {
        String from = schema.has("exclusiveMinimum")
                ? "above " + schema.path("exclusiveMinimum").asText()
                : "at least " + schema.path("minimum").asText();
        return schema.has("maximum")
                ? from + " and at most " + schema.path("maximum").asText()
                : from;
    }

    private static Pattern pattern(JsonNode schema) {
        return PATTERNS.computeIfAbsent(schema.path("pattern").asText(), Pattern::compile);
    }

    /** Only patterns of the bundled schema, which are linear, meet texts; texts beyond any name fail at once. */
    private static boolean matches(JsonNode schema, String text) {
        return text.length() <= 200 && pattern(schema).matcher(text).matches();
    }
}
