package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a bank from YAML. All or nothing: a bank with a fault is not loaded, and every fault is told. */
public final class YamlBank {
    private static final ObjectMapper YAML = new YAMLMapper();

    private YamlBank() {}

    /**
     * @param files file names with their texts
     * @throws BankException with every fault
     */
    public static ItemBank read(Map<String, String> files) {
        List<Item> items = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Map<String, String> homes = new HashMap<>();
        files.forEach((file, text) -> {
            for (JsonNode node : list(file, text, faults)) {
                read(file, node, faults).forEach(item -> {
                    String other = homes.putIfAbsent(item.id().value(), file);
                    if (other == null) {
                        items.add(item);
                    } else {
                        faults.add(file + ": the id " + item.id() + " is already used in " + other);
                    }
                });
            }
        });
        if (!faults.isEmpty()) {
            throw new BankException(faults);
        }
        return new ItemBank(items);
    }

    private static Iterable<JsonNode> list(String file, String text, List<String> faults) {
        try {
            JsonNode root = YAML.readTree(text);
            if (root != null && root.isArray()) {
                return root;
            }
            faults.add(file + ": a bank file is a list of items");
        } catch (IOException e) {
            faults.add(file + ": not valid YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return List.of();
    }

    private static List<Item> read(String file, JsonNode node, List<String> faults) {
        try {
            return List.of(
                    node.has("parameters") || node.has("answer") ? NumericYaml.item(node) : RubricYaml.item(node));
        } catch (IllegalArgumentException e) {
            faults.add(file + ", item " + node.path("id").asText("without id") + ": " + e.getMessage());
            return List.of();
        }
    }
}
