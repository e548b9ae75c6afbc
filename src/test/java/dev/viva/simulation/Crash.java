package dev.viva.simulation;

/** The process dies here. An error, so that nothing that deals with trouble can catch it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
        super("the process died", null, false, false);
    }
}
