package dev.viva.adapter.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import dev.viva.numeric.template.KeyReader;
import java.util.Map;

/** Judges one JSON line: a typed number against its key. */
public final class VerifyLines {
    private VerifyLines() {}

    /** Never throws: a line that cannot be judged gives a line that says why. */
    public static Line answer(String line) {
        return Line.of(line, (in, out) -> {
            if (!in.path("answer").isTextual()) {
                throw new IllegalArgumentException("`answer` must be a text");
            }
            Map<?, ?> key = Json.MAPPER.convertValue(in, Map.class);
            return Line.written(written(out, Judge.judge(in.path("answer").asText(), KeyReader.read(key))));
        });
    }

    private static ObjectNode written(ObjectNode out, Judgement judged) {
        out.put("verdict", judged.verdict().word());
        out.set(
                "value",
                judged.value() == null
                        ? Json.MAPPER.nullNode()
                        : Json.MAPPER.valueToTree(judged.value().json()));
        out.put("read", judged.read());
        if (judged.mistake() != null) {
            out.put("mistake", judged.mistake());
        }
        out.put("credit", judged.credit());
        return out;
    }
}
