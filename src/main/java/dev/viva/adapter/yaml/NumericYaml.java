package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.bank.ItemId;
import dev.viva.bank.NumericItem;
import dev.viva.lab.check.Checks;
import dev.viva.numeric.template.SecondWay;
import dev.viva.numeric.template.TemplateReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A numeric template from YAML. */
final class NumericYaml {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private NumericYaml() {}

    static NumericItem item(JsonNode node) {
        Map<?, ?> raw = PLAIN.convertValue(node, Map.class);
        return new NumericItem(
                new ItemId(Nodes.text(node, "id")),
                Nodes.topic(node),
                Nodes.level(node),
                Nodes.texts(node, "covers"),
                Nodes.optional(node, "template"),
                TemplateReader.read(raw),
                Nodes.optional(node, "unit"),
                verify(node),
                Nodes.texts(node, "hints"),
                node.toString(),
                Nodes.text(node, "explain"),
                Nodes.texts(node, "reading"));
    }

    private static @Nullable SecondWay verify(JsonNode node) {
        String name = Nodes.optional(node, "verify");
        return name == null
                ? null
                : Checks.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("verify: there is no check " + name));
    }
}
