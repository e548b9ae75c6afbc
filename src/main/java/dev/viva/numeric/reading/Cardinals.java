package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Limits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole numbers in words, and decimals said digit by digit after "point". */
final class Cardinals {
    private static final List<String> SCALES = List.of("trillion", "billion", "million", "thousand");
    private static final Map<String, Integer> SMALL = new HashMap<>();

    static {
        String[] ones = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen")
                .split(" ");
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < ones.length; i++) {
            SMALL.put(ones[i], i);
        }
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20 + 10 * i);
        }
    }

    private Cardinals() {}

    static boolean isPart(String word) {
        return SMALL.containsKey(word) || SCALES.contains(word) || word.equals("hundred") || word.equals("dozen");
    }

    static @Nullable Integer small(String word) {
        return SMALL.get(word);
    }

    /** Reads a number from the cursor on; null, and the cursor unmoved, where none stands. */
    static @Nullable BigDecimal read(WordCursor in) {
        if (in.word(0).equals("point") && SMALL.containsKey(in.word(1))) {
            return decimals(in, BigDecimal.ZERO);
        }
        Long whole = scales(in);
        return whole == null ? null : decimals(in, BigDecimal.valueOf(whole));
    }

    private static @Nullable Long scales(WordCursor in) {
        Long group = group(in);
        long total = 0;
        int from = 0;
        while (group != null && SCALES.subList(from, SCALES.size()).contains(in.word(0))) {
            int scale = SCALES.indexOf(in.word(0));
            total += group * (long) Math.pow(1_000, SCALES.size() - scale);
            from = scale + 1;
            in.skip(1);
            joint(in);
            group = group(in);
            if (group == null) {
                return total;
            }
        }
        return group == null ? null : total + group;
    }

    /** Below ten thousand: two hundred and five, twelve hundred, a hundred, a dozen. */
    private static @Nullable Long group(WordCursor in) {
        boolean article = in.word(0).equals("a") || in.word(0).equals("an");
        Integer ones = article ? Integer.valueOf(1) : null;
        if (article && (isPart(in.word(1)) && !SMALL.containsKey(in.word(1)))) {
            in.skip(1);
        } else {
            ones = article ? null : belowHundred(in);
        }
        if (ones == null) {
            return null;
        }
        if (in.word(0).equals("dozen")) {
            in.skip(1);
            return ones * 12L;
        }
        if (!in.word(0).equals("hundred")) {
            return ones.longValue();
        }
        in.skip(1);
        joint(in);
        Integer rest = belowHundred(in);
        return ones * 100L + (rest == null ? 0 : rest);
    }

    private static @Nullable Integer belowHundred(WordCursor in) {
        Integer first = SMALL.get(in.word(0));
        if (first == null) {
            return null;
        }
        in.skip(1);
        int hyphen = in.atHyphen() ? 1 : 0;
        Integer ones = SMALL.get(in.word(hyphen));
        if (first < 20 || ones == null || ones < 1 || ones > 9) {
            return first;
        }
        in.skip(hyphen + 1);
        return first + ones;
    }

    /** The "and" of two hundred and five, but not that of two and a half. */
    private static void joint(WordCursor in) {
        if (in.word(0).equals("and") && SMALL.containsKey(in.word(1)) && !Spelled.isFraction(in.word(2))) {
            in.skip(1);
        }
    }

    private static BigDecimal decimals(WordCursor in, BigDecimal whole) {
        StringBuilder digits = new StringBuilder();
        if (in.word(0).equals("point")) {
            while (SMALL.getOrDefault(in.word(digits.length() + 1), 10) < 10 && digits.length() < Limits.DIGITS) {
                digits.append(SMALL.get(in.word(digits.length() + 1)));
            }
        }
        if (digits.length() == 0) {
            return whole;
        }
        in.skip(digits.length() + 1);
        return whole.add(new BigDecimal("0." + digits));
    }
}
