package dev.viva.ability.pick;

/** Why an item was chosen. */
public enum Reason {
    /** It tells most about the person. */
    TELLS_MOST,
    /** Its topic is uncertain or due, and it is as hard as learning likes. */
    PRACTICE,
    /** Little is known about the item itself. */
    FIELD_TEST,
    /** It is time to see whether it is still known. */
    DUE
}
