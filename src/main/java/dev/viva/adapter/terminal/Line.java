package dev.viva.adapter.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Wire;

/** A line to write, and whether it tells of a fault in the line read. */
public record Line(String json, boolean isFault) {
    static Line fault(ObjectNode out, String reason) {
        out.put("error", reason);
        return new Line(Wire.write(out), true);
    }
}
