package dev.viva.adapter.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.NotJson;
import dev.viva.adapter.json.StrictJson;
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
        ObjectNode id = Json.MAPPER.createObjectNode();
        try {
            JsonNode in = StrictJson.read(line);
            if (!in.isObject()) {
                return fault(id, "a line must be a JSON object");
            }
            if (in.hasNonNull("id")) {
                id.set("id", in.get("id"));
            }
            return work.apply(in, id.deepCopy());
        } catch (NotJson e) {
            return fault(id, "the line " + e.reason());
        } catch (IllegalArgumentException e) {
            return fault(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError bug) {
            return fault(
                    id, "this is a fault of Viva (" + bug.getClass().getSimpleName() + "); please report the line");
        }
    }

    /** The answer to a line that is no text. */
    public static Line refused(String reason) {
        return fault(Json.MAPPER.createObjectNode(), reason);
    }

    static Line written(ObjectNode out) {
        return new Line(Wire.write(out), false);
    }

    static Line fault(ObjectNode out, String reason) {
        out.put("error", reason);
        return new Line(Wire.write(out), true);
    }
}
