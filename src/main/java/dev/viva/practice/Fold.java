package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.session.CandidateState;
import java.util.List;

/**
 * Records of one candidate put into the view in one step.
 *
 * @param expected the version that the view has now
 * @param state the state after the last of them
 * @param restart true where somebody was forgotten in between: what was kept of them before goes
 * @param entries what to put in, in order
 */
public record Fold(CandidateKey candidate, long expected, CandidateState state, boolean restart, List<Entry> entries) {
    public Fold {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to fold");
        }
    }

    /** The last one, which sets version and fence. */
    public Entry last() {
        return entries.get(entries.size() - 1);
    }

    /**
     * One record.
     *
     * @param settled true when it is committed, so that its copy is kept only for late duplicates
     */
    public record Entry(JournalEntry.Content content, String line, boolean settled) {}
}
