package dev.viva.adapter.vault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/**
 * Writes JSON and takes the personal parts out of it on the way: a tree in between would cost as much as the rest of the
 * record.
 */
final class Taking extends JsonGeneratorDelegate {
    private final Pieces pieces;
    private boolean personal;

    Taking(JsonGenerator out, Pieces pieces) {
        super(out, false);
        this.pieces = pieces;
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        personal = RecordVault.PERSONAL.contains(name);
        super.writeFieldName(name);
    }

    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        personal = RecordVault.PERSONAL.contains(name.getValue());
        super.writeFieldName(name);
    }

    @Override
    public void writeString(String text) throws IOException {
        super.writeString(taken(text));
    }

    @Override
    public void writeString(SerializableString text) throws IOException {
        super.writeString(taken(text.getValue()));
    }

    @Override
    public void writeString(char[] characters, int from, int length) throws IOException {
        super.writeString(taken(new String(characters, from, length)));
    }

    // Only the text that stands right behind a name belongs to it, not what lies in a list or an object behind it.

    @Override
    public void writeStartArray() throws IOException {
        personal = false;
        super.writeStartArray();
    }

    @Override
    public void writeStartArray(Object value) throws IOException {
        personal = false;
        super.writeStartArray(value);
    }

    @Override
    public void writeStartArray(Object value, int size) throws IOException {
        personal = false;
        super.writeStartArray(value, size);
    }

    @Override
    public void writeEndObject() throws IOException {
        personal = false;
        super.writeEndObject();
    }

    private String taken(String text) {
        boolean take = personal;
        personal = false;
        return take ? pieces.take(text) : text;
    }
}
