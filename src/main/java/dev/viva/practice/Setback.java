package dev.viva.practice;

/** Why the loop goes back to the last commit: few kinds, so that they can be counted. */
public enum Setback {
    /** Redis does not answer, or cannot. */
    REDIS,
    /** Redis is another server than before, restarted or taken over. */
    REDIS_CHANGED,
    /** The view in Redis holds less than it did. */
    VIEW_LOST,
    /** Kafka does not answer, or cannot. */
    KAFKA,
    /** The topic of the events was made anew. */
    TOPIC_CHANGED,
    /** Another instance has taken over. */
    OWNERSHIP,
    /** A fault of ours. */
    FAULT;

    /** The kind of a failure; which server is meant stands in its message. */
    static Setback of(RuntimeException failure) {
        if (failure instanceof Trouble.ViewLost) {
            return VIEW_LOST;
        }
        if (failure instanceof Trouble.LostOwnership) {
            return OWNERSHIP;
        }
        if (failure instanceof Trouble.Unavailable) {
            return String.valueOf(failure.getMessage()).contains("Redis") ? REDIS : KAFKA;
        }
        return FAULT;
    }
}
