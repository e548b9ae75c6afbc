package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.lint.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Checks one YAML node against the schema and says what is wrong in words. */
final class SchemaCheck {
    private final BankSchema bank;
    private final SchemaFaults faults;

    SchemaCheck(BankSchema bank, SchemaFaults faults) {
        this.bank = bank;
        this.faults = faults;
    }

    void check(JsonNode schema, Node node) {
        check(schema, node, Spot.ROOT);
    }

    private void check(JsonNode given, Node node, Spot name) {
        JsonNode schema = bank.resolve(given);
        if (schema.has("if")) {
            check(schema.path(hasAny(schema.path("if"), node) ? "then" : "else"), node, name);
            return;
        }
        if (!Kinds.fits(schema.path("type"), node)) {
            String wanted = Kinds.wanted(schema, bank.resolve(schema.path("items")));
            faults.add("wrong-type", node, name + " must be " + wanted + ", found " + Kinds.found(node));
        } else if (node instanceof MappingNode mapping) {
            mapping(schema, mapping, name);
        } else if (node instanceof SequenceNode sequence) {
            sequence(schema, sequence, name);
        } else {
            ScalarCheck.check(schema, node, name, faults);
        }
    }

    /** Whether a mapping has the keys of at least one alternative. */
    private static boolean hasAny(JsonNode condition, Node node) {
        for (JsonNode each : condition.path("anyOf")) {
            if (YamlTree.get(node, each.path("required").path(0).asText()) != null) {
                return true;
            }
        }
        return false;
    }

    private void mapping(JsonNode schema, MappingNode node, Spot name) {
        Map<String, Node> seen = new HashMap<>();
        for (NodeTuple pair : node.getValue()) {
            String key = String.valueOf(YamlTree.text(pair.getKeyNode()));
            if (seen.put(key, pair.getKeyNode()) != null) {
                faults.add("duplicate-key", pair.getKeyNode(), "the key `" + key + "` stands twice");
            }
            JsonNode property = schema.path("properties").path(key);
            if (!property.isMissingNode()) {
                check(property, pair.getValueNode(), Spot.key(key));
            } else if (schema.path("additionalProperties").isObject()) {
                check(schema.path("additionalProperties"), pair.getValueNode(), Spot.key(key));
            } else if (schema.has("properties")) {
                unknown(schema, node, key, pair.getKeyNode());
            }
        }
        missing(schema, node, seen, name);
    }

    /** Keys that are there already are no likely guess. */
    private void unknown(JsonNode schema, MappingNode node, String key, Node where) {
        TreeSet<String> free = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(each -> {
            if (YamlTree.get(node, each) == null) {
                free.add(each);
            }
        });
        faults.add("unknown-key", where, "unknown key `" + key + "`" + Nearest.hint(key, free));
    }

    private void missing(JsonNode schema, MappingNode node, Map<String, Node> seen, Spot name) {
        for (JsonNode key : schema.path("required")) {
            if (!seen.containsKey(key.asText())) {
                faults.add("missing-key", node, "`" + key.asText() + "` is missing");
            }
        }
        if (schema.path("minProperties").asInt(0) > seen.size()) {
            faults.add("empty", node, name + " must not be empty");
        }
        List<String> choice = new ArrayList<>();
        schema.path("oneOf")
                .forEach(each -> choice.add(each.path("required").path(0).asText()));
        if (!choice.isEmpty()
                && Collections.frequency(choice.stream().map(seen::containsKey).toList(), true) != 1) {
            faults.add("one-of", node, name + " needs exactly one of " + String.join(", ", choice));
        }
    }

    private void sequence(JsonNode schema, SequenceNode node, Spot name) {
        int size = node.getValue().size();
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        if (size < least || size > most) {
            String wanted = least == most ? "" + least : size < least ? "at least " + least : "at most " + most;
            faults.add(
                    "count",
                    node,
                    name + " must have " + wanted + (wanted.endsWith(" 1") ? " entry" : " entries") + ", found "
                            + size);
        }
        for (Node each : node.getValue()) {
            check(schema.path("items"), each, name.entry());
        }
    }
}
