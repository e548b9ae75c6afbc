package dev.viva.simulation;

import dev.viva.adapter.json.Wire;
import dev.viva.adapter.kafka.Topics;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.chat.ReplyId;
import dev.viva.practice.Delivery;
import dev.viva.practice.JournalRecord;
import dev.viva.simulation.Evidence.Published;
import dev.viva.simulation.Evidence.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a run kept the product's promises, told from the topics and Redis alone. */
final class Checker {
    private final World world;
    private final Evidence evidence;
    private final List<String> violations = new ArrayList<>();

    private Checker(World world) {
        this.world = world;
        this.evidence = new Evidence(world);
    }

    static List<String> check(World world, Servers servers) {
        Checker checker = new Checker(world);
        checker.violations.addAll(checker.evidence.unreadable());
        checker.eventsAreTakenOnce();
        checker.deadLettersAreWhatMustBe();
        checker.repliesHaveOneContent();
        checker.repliesFollowTheEvents();
        checker.violations.addAll(new JournalChecker(checker.evidence).check());
        checker.violations.addAll(new ViewChecker(world, servers, checker.evidence).check());
        if (!checker.violations.isEmpty()) {
            checker.tellTheRecords();
        }
        return checker.violations;
    }

    /** What was decided, for the story of a run that failed. */
    private void tellTheRecords() {
        evidence.published().forEach(each -> {
            JournalRecord record = each.record();
            List<String> facts = record.facts().stream()
                    .map(fact -> fact.getClass().getSimpleName())
                    .toList();
            world.trace()
                    .add("record " + record.candidate() + " version " + record.version() + " of " + record.cause() + " "
                            + facts);
        });
    }

    /** Every event that can be read has one record, with one content. */
    private void eventsAreTakenOnce() {
        Map<CandidateKey, Map<EventId, JournalRecord>> taken = new HashMap<>();
        evidence.records().values().forEach(versions -> versions.values().forEach(each -> {
            JournalRecord record = each.record();
            JournalRecord other = taken.computeIfAbsent(record.candidate(), key -> new HashMap<>())
                    .put(record.cause(), record);
            require(
                    other == null,
                    "event " + record.cause() + " of " + record.candidate() + " was taken twice, as versions "
                            + (other == null ? "" : other.version()) + " and " + record.version());
            Told source = evidence.told().get(record.source());
            require(
                    source != null
                            && source.delivery() instanceof Delivery.Readable readable
                            && readable.event().head().id().equals(record.cause())
                            && readable.contentHash().equals(record.contentHash()),
                    "version " + record.version() + " of " + record.candidate() + " names an event that is not there");
        }));
        evidence.events()
                .forEach((candidate, events) -> events.forEach((id, told) -> {
                    JournalRecord record =
                            taken.getOrDefault(candidate, Map.of()).get(id);
                    require(record != null, "event " + id + " of " + candidate + " was not taken");
                    boolean person =
                            ((Delivery.Readable) told.get(0).delivery()).event().fromPerson();
                    require(
                            record == null || !person || !record.replies().isEmpty(),
                            "event " + id + " of " + candidate + " has no reply");
                }));
    }

    /** What cannot be read, and ids used again for something else; each once or more, and nothing else. */
    private void deadLettersAreWhatMustBe() {
        TreeSet<String> expected = new TreeSet<>();
        Map<CandidateKey, Map<EventId, String>> hashes = new HashMap<>();
        evidence.records().values().forEach(versions -> versions.values()
                .forEach(each -> hashes.computeIfAbsent(each.record().candidate(), key -> new HashMap<>())
                        .put(each.record().cause(), each.record().contentHash())));
        evidence.told().forEach((source, told) -> {
            boolean dead = !(told.delivery() instanceof Delivery.Readable readable)
                    || !Objects.equals(
                            hashes.getOrDefault(readable.event().head().candidate(), Map.of())
                                    .get(readable.event().head().id()),
                            readable.contentHash());
            if (dead) {
                expected.add(place(source.partition(), source.offset(), told.stored()));
            }
        });
        TreeSet<String> found = new TreeSet<>();
        for (Stored each : world.broker().all(Topics.DEFAULT.deadLetters())) {
            found.add(place(
                    Integer.parseInt(each.header("dead-letter-partition")),
                    Long.parseLong(each.header("dead-letter-offset")),
                    each));
        }
        require(expected.equals(found), "dead letters are " + found + ", not " + expected);
    }

    private static String place(int partition, long offset, Stored stored) {
        return partition + ":" + offset + " #"
                + Arrays.hashCode(stored.message().value());
    }

    /** Each reply of each record was published under its id, with one content; nothing else was. */
    private void repliesHaveOneContent() {
        Map<String, String> expected = new TreeMap<>();
        Set<String> erased = new HashSet<>();
        evidence.records().values().forEach(versions -> versions.values().forEach(each -> {
            JournalRecord record = each.record();
            for (int i = 0; i < record.replies().size(); i++) {
                String id = ReplyId.of(record.candidate(), record.cause(), i).value();
                expected.put(id, Wire.reply(record, i));
                if (forgottenElsewhere(
                        record, versions.tailMap(record.version(), false).values())) {
                    erased.add(id);
                }
            }
        }));
        Map<String, String> found = new TreeMap<>();
        for (Stored each : world.broker().all(Topics.DEFAULT.replies())) {
            String id = each.header("ce_id");
            String before = found.put(id, String.valueOf(each.text()));
            require(before == null || before.equals(each.text()), "reply " + id + " has two contents");
            require(
                    Objects.equals(expected.get(id), each.text()),
                    "reply " + id + " of " + each.candidate() + " is no reply of a record: " + each.text());
        }
        expected.forEach((id, text) ->
                require(found.containsKey(id) || erased.contains(id), "reply " + id + " was never sent: " + text));
    }

    /** True where somebody asked on another partition to be forgotten: what was not sent yet goes with their key. */
    private static boolean forgottenElsewhere(JournalRecord record, Collection<Published> later) {
        return later.stream()
                .map(Published::record)
                .anyMatch(each -> each.forgets()
                        && each.source().partition() != record.source().partition());
    }

    /** In the order of the events of each partition, and never before them. */
    private void repliesFollowTheEvents() {
        Map<String, Published> byReply = new HashMap<>();
        evidence.records().values().forEach(versions -> versions.values().forEach(each -> {
            for (int i = 0; i < each.record().replies().size(); i++) {
                byReply.put(
                        ReplyId.of(each.record().candidate(), each.record().cause(), i)
                                .value(),
                        each);
            }
        }));
        Map<String, JournalRecord> last = new HashMap<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Stored each : world.broker().all(Topics.DEFAULT.replies())) {
            Published record = byReply.get(each.header("ce_id"));
            if (record == null || !seen.add(each.header("ce_id"))) {
                continue;
            }
            Told source = evidence.told().get(record.record().source());
            require(
                    source == null || source.stored().sequence() < each.sequence(),
                    "a reply to " + record.record().cause() + " came before it");
            String lane =
                    record.record().candidate() + " " + record.record().source().topicId() + " "
                            + record.record().source().partition();
            JournalRecord before = last.put(lane, record.record());
            require(
                    before == null
                            || before.source().offset()
                                    <= record.record().source().offset(),
                    "the first reply to " + record.record().cause() + " of "
                            + record.record().candidate() + " came after one to "
                            + (before == null ? "" : before.cause()));
        }
    }

    private void require(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
