package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Decimal;
import dev.viva.numeric.expression.DecimalEvaluator;
import dev.viva.numeric.expression.Node;
import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.unit.Measure;
import dev.viva.numeric.unit.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A number found, worked out.
 *
 * @param value in {@code unit}; 18 for 18 %
 * @param blur half a unit of the last place typed; 0 for fractions, expressions and single figures
 */
record Amount(
        Found found,
        BigDecimal value,
        boolean exact,
        @Nullable Measure unit,
        BigDecimal blur) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal DOUBLES = new BigDecimal("1e-9");
    private static final Measure PERCENT = Measure.of(Units.word("%"));

    static Amount of(Found found, WorkBudget budget) {
        Parsed parsed = found.parsed();
        boolean percent = parsed.isPercent() && found.unit() == null;
        Node node = percent ? parsed.withoutPercent() : parsed.node();
        Decimal number = new DecimalEvaluator(budget).evaluate(node);
        boolean literal = parsed.form() == Form.INTEGER || parsed.form() == Form.DECIMAL;
        // One figure is too little to call another number its exact form: 0.18 is not what 0.2 meant.
        BigDecimal blur = literal && parsed.figures().most() > 1
                ? HALF.scaleByPowerOfTen(-number.value().scale())
                : BigDecimal.ZERO;
        return new Amount(found, number.value(), number.exact(), percent ? PERCENT : found.unit(), blur);
    }

    /** Whether two numbers say the same, each rounded as it was typed. */
    boolean agrees(Amount other) {
        if (within(value, other.value, common(blur, other.blur))
                && (unit == null || other.unit == null || unit.equals(other.unit))) {
            return true;
        }
        if (unit == null || other.unit == null) {
            return within(plain(), other.plain(), common(share(blur), other.share(other.blur)));
        }
        if (!unit.convertsTo(other.unit)) {
            return false;
        }
        BigDecimal factor = unit.in(other.unit);
        return within(value.multiply(factor), other.value, common(blur.multiply(factor), other.blur));
    }

    /** The coarser of two roundings. */
    private static BigDecimal common(BigDecimal mine, BigDecimal theirs) {
        return mine.max(theirs);
    }

    private BigDecimal plain() {
        return share(value);
    }

    private BigDecimal share(BigDecimal number) {
        return unit != null && unit.isShare() ? number.multiply(unit.share()) : number;
    }

    private static boolean within(BigDecimal a, BigDecimal b, BigDecimal blur) {
        BigDecimal slack = blur.max(a.abs().max(b.abs()).multiply(DOUBLES, MathContext.DECIMAL64));
        return a.subtract(b).abs().compareTo(slack) <= 0;
    }

    /** Of two that agree, the one to go by: in the unit asked, else the more precise. */
    Amount better(Amount other, @Nullable Measure asked) {
        boolean mine = asked != null && asked.equals(unit);
        boolean theirs = asked != null && asked.equals(other.unit);
        if (mine != theirs) {
            return mine ? this : other;
        }
        return share(blur).compareTo(other.share(other.blur)) <= 0 ? this : other;
    }
}
