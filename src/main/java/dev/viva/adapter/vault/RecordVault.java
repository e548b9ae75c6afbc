package dev.viva.adapter.vault;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.JsonText;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import dev.viva.session.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of a record in the journal: what a person said or was told is taken out, sealed with the person's key as one
 * piece ({@code personal}) and replaced by its number, {@code sealed:3}. The rest stays readable for everybody.
 */
public final class RecordVault {
    /** Names of the fields of facts that may hold a person's own words, or an echo of them. */
    public static final Set<String> PERSONAL = Set.of("text", "name", "quote", "note", "nudge", "reason");

    private static final String PIECE = "personal";
    private static final String MARK = "sealed:";

    private RecordVault() {}

    /** True when the record cannot be written without a key. */
    public static boolean needsKey(JournalRecord record) {
        return !record.replies().isEmpty() || record.facts().stream().anyMatch(fact -> Personal.in(Wire.fact(fact)));
    }

    /**
     * @param key null only where {@link #needsKey} says so
     */
    public static String write(JournalRecord record, @Nullable DataKey key) {
        Pieces pieces = new Pieces(MARK);
        return JsonText.of(out -> {
            out.writeStartObject();
            out.writeStringField("cause", record.cause().value());
            out.writeStringField("hash", record.contentHash());
            out.writePOJOField("source", record.source());
            out.writeNumberField("version", record.version());
            out.writeStringField("at", record.at().toString());
            out.writeArrayFieldStart("facts");
            for (Fact fact : record.facts()) {
                Personal.write(out, fact, pieces);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("replies");
            for (int i = 0; i < record.replies().size(); i++) {
                Personal.write(out, record.replies().get(i), i, pieces);
            }
            out.writeEndArray();
            if (!pieces.isEmpty()) {
                seal(out, record, pieces, key);
            }
            out.writeEndObject();
        });
    }

    private static void seal(JsonGenerator out, JournalRecord record, Pieces pieces, @Nullable DataKey key)
            throws IOException {
        if (key == null) {
            throw new IllegalArgumentException("this record holds words of a person and needs their key");
        }
        byte[] sealed = key.seal(
                context(record.candidate(), record.cause(), record.version()),
                pieces.json().getBytes(StandardCharsets.UTF_8));
        out.writeObjectFieldStart(PIECE);
        out.writeStringField("key", key.id());
        out.writeStringField("sealed", Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        out.writeEndObject();
    }

    /**
     * Decimal numbers keep every digit. By way of a double .0005 would become 0.00050, and a view that is folded would differ
     * from the one that was written.
     */
    private static final ObjectReader EXACT = Json.MAPPER
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    /** A message of the journal as a tree, or null where it has not the form of a record of whatever version. */
    public static @Nullable ObjectNode parse(String json) {
        try {
            return EXACT.readTree(json) instanceof ObjectNode node
                            && node.path("cause").isTextual()
                            && node.path("version").isIntegralNumber()
                            && node.path("source").isObject()
                            && node.path("facts").isArray()
                    ? node
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Reads a record. What is sealed with a key that was discarded counts as erased.
     *
     * @param key the candidate's present key, or null where there is none
     * @throws WrongKey when it names this key and yet does not open
     */
    public static JournalEntry.Content read(CandidateKey candidate, String json, @Nullable DataKey key) {
        ObjectNode node = parse(json);
        if (node == null) {
            throw new IllegalArgumentException("this is no record");
        }
        return read(candidate, node, key);
    }

    /** As above, from a tree, which is used up. */
    public static JournalEntry.Content read(CandidateKey candidate, ObjectNode node, @Nullable DataKey key) {
        JsonNode piece = node.remove(PIECE);
        if (piece == null) {
            return new JournalEntry.Whole(Wire.record(candidate, node));
        }
        EventId cause = new EventId(node.path("cause").asText());
        long version = node.path("version").asLong();
        if (key == null || !key.id().equals(piece.path("key").asText())) {
            return erased(candidate, node, cause, version);
        }
        byte[] opened = key.open(
                context(candidate, cause, version),
                Base64.getUrlDecoder().decode(piece.path("sealed").asText()));
        Personal.put(node, tree(opened), MARK);
        return new JournalEntry.Whole(Wire.record(candidate, node));
    }

    private static JournalEntry.Erased erased(CandidateKey candidate, ObjectNode node, EventId cause, long version) {
        boolean forgotten = false;
        for (JsonNode fact : node.path("facts")) {
            forgotten |= fact.path("fact").asText().equals("Forgotten");
        }
        return new JournalEntry.Erased(
                candidate,
                cause,
                node.path("hash").asText(),
                Json.MAPPER.convertValue(node.path("source"), Source.class),
                Instant.parse(node.path("at").asText()),
                version,
                forgotten);
    }

    private static byte[] context(CandidateKey candidate, EventId cause, long version) {
        return (candidate.text() + "\n" + version + "\n" + cause.value()).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a sealed piece of ours cannot be read", e);
        }
    }
}
