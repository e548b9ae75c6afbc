package dev.viva.boot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.redis.Keyspace;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.JournalEntry;
import dev.viva.session.CandidateState;
import dev.viva.session.Evolution;
import dev.viva.session.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What must hold after any crash, read from the topics and from Redis alone. */
final class CrashChecker {
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> figures = new TreeMap<>();
    private final String kafka;
    private final MasterKey master;

    CrashChecker(String kafka, byte[] master) {
        this.kafka = kafka;
        this.master = new MasterKey(master);
    }

    /** Faults found, none if all is well. */
    List<String> check(CrashLoad load, Keyspace redis) {
        // Read first: a timer that fires meanwhile only makes the journal longer than this.
        Map<String, Keyspace.Value> view = redis.read("viva:{");
        List<ConsumerRecord<byte[], byte[]>> events = read("chat.events");
        List<ConsumerRecord<byte[], byte[]>> replies = read("chat.replies");
        List<ConsumerRecord<byte[], byte[]>> records = read("interview.records");
        List<ConsumerRecord<byte[], byte[]>> dead = read("chat.events.dead-letter");
        kept(load, events);
        answered(load, events, replies, dead);
        oneContent(replies);
        order(events, replies);
        journal(records, view);
        return faults;
    }

    /** Counts for the report. */
    Map<String, Long> figures() {
        return figures;
    }

    private void kept(CrashLoad load, List<ConsumerRecord<byte[], byte[]>> events) {
        Set<String> there = new HashSet<>();
        events.forEach(each -> there.add(header(each, "ce_id")));
        Set<String> lost = new HashSet<>(load.acknowledged());
        lost.removeAll(there);
        figures.put("events acknowledged", (long) load.acknowledged().size());
        figures.put("events lost", (long) lost.size());
        lost.forEach(each -> faults.add("acknowledged, yet not on chat.events: " + each));
    }

    /** Every event of a person has a reply or is a dead letter, never both. */
    private void answered(
            CrashLoad load,
            List<ConsumerRecord<byte[], byte[]>> events,
            List<ConsumerRecord<byte[], byte[]>> replies,
            List<ConsumerRecord<byte[], byte[]>> dead) {
        Set<String> answered = new HashSet<>();
        replies.forEach(each -> answered.add(json(each).path("replyTo").asText()));
        Set<String> buried = new HashSet<>();
        dead.forEach(
                each -> buried.add(header(each, "dead-letter-partition") + ":" + header(each, "dead-letter-offset")));
        Map<String, String> said = new HashMap<>();
        events.stream()
                .filter(each -> header(each, "ce_type").equals("dev.viva.chat.message.v1"))
                .forEach(each -> said.put(header(each, "ce_id"), each.partition() + ":" + each.offset()));
        long silent = 0;
        for (Map.Entry<String, String> each : said.entrySet()) {
            boolean isAnswered = answered.contains(each.getKey());
            boolean isBuried = buried.contains(each.getValue());
            if (isAnswered == isBuried) {
                silent++;
                faults.add(each.getKey() + (isAnswered ? " is answered and buried" : " has no reply"));
            }
        }
        figures.put("events of people", (long) said.size());
        figures.put("events without a reply", silent);
        figures.put("dead letters", (long) buried.size());
        if (buried.size() != load.poison()) {
            faults.add(buried.size() + " dead letters for " + load.poison() + " unreadable events");
        }
    }

    private void oneContent(List<ConsumerRecord<byte[], byte[]>> replies) {
        Map<String, String> contents = new HashMap<>();
        long again = 0;
        for (ConsumerRecord<byte[], byte[]> each : replies) {
            String content = text(each.value());
            String before = contents.put(header(each, "ce_id"), content);
            if (before != null) {
                again++;
                if (!before.equals(content)) {
                    faults.add("two contents of one reply: " + before + " / " + content);
                }
            }
        }
        figures.put("replies", (long) contents.size());
        figures.put("replies published again, the same", again);
    }

