package dev.viva.recall;

/** Which probes may repeat what was asked before: at most two in five. */
public final class Repeats {
    private static final double MOST = 0.4;

    private Repeats() {}

    /**
     * @param perDay how many probes a day has
     * @param slot which of the day's probes it is, from 0
     * @param before how many probes came before it, all days together; counts where a day has too few for a share of it
     */
    public static boolean allowed(int perDay, int slot, long before) {
        return perDay * MOST >= 1 ? fills(slot) : fills(before);
    }

    /** True where two fifths of the first {@code n + 1} are one more than two fifths of the first {@code n}. */
    private static boolean fills(long n) {
        return n * 2 / 5 < (n + 1) * 2 / 5;
    }
}
