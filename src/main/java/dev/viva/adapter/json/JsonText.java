package dev.viva.adapter.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** JSON written straight to text, without a tree in between: what every event needs several times. */
public interface JsonText {
    /** Writes one value. */
    void to(JsonGenerator out) throws IOException;

    static String of(JsonText value) {
        TextWriter text = new TextWriter();
        try (JsonGenerator out = Json.MAPPER.createGenerator(text)) {
            value.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
        return text.toString();
    }
}
