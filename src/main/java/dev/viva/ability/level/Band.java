package dev.viva.ability.level;

/**
 * A range of whole levels, both ends included.
 *
 * @param from 0 (below level 1) to 5
 * @param to the same, not below {@code from}
 */
public record Band(int from, int to) {
    public Band {
        if (from < 0 || to > Level.HIGHEST || from > to) {
            throw new IllegalArgumentException("a band goes up within 0 to 5, found " + from + " to " + to);
        }
    }

    /** Such as "level 2 to 3", "up to level 1" or "below level 1". */
    public String words() {
        if (to == 0) {
            return "below level 1";
        }
        if (from == 0) {
            return "up to level " + to;
        }
        return from == to ? "level " + to : "level " + from + " to " + to;
    }
}
