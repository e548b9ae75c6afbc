package dev.viva.grading.second;

import dev.viva.grading.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a reading. */
public sealed interface Reading {
    /** Tokens that it used up, as far as the reader told. */
    long tokens();

    /**
     * A report.
     *
     * @param said what the answer does with each statement, in the order of the sheet
     * @param by the model that says it answered, or null where it does not tell
     */
    record Read(List<Said> said, @Nullable String by, long tokens) implements Reading {
        public Read {
            said = List.copyOf(said);
        }
    }

    /** No report. */
    record Unread(Why why, long tokens) implements Reading {}

    /**
     * What a reader says of one statement; nothing of it is believed before the quote was found in the answer.
     *
     * @param quote the words that show it, empty for a statement that was missed
     */
    record Said(Verdict verdict, String quote) {}
}
