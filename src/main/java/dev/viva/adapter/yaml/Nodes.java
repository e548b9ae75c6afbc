package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of a YAML node, each with the type it must have; a fault names the field. */
final class Nodes {
    private Nodes() {}

    static String text(JsonNode node, String name) {
        String text = optional(node, name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("`" + name + "` is missing");
        }
        return text;
    }

    static @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("`" + name + "` must be a text");
        }
        return value.asText().strip();
    }

    static double number(JsonNode node, String name, double otherwise) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException("`" + name + "` must be a number");
        }
        return value.asDouble();
    }

    static int level(JsonNode node) {
        JsonNode value = node.get("level");
        if (value == null || !value.isInt()) {
            throw new IllegalArgumentException("`level` must be a whole number from 1 to 5");
        }
        return value.asInt();
    }

    static Topic topic(JsonNode node) {
        String slug = text(node, "topic");
        return Topic.find(slug).orElseThrow(() -> new IllegalArgumentException("unknown topic `" + slug + "`"));
    }

    static List<String> texts(JsonNode node, String name) {
        return all(node, name, JsonNode::asText);
    }

    static <T> List<T> all(JsonNode node, String name, Function<JsonNode, T> read) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new IllegalArgumentException("`" + name + "` must be a list");
        }
        List<T> all = new ArrayList<>();
        value.forEach(each -> all.add(read.apply(each)));
        return all;
    }
}
