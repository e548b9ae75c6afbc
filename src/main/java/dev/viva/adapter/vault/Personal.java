package dev.viva.adapter.vault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.Reply;
import dev.viva.session.Fact;
import java.io.IOException;
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

    /** Writes a fact without its personal parts. */
    static void write(JsonGenerator out, Fact fact, Pieces pieces) throws IOException {
        Wire.fact(new Taking(out, pieces), fact);
    }

    /** Writes a reply without what it says: of a card only the kind is left, since cards echo what was typed. */
    static void write(JsonGenerator out, Reply reply, int index, Pieces pieces) throws IOException {
        out.writeStartObject();
        Wire.head(out, reply, index);
        out.writeStringField("text", pieces.take(reply.text()));
        out.writeObjectFieldStart(CARD);
        out.writeStringField(KIND, Wire.kind(reply.card()));
        out.writeStringField("sealed", pieces.take(card -> Wire.card(card, reply.card())));
        out.writeEndObject();
        out.writeEndObject();
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
