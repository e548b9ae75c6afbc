package dev.viva.bank;

import dev.viva.numeric.expression.Expression;
import dev.viva.numeric.expression.Value;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.judging.Tolerance;
import dev.viva.numeric.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The number of a point of a free-text answer.
 *
 * @param value the right one, in {@code unit}
 * @param also other values that say the same, such as 1.33 for a third more
 * @param tolerance how far the answer's may lie from it
 * @param unit its unit, or null for a plain number
 * @param optional true where the point can be made without a number, so that only a wrong one matters
 * @param follows how it follows from the number of another point, or null
 */
public record RequiredNumber(
        BigDecimal value,
        List<BigDecimal> also,
        Tolerance tolerance,
        @Nullable String unit,
        boolean optional,
        @Nullable Follows follows) {
    public RequiredNumber {
        also = List.copyOf(also);
    }

    /** What answers are compared with: the value first, then the others. */
    public List<NumericKey> keys() {
        return Stream.concat(Stream.of(value), also.stream()).map(this::key).toList();
    }

    /** A key of another value, for an answer that goes on from a slip of its own. */
    public NumericKey key(BigDecimal other) {
        return new NumericKey(new Quantity.Finite(other), tolerance, Units.ofKey(unit), List.of());
    }

    /**
     * How a number follows from an earlier one, so that one slip is not punished twice.
     *
     * @param from the id of the point with the earlier number
     * @param formula the later number as a formula of the earlier one, {@code x}
     */
    public record Follows(String from, String formula) {
        private static final String EARLIER = "x";

        /**
         * @throws dev.viva.numeric.expression.ExpressionException for a formula that cannot be read
         */
        public Follows {
            Expression.parse(formula, Set.of(EARLIER));
        }

        /**
         * The number that follows.
         *
         * @throws dev.viva.numeric.expression.ExpressionException where the formula has no value
         */
        public double value(double earlier) {
            return Expression.parse(formula, Set.of(EARLIER)).evaluate(Map.of(EARLIER, Value.of(earlier)));
        }
    }
}
