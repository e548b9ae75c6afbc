package dev.viva.numeric.expression;

import java.math.BigDecimal;

/** Counting functions in 34 decimal digits, with at most about a thousand multiplications. */
final class Combinatorics {
    private Combinatorics() {}

    static BigDecimal factorial(BigDecimal n) {
        int count = whole(n, "factorial");
        if (count < 0 || count > Limits.FACTORIAL) {
            throw new ExpressionException("factorial takes whole numbers from 0 to " + Limits.FACTORIAL);
        }
        BigDecimal product = BigDecimal.ONE;
        for (int i = 2; i <= count; i++) {
            product = product.multiply(BigDecimal.valueOf(i), Limits.DECIMAL);
        }
        return product;
    }

    /** n choose k; 0 where k lies outside 0..n. */
    static BigDecimal binomial(BigDecimal n, BigDecimal k) {
        int from = whole(n, "C");
        int chosen = whole(k, "C");
        if (from < 0) {
            throw new ExpressionException("C(n, k) needs an n of 0 or more");
        }
        if (chosen < 0 || chosen > from) {
            return BigDecimal.ZERO;
        }
        return product(from, Math.min(chosen, from - chosen));
    }

    private static BigDecimal product(int n, int k) {
        // C(n, k) >= (n/k)^k >= 2^k, so a k above 1030 cannot stay below 1e308.
        if (k > 1_030 || k * Math.log10((double) n / Math.max(k, 1)) > 308) {
            throw new ExpressionException("the number of combinations is too large");
        }
        BigDecimal product = BigDecimal.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(BigDecimal.valueOf((long) n - k + i), Limits.DECIMAL)
                    .divide(BigDecimal.valueOf(i), Limits.DECIMAL);
        }
        return product;
    }

    private static int whole(BigDecimal number, String function) {
        double value = number.doubleValue();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE - 1) {
            throw new ExpressionException(function + " takes whole numbers of moderate size");
        }
        return (int) value;
    }
}
