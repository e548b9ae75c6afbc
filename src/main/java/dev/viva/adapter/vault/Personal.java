package dev.viva.adapter.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.viva.adapter.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes the personal parts out of a record and puts them back: named fields of facts, and what replies say. */
final class Personal {
    private static final String CARD = "card";
    private static final String KIND = "kind";

    private Personal() {}

    /** True when a fact holds personal text. */
    static boolean in(JsonNode fact) {
        ArrayNode found = Json.MAPPER.createArrayNode();
        fields(fact.deepCopy(), text -> {
            found.add(text);
            return text;
        });
        return !found.isEmpty();
    }

    static void take(ObjectNode record, ArrayNode taken, String mark) {
        record.path("facts").forEach(fact -> fields(fact, text -> number(taken, new TextNode(text), mark)));
        record.path("replies").forEach(each -> {
            ObjectNode reply = (ObjectNode) each;
            reply.put("text", number(taken, reply.path("text"), mark));
            // All of a card but its kind: cards echo what was typed in many places.
            JsonNode card = reply.path(CARD);
            ObjectNode rest = Json.MAPPER.createObjectNode();
            rest.set(KIND, card.path(KIND));
            rest.put("sealed", number(taken, card, mark));
            reply.set(CARD, rest);
        });
    }

    static void put(ObjectNode record, JsonNode taken, String mark) {
        record.path("facts")
                .forEach(fact ->
                        fields(fact, text -> taken.path(index(text, mark)).asText()));
        record.path("replies").forEach(each -> {
            ObjectNode reply = (ObjectNode) each;
            reply.set("text", taken.path(index(reply.path("text").asText(), mark)));
            reply.set(CARD, taken.path(index(reply.path(CARD).path("sealed").asText(), mark)));
        });
    }

    private static String number(ArrayNode taken, JsonNode value, String mark) {
        taken.add(value);
        return mark + (taken.size() - 1);
    }

    private static int index(String text, String mark) {
        if (!text.startsWith(mark)) {
            throw new IllegalStateException("a record of ours lacks a number where a sealed part stood");
        }
        return Integer.parseInt(text.substring(mark.length()));
    }

    /** Changes every personal text field below a node. */
    private static void fields(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                if (value.isTextual() && RecordVault.PERSONAL.contains(name)) {
                    object.put(name, change.apply(value.asText()));
                } else {
                    fields(value, change);
                }
            }
        } else {
            node.forEach(each -> fields(each, change));
        }
    }
}
