package dev.viva.boot;

import dev.viva.ability.AdaptivePicker;
import dev.viva.adapter.kafka.KeyTopic;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.Head;
import dev.viva.chat.Place;
import dev.viva.ids.Ids;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import dev.viva.session.CandidateState;
import dev.viva.session.Decision;
import dev.viva.session.Evolution;
import dev.viva.session.Interview;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A journal as months of practice leave it: really decided and really sealed, written without the loop, which would take
 * many times as long. Its times reach back a hundred days, so most copies for late duplicates have expired.
 */
final class LargeJournal {
    private static final List<String> TURNS = List.of(
            "probe", "Averaging many trees lowers the variance because their errors partly cancel.", "skip", "help");
    private static final Duration REACH = Duration.ofDays(100);
    private static final Place PLACE = new Place("bench", null);

    private final BenchRig rig;
    private final Interview interview;
    private final Instant end;
    private final List<Person> people = new ArrayList<>();

    private static final class Person {
        private final CandidateKey name;
        private final DataKey key;
        private CandidateState state = CandidateState.NEW;
        private long version;

        Person(CandidateKey name, DataKey key) {
            this.name = name;
            this.key = key;
        }
    }

    /**
     * @param end the time of the last record
     */
    LargeJournal(BenchRig rig, int count, Instant end) {
        this.rig = rig;
        this.end = end;
        ItemBank bank = Ground.bank(rig.settings());
        interview = new Interview(bank, AdaptivePicker.authored(bank), Engine.rules(rig.settings()), Ground.library());
        MasterKey master = rig.ground().master();
        Map<CandidateKey, String> wrapped = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            CandidateKey name = new CandidateKey("bench:local", "robin-" + i);
            wrapped.put(name, master.fresh(name));
            people.add(new Person(name, master.unwrap(name, wrapped.get(name))));
        }
        try (KafkaProducer<byte[], byte[]> producer = rig.clients().producer()) {
            new KeyTopic(producer, rig.topics().keys()).publish(wrapped);
        }
    }

    /** Writes so many records; they are with the broker when this returns. */
    void write(int records) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Duration step = REACH.dividedBy(records);
        try (KafkaProducer<byte[], byte[]> producer = rig.clients().producer()) {
            for (int i = 0; i < records; i++) {
                Person person = people.get(i % people.size());
                String line = line(person, i, end.minus(step.multipliedBy(records - i)));
                producer.send(
                        new ProducerRecord<>(rig.topics().records(), bytes(person.name.text()), bytes(line)),
                        (stands, trouble) -> failure.compareAndSet(null, trouble));
                if ((i + 1) % 20_000 == 0) {
                    System.err.println(i + 1 + " of " + records + " records written …");
                }
            }
            producer.flush();
        }
        if (failure.get() != null) {
            throw new Failure("Kafka did not take the journal.", failure.get());
        }
    }

    private String line(Person person, int number, Instant at) {
        String text = TURNS.get((int) (person.version % TURNS.size()));
        EventId id = new EventId("bench-" + number);
        ChatEvent event = new ChatEvent.Message(new Head(id, person.name, PLACE, at, null), text, null, null, true);
        Decision decision = interview.decide(person.state, event);
        person.state = Evolution.evolve(person.state, decision.facts());
        // An earlier topic of events: what stood there is committed.
        Source source = new Source(rig.topics().events(), "earlier", 0, number);
        return RecordVault.write(
                new JournalRecord(
                        person.name,
                        id,
                        Ids.digest(26, text),
                        source,
                        at,
                        ++person.version,
                        decision.facts(),
                        decision.replies()),
                person.key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
