package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch led to, in the order of its events. */
final class Applications {
    private final List<Outlet.Outgoing> outgoing = new ArrayList<>();
    private final List<JournalRecord> records = new ArrayList<>();
    private final List<TimerBook.Entry> timers = new ArrayList<>();
    private final List<CandidateKey> forgotten = new ArrayList<>();
    private @Nullable String otherEpoch;
    private boolean fenced;

    void record(JournalRecord record, String line) {
        records.add(record);
        outgoing.add(new Outlet.Outgoing.Journal(record, line));
        if (record.forgets()) {
            forgotten.add(record.candidate());
            outgoing.add(new Outlet.Outgoing.Erasure(record.candidate()));
        }
    }

    void request(GradingRequest request) {
        outgoing.add(new Outlet.Outgoing.Request(request));
    }

    void timer(TimerBook.Entry entry) {
        timers.add(entry);
    }

    void deadLetter(Delivery delivery, String reason) {
        outgoing.add(new Outlet.Outgoing.DeadLetter(delivery, reason));
    }

    void fenced() {
        fenced = true;
    }

    void otherEpoch(String found) {
        otherEpoch = found;
    }

    List<Outlet.Outgoing> outgoing() {
        return outgoing;
    }

    /** Whose key and past go once everything is published. */
    List<CandidateKey> forgotten() {
        return forgotten;
    }

    /** True when an event lay behind a fence although its id is not known. */
    boolean isFenced() {
        return fenced;
    }

    List<JournalRecord> records() {
        return records;
    }

    List<TimerBook.Entry> timers() {
        return timers;
    }

    /** The server found instead of the known one; the batch then counts for nothing. */
    @Nullable
    String otherEpoch() {
        return otherEpoch;
    }
}
