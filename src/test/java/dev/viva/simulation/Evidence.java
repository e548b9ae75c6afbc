package dev.viva.simulation;

import dev.viva.adapter.kafka.EventReader;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.practice.Delivery;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;

/** What the topics tell after a run, read by the product's own readers. */
final class Evidence {
    private static final Topics TOPICS = Topics.DEFAULT;

    private final World world;
    private final List<String> unreadable = new ArrayList<>();
    private final Map<Source, Told> told = new LinkedHashMap<>();
    private final List<Published> published = new ArrayList<>();
    private final Map<CandidateKey, TreeMap<Long, Published>> records = new LinkedHashMap<>();

    /** An event, or what could not be read, as it stands in chat.events. */
    record Told(Stored stored, Delivery delivery) {}

    /** A record as it stands in interview.records. */
    record Published(Stored stored, JournalRecord record) {}

    Evidence(World world) {
        this.world = world;
        readEvents();
        readRecords();
    }

    /** Why records of the journal cannot be read. */
    List<String> unreadable() {
        return unreadable;
    }

    Map<Source, Told> told() {
        return told;
    }

    /** All that could be read, by whom it is about and its id. */
    Map<CandidateKey, Map<EventId, List<Told>>> events() {
        Map<CandidateKey, Map<EventId, List<Told>>> events = new LinkedHashMap<>();
        for (Told each : told.values()) {
            if (each.delivery() instanceof Delivery.Readable readable) {
                events.computeIfAbsent(readable.event().head().candidate(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(readable.event().head().id(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        return events;
    }

    /** The records in the order of the journal, with repetitions. */
    List<Published> published() {
        return published;
    }

    /** The first publication of each version. */
    Map<CandidateKey, TreeMap<Long, Published>> records() {
        return records;
    }

    private void readEvents() {
        EventReader reader = new EventReader(world.seal());
        for (Stored each : world.broker().all(TOPICS.events())) {
            Source source = new Source(TOPICS.events(), each.topicId(), each.partition(), each.offset());
            List<Delivery.Header> headers = new ArrayList<>();
            for (Header header : each.message().headers()) {
                headers.add(new Delivery.Header(header.key(), header.value()));
            }
            Delivery.Raw raw =
                    new Delivery.Raw(each.message().key(), each.message().value(), headers);
            told.put(source, new Told(each, reader.read(source, each.stamped(), raw)));
        }
    }

    private void readRecords() {
        List<Stored> keys = world.broker().all(TOPICS.keys());
        for (Stored each : world.broker().all(TOPICS.records())) {
            CandidateKey candidate = each.candidate();
            String line = String.valueOf(each.text());
            List<DataKey> known = new ArrayList<>(Arrays.asList((DataKey) null));
            for (Stored key : keys) {
                String wrapped = key.candidate().equals(candidate) ? ModelJournal.key(key) : null;
                if (wrapped != null && key.sequence() < each.sequence()) {
                    known.add(world.opened(candidate, wrapped));
                }
            }
            known.stream()
                    .map(key -> RecordVault.read(candidate, line, key))
                    .filter(JournalEntry.Whole.class::isInstance)
                    .map(whole -> ((JournalEntry.Whole) whole).record())
                    .findFirst()
                    .ifPresentOrElse(
                            record -> add(new Published(each, record)),
                            () -> unreadable.add("a record of " + candidate + " at " + each.partition() + ":"
                                    + each.offset() + " opens with no key that was in the book before it"));
        }
    }

    private void add(Published next) {
        published.add(next);
        records.computeIfAbsent(next.record().candidate(), key -> new TreeMap<>())
                .putIfAbsent(next.record().version(), next);
    }
}
