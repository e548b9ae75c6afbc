package dev.viva.session;

/** What became of the wish to have a mark looked at again. */
public enum Challenge {
    /** Somebody was asked to read the answer again. */
    ASKED,
    /** It waits for a reviewer. */
    REFERRED,
    /** A person decided; no other reading changes that. */
    DECIDED
}
