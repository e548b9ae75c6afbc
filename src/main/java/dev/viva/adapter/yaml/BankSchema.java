package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.viva.bank.lint.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The published schema of bank files. The same file completes and checks in editors; here it checks with line numbers. Only
 * the few keywords that it uses are understood, and another one is refused, so that the two never say different things.
 */
final class BankSchema {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "examples",
            "default",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "minItems",
            "maxItems",
            "minLength",
            "minProperties",
            "if",
            "then",
            "else",
            "anyOf",
            "oneOf");
    private static final BankSchema BUNDLED = load();

    private final JsonNode root;

    private BankSchema(JsonNode root) {
        this.root = root;
        refuseUnknown(root);
    }

    static BankSchema bundled() {
        return BUNDLED;
    }

    private static BankSchema load() {
        try {
            return new BankSchema(new ObjectMapper().readTree(BankFiles.required("/schema/bank.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled schema cannot be read", e);
        }
    }

    private static void refuseUnknown(JsonNode schema) {
        schema.properties().forEach(each -> {
            if (!KNOWN.contains(each.getKey())) {
                throw new IllegalStateException("the bank schema uses " + each.getKey() + ", which is not understood");
            }
            refuseBelow(each);
        });
    }

    private static void refuseBelow(Map.Entry<String, JsonNode> keyword) {
        switch (keyword.getKey()) {
            case "properties", "$defs" -> keyword.getValue().forEach(BankSchema::refuseUnknown);
            case "items", "additionalProperties", "if", "then", "else" -> refuseUnknown(keyword.getValue());
            case "anyOf", "oneOf" -> keyword.getValue().forEach(BankSchema::refuseUnknown);
            default -> {}
        }
    }

    /** The schema of one item of a bank file. */
    JsonNode item() {
        return root.path("items");
    }

    /** Checks one node against a part of the schema. */
    void check(JsonNode schema, Node node, SchemaFaults faults) {
        new SchemaCheck(this, faults).check(schema, node);
    }

    void check(Node item, String file, String name, Findings found) {
        check(item(), item, new SchemaFaults(file, name, found));
    }

    JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : resolve(root.at(reference.asText().substring(1)));
    }

    /** The names of a list in the schema. */
    static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        if (list.getNodeType() == JsonNodeType.ARRAY) {
            list.forEach(each -> names.add(each.asText()));
        }
        return names;
    }
}
