package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The types of the schema, in words. */
final class Kinds {
    private static final Map<String, String> WORDS = Map.of(
            "string", "a text",
            "number", "a number",
            "integer", "a whole number",
            "boolean", "true or false",
            "array", "a list",
            "object", "a mapping of keys",
            "null", "nothing");

    private Kinds() {}

    static boolean fits(JsonNode type, Node node) {
        if (type.isMissingNode()) {
            return true;
        }
        String kind = kind(node);
        if (type.isTextual() && type.asText().equals(kind)) {
            return true;
        }
        List<String> allowed = names(type);
        return allowed.contains(kind) || kind.equals("integer") && allowed.contains("number");
    }

    /**
     * @param items the schema of its entries, if it is a list
     */
    static String wanted(JsonNode schema, JsonNode items) {
        List<String> names = names(schema.path("type")).stream().map(WORDS::get).toList();
        String words = String.join(" or ", names);
        return words.equals("a list") && items.path("type").asText().equals("string") ? "a list of texts" : words;
    }

    static String found(Node node) {
        String kind = kind(node);
        String words = WORDS.getOrDefault(kind, kind);
        String text = YamlTree.text(node);
        return text == null || text.isEmpty() || text.length() > 40 ? words : words + " (" + text + ")";
    }

    private static List<String> names(JsonNode type) {
        List<String> names = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> names.add(each.asText()));
        } else {
            names.add(type.asText());
        }
        return names;
    }

    private static String kind(Node node) {
        if (!(node instanceof ScalarNode)) {
            return node instanceof SequenceNode ? "array" : "object";
        }
        if (node.getTag().equals(Tag.STR)) {
            return "string";
        }
        JsonNode plain = Plain.of(node);
        return plain.isIntegralNumber() ? "integer" : plain.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
