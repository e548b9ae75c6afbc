package dev.viva.ability.pick;

import dev.viva.ability.model.Belief;
import org.jspecify.annotations.Nullable;

/** When a mock interview knows enough. */
public final class Stopping {
    /** Fewer answers are no interview. */
    public static final int LEAST = 8;

    private static final double ENOUGH = 0.40;
    private static final double POINTLESS = 0.005;

    private Stopping() {}

    /**
     * @param answered questions of this interview that are over
     * @param next the best question that is left, or null where there is none
     */
    public static boolean isOver(int answered, Belief belief, @Nullable Pick next) {
        if (next == null) {
            return true;
        }
        return answered >= LEAST
                && (belief.overallError() <= ENOUGH || next.overallError() - next.overallErrorAfter() < POINTLESS);
    }
}
