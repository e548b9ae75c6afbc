package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.session.CandidateState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

        /**
         * State, fence, record and event id stand, all or nothing.
         *
         * @param line the record as it is kept and must be published
         */
        record Done(boolean fenceReset, String line) implements Applied {}

        /** The event was applied before; its record, while it is kept. */
        record Seen(@Nullable Kept kept) implements Applied {}

        /** The event's id was used before with other content. */
        record OtherContent() implements Applied {}

        /** The event lies behind the fence and its id is long forgotten: it was applied before. */
        record Fenced() implements Applied {}

        /** The state has another version than the one decided on. */
        record Conflict() implements Applied {}

        /** The server is not the one whose state the caller knows: it restarted, failed over or was restored. */
        record OtherEpoch(String found) implements Applied {}
    }

    /** A record as it was kept: what it says, and the text that is published. */
    record Kept(JournalRecord record, String line) {}

    /** Learns which server answers now; called at the start and after {@link Applied.OtherEpoch}. */
    void learnEpoch();

    /**
     * @throws Trouble.ViewLost when the view holds less than it did, so that nothing may be decided on it
     */
    List<Loaded> load(List<CandidateKey> candidates);

    /** Applies changes of different candidates, each on its own, in one round trip. */
    List<Applied> apply(List<Change> changes);

    /** Returns once everything applied so far survives a crash. */
    void durable();

    /**
     * These records are published and committed: their copies are kept only for late duplicates from now on.
     *
     * @param published where in the journal they begin and end, by partition
     * @return false where records before these were never settled, so that they are to be looked at again
     * @throws Trouble.ViewLost when the view holds less than it did
     */
    boolean settle(List<Settled> records, Map<Integer, Span> published);

    /** Which record is settled: the one of an event that happened at {@code at}. */
    record Settled(CandidateKey candidate, EventId cause, Instant at) {}

    /** Part of a partition: from an offset to before another. */
    record Span(long from, long to) {
        /** The least span that holds both. */
        public Span and(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    /** What was kept of these people goes for good: their key and their past. Version, fence and event ids stay. */
    void erase(List<CandidateKey> forgotten);

    /** How far the view has come in each partition of the journal; a partition without a mark was never folded. */
    Map<Integer, Journal.Mark> marks(int partitions);

    /** Makes the mark of a partition that has none: every record before it is in the view. */
    void mark(int partition, Journal.Mark mark);

    /** Drops the mark of a partition, whose journal is not the one it speaks of. */
    void unmark(int partition);

    /** The journal is a new one that knows no keys: those in the view are published again before they are used. */
    void publishKeysAgain();

    /** Puts records in; those whose version was not the expected one come back, since somebody else was faster. */
    List<Fold> fold(List<Fold> folds);
}
