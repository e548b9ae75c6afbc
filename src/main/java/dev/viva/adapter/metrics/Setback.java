package dev.viva.adapter.metrics;

import java.util.List;
import java.util.Locale;

/** The kinds of reasons for which the loop goes back: few, so that they can be a label. */
enum Setback {
    /** Redis is another server than before, or one that lost something. */
    REDIS_CHANGED("the Redis server changed"),
    /** Redis does not answer, or cannot. */
    REDIS("Redis"),
    /** Kafka does not answer, or cannot. */
    KAFKA("Kafka"),
    /** Another instance has taken over. */
    OWNERSHIP("another instance", "somebody else"),
    /** A fault of ours. */
    FAULT("a fault of Viva"),
    OTHER();

    private final List<String> beginnings;

    Setback(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a reason as the loop words it. */
    static Setback of(String reason) {
        for (Setback kind : values()) {
            if (kind.beginnings.stream().anyMatch(reason::startsWith)) {
                return kind;
            }
        }
        return OTHER;
    }
}
