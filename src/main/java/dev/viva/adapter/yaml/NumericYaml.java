package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.NumericItem;

/** A numeric template from YAML. */
final class NumericYaml {
    private NumericYaml() {}

    static NumericItem item(JsonNode node) {
        throw new IllegalArgumentException("numeric " + node.path("id").asText());
    }
}
