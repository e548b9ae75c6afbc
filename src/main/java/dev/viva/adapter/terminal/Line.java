package dev.viva.adapter.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import java.util.function.BiFunction;

/** A line to write, and whether it tells of a fault in the line read. */
public record Line(String json, boolean isFault) {
    /**
     * Answers one line of JSON. Never throws: what cannot be read or is refused gives a line that says why, with the id
     * that the line had.
     *
     * @param work gets the object read and the object to write
     */
    static Line of(String line, BiFunction<JsonNode, ObjectNode, Line> work) {
        ObjectNode out = Json.MAPPER.createObjectNode();
        try {
            JsonNode in = Json.MAPPER.readTree(line);
            if (in == null || !in.isObject()) {
                return fault(out, "a line must be a JSON object");
            }
            if (in.hasNonNull("id")) {
                out.set("id", in.get("id"));
            }
            return work.apply(in, out);
        } catch (JsonProcessingException e) {
            return fault(out, "not valid JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return fault(out, String.valueOf(e.getMessage()));
        }
    }

    static Line written(ObjectNode out) {
        return new Line(Wire.write(out), false);
    }

    static Line fault(ObjectNode out, String reason) {
        out.put("error", reason);
        return new Line(Wire.write(out), true);
    }
}
