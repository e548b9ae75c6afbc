package dev.viva.simulation;

/** Where something may go wrong, with how likely it is that it does so there. */
enum Point {
    REDIS_READS(1),
    REDIS_WRITES(3),
    DURABLE(8),
    PRODUCES(4),
    POLLS(1),
    SEEKS(2),
    COMMITS(8),
    READS_JOURNAL(2);

    final int weight;

    Point(int weight) {
        this.weight = weight;
    }
}
