package dev.viva.numeric.template;

/** A draw with given parameters, or why they are refused. */
public sealed interface DrawOutcome permits Draw, DrawOutcome.Refused {
    /** @param sentence names the parameter and what is wrong with it */
    record Refused(String sentence) implements DrawOutcome {}
}
