package dev.viva.numeric.unit;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and letters that multiply a count: 1.2k, 3M, 7 billion. */
final class Magnitudes {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("hundred", 2),
            Map.entry("thousand", 3),
            Map.entry("thousands", 3),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("mio", 6),
            Map.entry("mln", 6),
            Map.entry("mn", 6),
            Map.entry("billion", 9),
            Map.entry("billions", 9),
            Map.entry("bn", 9),
            Map.entry("bln", 9),
            Map.entry("trillion", 12),
            Map.entry("trillions", 12),
            Map.entry("tn", 12),
            Map.entry("trn", 12),
            Map.entry("quadrillion", 15));

    private static final Map<String, Integer> LETTERS =
            Map.of("k", 3, "K", 3, "M", 6, "B", 9, "b", 9, "G", 9, "T", 12, "t", 12);

    private Magnitudes() {}

    static @Nullable BigDecimal word(String word) {
        return power(WORDS.get(Words.lower(word)));
    }

    static @Nullable BigDecimal letter(String letter) {
        return power(LETTERS.get(letter));
    }

    private static @Nullable BigDecimal power(@Nullable Integer exponent) {
        return exponent == null ? null : BigDecimal.TEN.pow(exponent);
    }
}
