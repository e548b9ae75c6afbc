package dev.viva.schedule;

/** What a moment means for somebody with a plan. */
public sealed interface Turn {
    /** Nothing is due. */
    record Nothing() implements Turn {}

    /** This probe is to be put now; what was due before it is left out. */
    record Put(Slot slot) implements Turn {}

    /** Everything up to this probe is left out: its day is over, or quiet hours are on. */
    record Missed(Slot slot) implements Turn {}

    /** Probes came and went without an answer for long: they end until they are wanted again. */
    record Enough() implements Turn {}
}
