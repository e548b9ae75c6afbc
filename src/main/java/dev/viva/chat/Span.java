package dev.viva.chat;

import dev.viva.ability.level.Band;
import dev.viva.ability.level.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * What holds a level four times out of five, as it is drawn.
 *
 * @param low lower end on the scale of levels, 0 (below level 1) to 6 (the end of level 5)
 * @param high upper end, not below {@code low}
 */
public record Span(double low, double high) {
    /** The end of the scale. */
    public static final int TOP = 6;

    private static final int LONGEST = 4;
    private static final double HUNDRED = 100;

    public Span {
        if (!(low >= 0 && high <= TOP && low <= high)) {
            throw new IllegalArgumentException("a span goes up within 0 to 6, found " + low + " to " + high);
        }
    }

    /** With its ends cut off where the scale ends, in whole hundredths, rounded down so that no level changes. */
    public static Span within(double low, double high) {
        return new Span(cut(low), cut(high));
    }

    /** The levels it touches. */
    public Band band() {
        return new Band(whole(low), whole(high));
    }

    private static int whole(double level) {
        return (int) Math.min(Level.HIGHEST, Math.floor(level));
    }

    private static double cut(double level) {
        return Math.max(0, Math.min(TOP, Math.floor(level * HUNDRED) / HUNDRED));
    }

    /** Such as "1.75~3.02". */
    String text() {
        return String.format(Locale.ROOT, "%.2f~%.2f", low, high);
    }

    /** Reads what {@link #text} writes; nothing where it is anything else. */
    static Optional<Span> read(String text) {
        int middle = text.indexOf('~');
        if (middle < 0 || !isNumber(text.substring(0, middle)) || !isNumber(text.substring(middle + 1))) {
            return Optional.empty();
        }
        double low = Double.parseDouble(text.substring(0, middle));
        double high = Double.parseDouble(text.substring(middle + 1));
        return low <= high && high <= TOP ? Optional.of(new Span(low, high)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.length() == LONGEST
                && text.charAt(1) == '.'
                && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                && text.lastIndexOf('.') == 1;
    }
}
