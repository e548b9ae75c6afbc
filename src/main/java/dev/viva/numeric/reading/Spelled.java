package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Decimals;
import dev.viva.numeric.expression.Limits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One spelled number: a cardinal, a part of one (two thirds), or both (two and a half). */
final class Spelled {
    /** @param fraction whether a part such as a third is in it */
    record Found(Numeral numeral, int end, boolean fraction) {}

    private static final Map<String, Integer> PARTS = new HashMap<>();

    static {
        String[] names = {"half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
        };
        int[] below = {2, 3, 4, 4, 5, 6, 7, 8, 9, 10};
        for (int i = 0; i < names.length; i++) {
            part(names[i], below[i]);
        }
        PARTS.put("halves", 2);
        part("hundredth", 100);
        part("thousandth", 1_000);
    }

    private Spelled() {}

    private static void part(String name, int below) {
        PARTS.put(name, below);
        PARTS.put(name + "s", below);
    }

    static boolean isPart(String word) {
        return Cardinals.isPart(word) || isFraction(word);
    }

    static boolean isFraction(String word) {
        return PARTS.containsKey(word);
    }

    /** The number that begins at a token, or null. */
    static @Nullable Found at(List<Token> tokens, int at) {
        Numeral digits = tokens.get(at).numeral();
        if (digits != null) {
            return digits.form() == Form.INTEGER ? rest(new WordCursor(tokens, at + 1), digits.value(), true) : null;
        }
        WordCursor in = new WordCursor(tokens, at);
        String first = in.word(0);
        if (first.equals("half")) {
            return part(in, BigDecimal.ONE);
        }
        if ((first.equals("a") || first.equals("an")) && isFraction(in.word(1))) {
            in.skip(1);
            return part(in, BigDecimal.ONE);
        }
        BigDecimal count = Cardinals.read(in);
        return count == null ? null : rest(in, count, false);
    }

    /** What may follow a count: its part (thirds) or "and a half"; digits alone are no spelled number. */
    private static @Nullable Found rest(WordCursor in, BigDecimal count, boolean digits) {
        int hyphen = in.atHyphen() && isFraction(in.word(1)) ? 1 : 0;
        if (isFraction(in.word(hyphen))) {
            in.skip(hyphen);
            return part(in, count);
        }
        BigDecimal more = andPart(in);
        if (more != null) {
            return new Found(Numeral.fraction(count.add(more)), in.at(), true);
        }
        return digits ? null : new Found(Numeral.of(Decimals.write(count)), in.at(), false);
    }

    private static Found part(WordCursor in, BigDecimal count) {
        BigDecimal value = over(count, in.word(0));
        in.skip(1);
        return new Found(Numeral.fraction(value), in.at(), true);
    }

    private static @Nullable BigDecimal andPart(WordCursor in) {
        boolean article = in.word(1).equals("a") || in.word(1).equals("an");
        Integer above = article ? Integer.valueOf(1) : Cardinals.small(in.word(1));
        if (!in.word(0).equals("and") || above == null || !isFraction(in.word(2))) {
            return null;
        }
        BigDecimal value = over(BigDecimal.valueOf(above), in.word(2));
        in.skip(3);
        return value;
    }

    private static BigDecimal over(BigDecimal above, String part) {
        return above.divide(BigDecimal.valueOf(PARTS.getOrDefault(part, 1)), Limits.DECIMAL);
    }
}
