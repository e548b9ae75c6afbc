package dev.viva.numeric.judging;

import dev.viva.numeric.reading.Reading;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/** Judges against an interval: a number inside it is right, a typed interval is right when both ends are. */
final class SpanJudge {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final NumericKey key;
    private final Quantity.Span expected;

    SpanJudge(NumericKey key, Quantity.Span expected) {
        this.key = key;
        this.expected = expected;
    }

    Judgement judge(Reading reading) {
        if (reading instanceof Reading.Interval interval) {
            BigDecimal low =
                    Fitted.of(interval.low(), interval.unit(), key.unit()).value();
            BigDecimal high =
                    Fitted.of(interval.high(), interval.unit(), key.unit()).value();
            return interval(low, high, "I read the interval " + interval.echo() + ".");
        }
        if (!(reading instanceof Reading.Read read)) {
            return Judgement.unreadable("Infinity is not a number I can compare here.");
        }
        Fitted fitted = Fitted.of(read, key.unit());
        return number(fitted.value(), ReadEcho.of(read, fitted, key.unit()));
    }

    private Judgement interval(BigDecimal low, BigDecimal high, String echo) {
        Quantity value = new Quantity.Span(low, high);
        if (endsWithin(low, high, BigDecimal.ONE)) {
            return Judgement.correct(value, echo);
        }
        if (endsWithin(low.movePointLeft(2), high.movePointLeft(2), BigDecimal.ONE)) {
            return Judgement.mistake(value, echo, SlipKinds.hundred("Both ends are 100 times the answer."));
        }
        if (endsWithin(low.movePointRight(2), high.movePointRight(2), BigDecimal.ONE)) {
            return Judgement.mistake(value, echo, SlipKinds.hundred("Both ends are the answer divided by 100."));
        }
        return endsWithin(low, high, THREE)
                ? Judgement.close(value, echo, "Close, but outside the tolerance: check your rounding.")
                : Judgement.wrong(value, echo);
    }

    private boolean endsWithin(BigDecimal low, BigDecimal high, BigDecimal times) {
        return within(low, expected.low(), times) && within(high, expected.high(), times);
    }

    private boolean within(BigDecimal value, BigDecimal end, BigDecimal times) {
        BigDecimal reach = key.tolerance().reach(end).multiply(times).add(Tolerance.slack(end));
        return value.subtract(end).abs().compareTo(reach) <= 0;
    }

    private Judgement number(BigDecimal number, String echo) {
        Quantity value = new Quantity.Finite(number);
        if (holds(number)) {
            return Judgement.correct(value, echo);
        }
        for (KnownMistake known : key.mistakes()) {
            if (key.tolerance().holds(number, known.value())) {
                return Judgement.mistake(value, echo, known, known.credit() == null ? 0 : known.credit());
            }
        }
        return slip(number, value, echo);
    }

    private Judgement slip(BigDecimal number, Quantity value, String echo) {
        if (inside(number, x -> x.movePointLeft(2))) {
            return Judgement.mistake(value, echo, SlipKinds.hundred("That is 100 times the answer."));
        }
        if (inside(number, x -> x.movePointRight(2))) {
            return Judgement.mistake(value, echo, SlipKinds.hundred("That is the answer divided by 100."));
        }
        if (inside(number, BigDecimal::negate)) {
            return Judgement.mistake(value, echo, new Slip("The sign is wrong.", "Check the sign.", 0));
        }
        boolean close =
                within(number, expected.low(), BigDecimal.ONE) || within(number, expected.high(), BigDecimal.ONE);
        return close
                ? Judgement.close(value, echo, "Close, but just outside the interval.")
                : Judgement.wrong(value, echo);
    }

    private boolean inside(BigDecimal number, UnaryOperator<BigDecimal> undo) {
        return number.signum() != 0 && holds(undo.apply(number));
    }

    private boolean holds(BigDecimal number) {
        return number.compareTo(expected.low()) >= 0 && number.compareTo(expected.high()) <= 0;
    }
}
