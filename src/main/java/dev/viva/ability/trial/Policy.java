package dev.viva.ability.trial;

/** A way to choose items and to estimate from the answers. */
public enum Policy {
    /** The mock interview's picker. */
    MOCK,
    /** The mock interview's picker without its share of computed answers. */
    MOCK_WITHOUT_QUOTA,
    /** The practice picker. */
    PRACTICE,
    /** Fifteen questions as in a mock interview, fifteen as in practice, and so on. */
    MIXED,
    /** A rating that moves with each answer, and the item nearest to it. */
    ELO,
    /** Harder after right, easier after wrong. */
    STAIRCASE,
    /** Any item, and the share that was right. */
    RANDOM
}
