package dev.viva.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Journal;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.Source;
import dev.viva.practice.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** interview.records and candidate.keys, read back from the model. */
final class ModelJournal implements Journal {
    private static final String RECORDS = Topics.DEFAULT.records();

    private final World world;
    private Map<Integer, Long> committed = Map.of();
    private String eventsId = "";

    ModelJournal(World world) {
        this.world = world;
    }

    @Override
    public String id() {
        return world.broker().idOf(RECORDS);
    }

    @Override
    public Map<Integer, Long> ends() {
        boundary("ends");
        eventsId = world.broker().idOf(Topics.DEFAULT.events());
        committed = Map.copyOf(world.broker().committed());
        Map<Integer, Long> ends = new TreeMap<>();
        for (int i = 0; i < ModelBroker.PARTITIONS; i++) {
            ends.put(i, (long) world.broker().partition(RECORDS, i).size());
        }
        return ends;
    }

    @Override
    public int partitionOf(CandidateKey candidate) {
        return ModelBroker.partitionOf(candidate.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<CandidateKey, String> keys(int partition) {
        boundary("keys");
        Map<CandidateKey, String> keys = new HashMap<>();
        for (Stored each : world.broker().partition(Topics.DEFAULT.keys(), partition)) {
            String key = key(each);
            if (key == null) {
                keys.remove(each.candidate());
            } else {
                keys.put(each.candidate(), key);
            }
        }
        return keys;
    }

    @Override
    public Chunk read(int partition, long from, int limit, Map<CandidateKey, String> keys) {
        boundary("records");
        List<Stored> log = world.broker().partition(RECORDS, partition);
        // Short chunks, so that a fold takes several steps.
        int to =
                (int) Math.min(log.size(), from + Math.min(limit, world.chance().between(5, 40)));
        List<JournalEntry> entries = new ArrayList<>();
        for (Stored each : log.subList((int) from, to)) {
            String line = String.valueOf(each.text());
            entries.add(new JournalEntry(
                    each.offset(), RecordVault.read(each.candidate(), line, open(each.candidate(), keys)), line));
        }
        return new Chunk(entries, to, List.of());
    }

    private @Nullable DataKey open(CandidateKey candidate, Map<CandidateKey, String> keys) {
        String wrapped = keys.get(candidate);
        return wrapped == null ? null : world.opened(candidate, wrapped);
    }

    @Override
    public boolean settled(Source source) {
        return !source.topicId().equals(eventsId) || source.offset() < committed.getOrDefault(source.partition(), 0L);
    }

    /** The wrapped key in a message of candidate.keys, or null for a tombstone. */
    static @Nullable String key(Stored stored) {
        String text = stored.text();
        if (text == null) {
            return null;
        }
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            return node.path("key").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void boundary(String what) {
        if (world.at(Point.READS_JOURNAL, what) != Fate.DONE) {
            throw new Trouble.Unavailable("the journal cannot be read", new IllegalStateException());
        }
    }
}
