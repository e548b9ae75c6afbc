package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.Place;
import dev.viva.chat.Wake;
import dev.viva.session.Timers;
import java.time.Instant;
import java.util.List;

/** Timers that outlive the process. Setting one twice sets it once. */
public interface TimerBook {
    /**
     * Somebody to wake.
     *
     * @param place what the event speaks of
     */
    record Entry(CandidateKey candidate, Place place, Wake wake, Instant at) {
        Entry(CandidateKey candidate, Place place, Timers.Due due) {
            this(candidate, place, due.timer(), due.at());
        }
    }

    void set(List<Entry> entries);

    /** Entries due at {@code now}, the earliest first, at most {@code limit}. */
    List<Entry> due(Instant now, int limit);

    /** Their events are with the broker. */
    void done(List<Entry> entries);
}
