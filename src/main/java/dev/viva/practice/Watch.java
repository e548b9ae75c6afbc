package dev.viva.practice;

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
    default void rewound(String reason) {}

    /** A fence was set anew, since the topic is another one. */
    default void fenceReset(Delivery delivery) {}

    /** The loop is alive. */
    default void alive() {}
}
