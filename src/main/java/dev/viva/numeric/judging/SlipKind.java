package dev.viva.numeric.judging;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * A slip as a pair of functions.
 *
 * @param says its name as a clause, such as "that is the reciprocal"
 * @param nudge where to look for it, one sentence
 * @param check how undoing it is written, with {@code %} for the number typed
 * @param make what the slip makes of the right value
 * @param undo what the right value would be if the number typed came from the slip
 */
record SlipKind(
        String says,
        String nudge,
        String check,
        double credit,
        UnaryOperator<BigDecimal> make,
        UnaryOperator<BigDecimal> undo) {}
