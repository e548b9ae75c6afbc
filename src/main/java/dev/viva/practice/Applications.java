package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch led to, in the order of its events. */
final class Applications {
    private final List<Outlet.Outgoing> outgoing = new ArrayList<>();
    private final List<StateStore.Settled> settled = new ArrayList<>();
    private final List<TimerBook.Entry> timers = new ArrayList<>();
    private final List<CandidateKey> forgotten = new ArrayList<>();
    private final List<Delivery> deferred = new ArrayList<>();
    private @Nullable String otherEpoch;
    private boolean fenced;

    void record(JournalRecord record, String line) {
        outgoing.add(new Outlet.Outgoing.Journal(record, line));
        if (record.forgets()) {
            forgotten.add(record.candidate());
        }
    }

    /** Once the batch is committed, the record of this event waits for nothing any more. */
    void settles(StateStore.Settled record) {
        settled.add(record);
    }

    /** Events to take once what came before them is published. */
    void defer(List<Delivery.Readable> deliveries) {
        deferred.addAll(deliveries);
    }

    void request(GradingRequest request, EventId cause) {
        outgoing.add(new Outlet.Outgoing.Request(request, cause));
    }

    void timers(List<TimerBook.Entry> entries) {
        timers.addAll(entries);
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

    List<StateStore.Settled> settled() {
        return settled;
    }

    List<Delivery> deferred() {
        return deferred;
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
