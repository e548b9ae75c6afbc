package dev.viva.adapter.kafka;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.JournalEntry;
import dev.viva.session.CandidateState;
import dev.viva.session.Evolution;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Everything that is kept about one person, as one JSON document: their records in order, and the state they make. */
public final class PersonalExport {
    private final RecordReader records;

    public PersonalExport(RecordReader records) {
        this.records = records;
    }

    /**
     * Writes the document and leaves the stream open.
     *
     * @return how many records it has; those from before an erasure are counted in it as erased, without content
     */
    public int write(CandidateKey candidate, Instant now, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("candidate", candidate.text());
            json.writeStringField("exportedAt", now.toString());
            json.writeArrayFieldStart("records");
            Written written = new Written(json);
            records.candidate(candidate, written::take);
            json.writeEndArray();
            json.writeNumberField("erasedRecords", written.erased);
            json.writeFieldName("state");
            json.writeTree(Json.MAPPER.readTree(Wire.state(written.state)));
            json.writeEndObject();
            return written.count;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Written {
        private final JsonGenerator json;
        private CandidateState state = CandidateState.NEW;
        private int count;
        private int erased;

        Written(JsonGenerator json) {
            this.json = json;
        }

        void take(JournalEntry.Content content) {
            count++;
            if (content instanceof JournalEntry.Whole whole) {
                state = Evolution.evolve(state, whole.record().facts());
                try {
                    json.writeTree(Wire.recordTree(whole.record()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else {
                state = CandidateState.NEW;
                erased++;
            }
        }
    }
}
