package dev.viva.practice;

import dev.viva.grading.Outcome;
import dev.viva.grading.second.Why;
import java.time.Duration;

/** Who wants to know how second readings go. Nothing that somebody typed gets here. */
public interface ReadingWatch {
    /** Nobody. */
    ReadingWatch NONE = new ReadingWatch() {};

    /** An answer was read again. */
    default void read(Outcome outcome, Duration took, long tokens) {}

    /** It was not, or what was read was no use; the first grade stands. */
    default void unread(Why why, String workspace) {}

    /** A reading was made and could not be sent, or something of ours failed; the first grade stands. */
    default void failed(String kind) {}
}
