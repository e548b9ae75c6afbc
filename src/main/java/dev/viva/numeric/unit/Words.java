package dev.viva.numeric.unit;

import java.util.Locale;

/** Forms of unit words. */
final class Words {
    private Words() {}

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** A rough singular, enough to let "frog" and "frogs" meet. */
    static String singular(String word) {
        String lower = lower(word);
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 2
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
