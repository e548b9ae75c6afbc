package dev.viva.adapter.kafka;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Journal;
import dev.viva.practice.JournalEntry;
import dev.viva.session.CandidateState;
import dev.viva.session.Evolution;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Everything that is kept about one person, as one JSON document: their records in order, and the state they make. */
public final class PersonalExport {
    private static final int CHUNK = 1000;

    private final Clients clients;
    private final Topics topics;
    private final MasterKey master;
    private final String group;

    public PersonalExport(Clients clients, Topics topics, MasterKey master, String group) {
        this.clients = clients;
        this.topics = topics;
        this.master = master;
        this.group = group;
    }

    /**
     * Writes the document and leaves the stream open.
     *
     * @return how many records it has; those from before an erasure are counted in it as erased, without content
     */
    public int write(CandidateKey candidate, Instant now, OutputStream out) throws IOException {
        try (Admin admin = clients.admin();
                KafkaJournal journal = new KafkaJournal(clients.rereader(CHUNK), admin, topics, master, group);
                JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("candidate", candidate.text());
            json.writeStringField("exportedAt", now.toString());
            int count = records(candidate, journal, json);
            json.writeEndObject();
            return count;
        }
    }

    private static int records(CandidateKey candidate, KafkaJournal journal, JsonGenerator json) throws IOException {
        Map<Integer, Long> ends = journal.ends();
        int partition = journal.partitionOf(candidate);
        Map<CandidateKey, String> keys = journal.keys(partition);
        CandidateState state = CandidateState.NEW;
        long version = 0;
        int erased = 0;
        int count = 0;
        long from = 0;
        json.writeArrayFieldStart("records");
        while (from < ends.getOrDefault(partition, 0L)) {
            Journal.Chunk chunk = journal.read(partition, from, CHUNK, keys);
            from = Math.max(from + 1, chunk.next());
            for (JournalEntry entry : chunk.entries()) {
                JournalEntry.Content content = entry.content();
                if (!content.candidate().equals(candidate) || content.version() <= version) {
                    continue;
                }
                version = content.version();
                count++;
                if (content instanceof JournalEntry.Whole whole) {
                    state = Evolution.evolve(state, whole.record().facts());
                    json.writeTree(Wire.recordTree(whole.record()));
                } else {
                    state = CandidateState.NEW;
                    erased++;
                }
            }
        }
        json.writeEndArray();
        json.writeNumberField("erasedRecords", erased);
        json.writeFieldName("state");
        json.writeTree(Json.MAPPER.readTree(Wire.state(state)));
        return count;
    }
}