    /** A person's replies first appear in the order of their events. */
    private void order(List<ConsumerRecord<byte[], byte[]>> events, List<ConsumerRecord<byte[], byte[]>> replies) {
        Map<String, Long> places = new HashMap<>();
        events.forEach(each -> places.putIfAbsent(text(each.key()) + " " + header(each, "ce_id"), each.offset()));
        Map<String, Long> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> each : replies) {
            if (!seen.add(header(each, "ce_id"))) {
                continue;
            }
            String who = text(each.key());
            long place =
                    places.getOrDefault(who + " " + json(each).path("replyTo").asText(), -1L);
            long before = last.getOrDefault(who, -1L);
            if (place < before) {
                faults.add("out of order: " + who + " was answered for " + place + " after " + before);
            }
            last.put(who, Math.max(before, place));
        }
    }

    /** Versions without gap or second content, each answer marked once, and Redis equal to the fold. */
    private void journal(List<ConsumerRecord<byte[], byte[]>> records, Map<String, Keyspace.Value> view) {
        Map<CandidateKey, String> keys = keys();
        Map<CandidateKey, TreeMap<Long, String>> journals = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            CandidateKey who = CandidateKey.parse(text(each.key()));
            String line = text(each.value());
            String before = journals.computeIfAbsent(who, key -> new TreeMap<>())
                    .put(json(each).path("version").asLong(), line);
            if (before != null && !before.equals(line)) {
                faults.add("two records of one version: " + before + " / " + line);
            }
        }
        long marks = 0;
        for (Map.Entry<CandidateKey, TreeMap<Long, String>> each : journals.entrySet()) {
            marks += fold(each.getKey(), each.getValue(), keys, view);
        }
        figures.put("records", (long) records.size());
        figures.put("marks", marks);
    }

    private long fold(
            CandidateKey who,
            TreeMap<Long, String> journal,
            Map<CandidateKey, String> keys,
            Map<String, Keyspace.Value> view) {
        DataKey key = master.unwrap(who, keys.get(who));
        String there = view.get("viva:{" + who.text() + "}:state").text();
        long seen = Long.parseLong(there.substring(there.lastIndexOf('=') + 1, there.length() - 1));
        if (seen > journal.lastKey()) {
            faults.add("Redis is ahead of the journal for " + who);
        }
        CandidateState state = CandidateState.NEW;
        Set<String> marked = new HashSet<>();
        long version = 0;
        for (Map.Entry<Long, String> each : journal.entrySet()) {
            if (each.getKey() != ++version) {
                faults.add(who + " goes from version " + (version - 1) + " to " + each.getKey());
                version = each.getKey();
            }
            JournalEntry.Content content = RecordVault.read(who, each.getValue(), key);
            List<Fact> facts = ((JournalEntry.Whole) content).record().facts();
            state = Evolution.evolve(state, facts);
            if (version == seen) {
                compare(who, there, "state=" + Wire.state(state) + ", version=" + version + "}");
            }
            for (Fact fact : facts) {
                if (fact instanceof Fact.AnswerGraded graded
                        && !marked.add(graded.attempt().value() + ":" + graded.turn() + ":" + graded.revision())) {
                    faults.add("marked twice: " + graded);
                }
            }
        }
        return marked.size();
    }

    private void compare(CandidateKey who, String found, String expected) {
        int start = Math.max(0, found.indexOf("state="));
        if (!found.substring(start).equals(expected)) {
            int at = 0;
            while (at < expected.length()
                    && start + at < found.length()
                    && expected.charAt(at) == found.charAt(start + at)) {
                at++;
            }
            int from = Math.max(0, at - 40);
            faults.add("Redis differs from the fold of " + who + ": …" + found.substring(start + from) + " instead of …"
                    + expected.substring(from));
        }
    }

    private Map<CandidateKey, String> keys() {
        Map<CandidateKey, String> keys = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : read("candidate.keys")) {
            keys.put(
                    CandidateKey.parse(text(each.key())), json(each).path("key").asText());
        }
        return keys;
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return new TestingTopic(new Clients(kafka), topic).all();
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Json.MAPPER.readTree(record.value());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
