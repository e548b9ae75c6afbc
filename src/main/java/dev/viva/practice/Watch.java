package dev.viva.practice;

import dev.viva.chat.CandidateKey;

/** Who wants to know how the loop is doing: health, metrics, logs. */
public interface Watch {
    /** Nobody. */
    Watch NONE = new Watch() {};

    /** A batch went all the way. */
    default void committed(int events) {}

    /** An event went this way: applied, seen, fenced, dead-letter. */
    default void handled(String result, Delivery delivery) {}

    /** Trouble with the outside world; the loop pauses. */
    default void trouble(String reason) {}

    /** The loop goes back to the last commit. */
    default void rewound(Setback kind, String reason) {}

    /** A fence was set anew, since the topic is another one. */
    default void fenceReset(Delivery delivery) {}

    /** The view was filled from another journal than the one at hand. */
    default void otherJournal() {}

    /** The journal ends before what the view was filled from. */
    default void shorterJournal(int partition, long known, long end) {}

    /** The view knows nothing of a partition whose journal holds records. */
    default void viewEmpty(int partition, long records) {}

    /** Records of a candidate are missing from the journal between these versions. */
    default void gap(CandidateKey candidate, long version, long next) {}

    /** Somebody else wrote into the journal: what stands there is no record of Viva and is passed over. */
    default void foreign(int partition, long offset) {}

    /** Records were folded into the view; {@code left} are still to be read. */
    default void folded(int partition, int records, long left) {}

    /** The loop is alive. */
    default void alive() {}
}
