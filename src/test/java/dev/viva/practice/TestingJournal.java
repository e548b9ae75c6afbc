package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A journal of one partition in memory, with the outlet that writes it. */
final class TestingJournal implements Journal, Outlet {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Outgoing> published = new ArrayList<>();
    private boolean down;

    void goDown(boolean now) {
        down = now;
    }

    List<Outgoing> published() {
        return published;
    }

    List<JournalRecord> records() {
        return published.stream()
                .filter(Outgoing.Journal.class::isInstance)
                .map(each -> ((Outgoing.Journal) each).record())
                .toList();
    }

    @Override
    public Map<Integer, StateStore.Span> publish(List<Outgoing> outgoing) {
        if (down) {
            throw new Trouble.Unavailable("the broker is down", new IllegalStateException());
        }
        published.addAll(outgoing);
        int from = entries.size();
        for (Outgoing each : outgoing) {
            if (each instanceof Outgoing.Journal journal) {
                entries.add(new JournalEntry(entries.size(), new JournalEntry.Whole(journal.record()), journal.line()));
            }
        }
        return from == entries.size() ? Map.of() : Map.of(0, new StateStore.Span(from, entries.size()));
    }

    @Override
    public String id() {
        return "journal-1";
    }

    @Override
    public Map<Integer, Long> ends() {
        return new TreeMap<>(Map.of(0, (long) entries.size()));
    }

    @Override
    public int partitionOf(CandidateKey candidate) {
        return 0;
    }

    @Override
    public Map<CandidateKey, String> keys(int partition) {
        return new HashMap<>();
    }

    @Override
    public Chunk read(int partition, long from, int limit, Map<CandidateKey, String> keys) {
        int to = (int) Math.min(entries.size(), from + limit);
        return new Chunk(entries.subList((int) from, to), to, List.of());
    }

    @Override
    public boolean settled(Source source) {
        return true;
    }
}
