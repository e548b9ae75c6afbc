package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.session.CandidateState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The view of all candidates: their states, what was applied and what is still to be published. */
public interface StateStore {
    /** A state with its version; version 0 is a candidate never seen. */
    record Loaded(CandidateState state, long version) {}

    /**
     * A record to apply.
     *
     * @param expected the version it was decided on
     * @param state the state after it
     */
    record Change(JournalRecord record, long expected, CandidateState state) {}

    /** What became of a change. */
    sealed interface Applied {
        /** State, fence, record and event id stand, all or nothing. */
        record Done(boolean fenceReset) implements Applied {}

        /** The event was applied before; its record, while it is kept. */
        record Seen(@Nullable JournalRecord record) implements Applied {}

        /** The event's id was used before with other content. */
        record OtherContent() implements Applied {}

        /** The event lies behind the fence and its id is long forgotten: it was applied before. */
        record Fenced() implements Applied {}

        /** The state has another version than the one decided on. */
        record Conflict() implements Applied {}

        /** The server is not the one whose state the caller knows: it restarted, failed over or was restored. */
        record OtherEpoch(String found) implements Applied {}
    }

    /** Learns which server answers now; called at the start and after {@link Applied.OtherEpoch}. */
    void learnEpoch();

    List<Loaded> load(List<CandidateKey> candidates);

    /** Applies changes of different candidates, each on its own, in one round trip. */
    List<Applied> apply(List<Change> changes);

    /** Returns once everything applied so far survives a crash. */
    void durable();

    /** These records are published: their copies are kept only for late duplicates from now on. */
    void settle(List<JournalRecord> published);
}
