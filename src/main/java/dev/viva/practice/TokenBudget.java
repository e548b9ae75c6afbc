package dev.viva.practice;

import java.time.LocalDate;

/** How many tokens of a language model each workspace has used up on a day. */
public interface TokenBudget {
    /**
     * Takes tokens for a reading that is about to begin, all or none.
     *
     * @param most how many a workspace may use up in a day
     * @return false where that would be too many
     * @throws Trouble.Unavailable when the count cannot be read
     */
    boolean take(String workspace, LocalDate day, long tokens, long most);

    /** Adds what a reading took beyond what was taken for it; less than 0 gives back. */
    void correct(String workspace, LocalDate day, long tokens);
}
