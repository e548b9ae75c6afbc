package dev.viva.numeric.judging;

import dev.viva.numeric.reading.Form;
import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.unit.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Judges one number against a finite key. */
final class NumberJudge {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    /** What doubles may have blurred in typed arithmetic. */
    private static final BigDecimal DOUBLES = new BigDecimal("1e-13");

    private final NumericKey key;
    private final BigDecimal expected;
    private final Tolerance tolerance;

    NumberJudge(NumericKey key, BigDecimal expected) {
        this.key = key;
        this.expected = expected;
        this.tolerance = key.tolerance();
    }

    Judgement judge(Reading.Read read) {
        Fitted fitted = Fitted.of(read, key.unit());
        String echo = ReadEcho.of(read, fitted, key.unit());
        Quantity value = new Quantity.Finite(fitted.value());
        if (!fitted.fits()) {
            return isRight(read, read.value()) ? wrongUnit(value, echo, read) : Judgement.wrong(value, echo);
        }
        BigDecimal number = fitted.value();
        if (isRight(read, number)) {
            return hasTooFewFigures(read, number)
                    ? Judgement.close(
                            value, echo, "Right so far, but give " + tolerance.figures() + " significant figures.")
                    : Judgement.correct(value, echo);
        }
        Judgement mistake = mistake(read, number, echo);
        return mistake != null ? mistake : nearOrWrong(read, number, echo);
    }

    private boolean isRight(Reading.Read read, BigDecimal number) {
        return distance(number).compareTo(tolerance.reach(expected).add(slack(read))) <= 0;
    }

    private BigDecimal slack(Reading.Read read) {
        BigDecimal doubles = read.exact() ? BigDecimal.ZERO : expected.abs().multiply(DOUBLES, MathContext.DECIMAL64);
        return Tolerance.slack(expected).max(doubles);
    }

    private BigDecimal distance(BigDecimal number) {
        return number.subtract(expected).abs();
    }

    /** Only a decimal has figures to count, and only where nothing but the figures makes it right. */
    private boolean hasTooFewFigures(Reading.Read read, BigDecimal number) {
        Integer figures = tolerance.figures();
        if (figures == null || read.form() != Form.DECIMAL || read.figures().most() >= figures) {
            return false;
        }
        boolean onlyFigures =
                tolerance.relative() == null && tolerance.absolute() == null && tolerance.decimals() == null;
        return onlyFigures || distance(number).compareTo(tolerance.reachWithoutFigures(expected)) > 0;
    }

    private @Nullable Judgement mistake(Reading.Read read, BigDecimal number, String echo) {
        Quantity value = new Quantity.Finite(number);
        for (KnownMistake known : key.mistakes()) {
            if (tolerance.holds(number, known.value())) {
                return Judgement.mistake(value, echo, known, credit(known));
            }
        }
        Measure unit = key.unit();
        if (unit != null && read.unit() != null && !unit.equals(read.unit()) && isRight(read, read.value())) {
            return wrongUnit(value, echo, read);
        }
        Slip slip = new SlipSearch(key, expected, read.unit() == null).find(read, number);
        return slip == null ? null : Judgement.mistake(value, echo, slip);
    }

    private double credit(KnownMistake known) {
        if (known.credit() != null) {
            return known.credit();
        }
        BigDecimal hundredth = known.value().movePointLeft(2);
        BigDecimal hundredfold = known.value().movePointRight(2);
        return tolerance.holds(hundredth, expected) || tolerance.holds(hundredfold, expected) ? Slip.OF_FORM : 0;
    }

    private Judgement wrongUnit(Quantity value, String echo, Reading.Read read) {
        String asked = key.unit() == null ? "a plain number" : key.unit().name();
        String typed = read.unit() == null ? "another unit" : read.unit().name();
        String says = "The number is right, but its unit is " + typed + " where " + asked + " is asked.";
        return Judgement.mistake(value, echo, new Slip(says, "Check the unit: " + asked + " is asked.", Slip.OF_FORM));
    }

    private Judgement nearOrWrong(Reading.Read read, BigDecimal number, String echo) {
        Quantity value = new Quantity.Finite(number);
        if (distance(number).compareTo(tolerance.reach(expected).multiply(THREE).add(slack(read))) <= 0) {
            return Judgement.close(value, echo, "Close, but outside the tolerance: check your rounding.");
        }
        boolean typedPlain = read.form() == Form.INTEGER || read.form() == Form.DECIMAL;
        if (typedPlain && isRoundedKey(number)) {
            return Judgement.close(value, echo, "That is the answer rounded to too few figures.");
        }
        return Judgement.wrong(value, echo);
    }

    private boolean isRoundedKey(BigDecimal number) {
        for (int figures = 1; figures <= 16; figures++) {
            BigDecimal up = expected.round(new MathContext(figures, RoundingMode.HALF_UP));
            BigDecimal down = expected.round(new MathContext(figures, RoundingMode.HALF_DOWN));
            if (number.compareTo(up) == 0 || number.compareTo(down) == 0) {
                return true;
            }
        }
        return false;
    }
}
