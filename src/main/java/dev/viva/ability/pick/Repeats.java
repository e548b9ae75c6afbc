package dev.viva.ability.pick;

import dev.viva.ability.calibration.Kind;

/** What a repeat counts. */
public final class Repeats {
    private static final double HALF = 0.5;

    private Repeats() {}

    /**
     * @param sights how often the person has met the item in the last thirty days
     * @return 1 for a new question, half of it for each earlier sight of the same words; new numbers count in full
     */
    public static double share(Kind kind, int sights) {
        return kind == Kind.NUMERIC ? 1 : Math.pow(HALF, sights);
    }
}
