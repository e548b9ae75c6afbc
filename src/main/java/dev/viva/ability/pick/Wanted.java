package dev.viva.ability.pick;

import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.calibration.Kind;

/**
 * What a person asked for.
 *
 * @param topics one bit for each topic that may be asked, the lowest for topic 0
 * @param level the level to come near to, 1 to 5, or 0 for any
 * @param numericOnly true for questions with a computed answer only
 */
public record Wanted(int topics, int level, boolean numericOnly) {
    /** Anything. */
    public static final Wanted ANYTHING = new Wanted(-1, 0, false);

    boolean topic(int topic) {
        return (topics >>> topic & 1) != 0;
    }

    boolean kind(Kind kind) {
        return !numericOnly || kind == Kind.NUMERIC;
    }

    /** How many levels an item is away from the wanted one. */
    int away(ItemPool.Entry entry) {
        return level == 0 ? 0 : Math.abs(entry.level() - level);
    }

    int topicsOf(ItemPool pool) {
        return Integer.bitCount(topics & (int) ((1L << pool.topics()) - 1));
    }
}
