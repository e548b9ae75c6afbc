package dev.viva.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Timers of many people as a sorted set has them: one due time for each member. */
final class DailyBook implements TimerBook {
    private record Member(String candidate, String event) {}

    private record Key(Instant at, Member member) {}

    private final TreeMap<Key, Entry> byTime = new TreeMap<>(Comparator.comparing(Key::at)
            .thenComparing(key -> key.member().candidate())
            .thenComparing(key -> key.member().event()));
    private final Map<Member, Instant> times = new HashMap<>();

    @Override
    public void set(List<Entry> entries) {
        for (Entry entry : entries) {
            Member member = member(entry);
            Instant before = times.put(member, entry.at());
            if (before != null) {
                byTime.remove(new Key(before, member));
            }
            byTime.put(new Key(entry.at(), member), entry);
        }
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        List<Entry> due = new ArrayList<>();
        for (Map.Entry<Key, Entry> each : byTime.entrySet()) {
            if (due.size() == limit || each.getKey().at().isAfter(now)) {
                break;
            }
            due.add(each.getValue());
        }
        return due;
    }

    @Override
    public void done(List<Entry> entries) {
        for (Entry entry : entries) {
            Instant at = times.remove(member(entry));
            if (at != null) {
                byTime.remove(new Key(at, member(entry)));
            }
        }
    }

    Instant earliest() {
        return byTime.isEmpty() ? Instant.MAX : byTime.firstKey().at();
    }

    void clear() {
        byTime.clear();
        times.clear();
    }

    private static Member member(Entry entry) {
        return new Member(entry.candidate().text(), entry.wake().eventId().value());
    }
}
