package dev.viva.adapter.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON that others wrote, as RFC 8259 has it and a little stricter: UTF-8 without a byte order mark, one value and
 * nothing behind it, no name twice in one object, and within the limits of {@link Json}. Half a surrogate pair, which JSON
 * can spell, is read as it stands: what to make of it is up to the field. A number that no double can hold becomes infinite
 * or zero.
 */
public final class StrictJson {
    private static final String BEYOND = "goes beyond a limit: " + Json.DEEPEST + " levels, " + Json.MOST_TOKENS
            + " parts, numbers of " + Json.LONGEST_NUMBER + " digits, names of " + Json.LONGEST_NAME + " and texts of "
            + Json.LONGEST_TEXT + " characters";

    private StrictJson() {}

    /**
     * @throws NotJson with the reason
     */
    public static JsonNode read(byte[] value) throws NotJson {
        try {
            // Jackson would guess UTF-16 and UTF-32 and let overlong forms pass, so that two byte sequences were one
            // text.
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new NotJson("is not UTF-8");
        }
    }

    /**
     * @throws NotJson with the reason
     */
    public static JsonNode read(String text) throws NotJson {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new NotJson("is empty");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new NotJson(reason(e));
        }
    }

    /** In our own words: the parser's may quote what somebody typed. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return BEYOND;
        }
        if (e instanceof JsonEOFException) {
            return "is not JSON: it ends too early";
        }
        if (e instanceof MismatchedInputException) {
            return "has something behind its end";
        }
        if (e instanceof JsonParseException && e.getOriginalMessage().startsWith("Duplicate field")) {
            return "has a name twice in one object";
        }
        return "is not JSON: look at line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }
}
