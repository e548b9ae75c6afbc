package dev.viva.adapter.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A JSON array as text, written one element at a time. */
public final class JsonArrayText {
    private final TextWriter text = new TextWriter();
    private final JsonGenerator out;

    public JsonArrayText() {
        try {
            out = Json.MAPPER.createGenerator(text);
            out.writeStartArray();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Adds one value. */
    public void add(JsonText value) {
        try {
            value.to(out);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The array; nothing can be added after that. */
    public String end() {
        try {
            out.writeEndArray();
            out.close();
            return text.toString();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static IllegalStateException unwritable(IOException e) {
        return new IllegalStateException("a value of ours cannot be written as JSON", e);
    }
}
