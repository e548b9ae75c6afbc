package dev.viva.simulation;

/** What goes wrong. */
enum Fault {
    /** The process dies. */
    CRASH,
    /** The process stands still while others go on. */
    STALL,
    /** The process stands still so long that its partitions go to others. */
    ZOMBIE,
    /** Redis restarts with all it had. */
    RESTART,
    /** Redis restarts with what was durable. */
    ROLLBACK,
    /** Redis is emptied and runs on. */
    EMPTIED,
    /** A server does not do what it was asked. */
    REFUSED,
    /** A server does what it was asked, and the answer is lost. */
    UNANSWERED,
    /** An event comes again, at a new offset. */
    REPEATED,
    /** An event id is used again for something else. */
    REUSED,
    /** Two events of somebody change places. */
    SWAPPED,
    /** Bytes that are no event. */
    POISON,
    /** An event goes to another partition than the ones before. */
    ASTRAY,
    /** A mark comes again. */
    MARKED_TWICE,
    /** A mark comes after it was asked for again. */
    MARKED_LATE,
    /** A timer fires again. */
    TIMER_TWICE,
    /** Partitions change hands in peace. */
    REBALANCE,
    /** chat.events is deleted and made anew. */
    NEW_TOPIC
}
