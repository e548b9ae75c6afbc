package dev.viva.practice;

import dev.viva.chat.EventId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch led to, in the order of its events. */
final class Applications {
    private final List<Outlet.Outgoing> outgoing = new ArrayList<>();
    private final List<JournalRecord> records = new ArrayList<>();
    private final List<TimerBook.Entry> timers = new ArrayList<>();
    private @Nullable String otherEpoch;

    void record(JournalRecord record) {
        records.add(record);
        outgoing.add(new Outlet.Outgoing.Journal(record));
    }

    void request(GradingRequest request, EventId cause) {
        outgoing.add(new Outlet.Outgoing.Request(request, cause));
    }

    void timer(TimerBook.Entry entry) {
        timers.add(entry);
    }

    void deadLetter(Delivery delivery, String reason) {
        outgoing.add(new Outlet.Outgoing.DeadLetter(delivery, reason));
    }

    void otherEpoch(String found) {
        otherEpoch = found;
    }

    List<Outlet.Outgoing> outgoing() {
        return outgoing;
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
