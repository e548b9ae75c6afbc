package dev.viva.numeric.judging;

import dev.viva.numeric.reading.AnswerReader;
import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.reading.ReadingContext;

/**
 * Compares a typed answer with its key: first read, then judged, in decimals. Right within the tolerance; else a listed
 * mistake, else one found by search, else close, else wrong.
 */
public final class Judge {
    private Judge() {}

    /** Never throws; an unreadable or ambiguous answer is a verdict. */
    public static Judgement judge(String answer, NumericKey key) {
        return judge(AnswerReader.read(answer, context(key)), key);
    }

    /** What reading needs to know about the key. */
    public static ReadingContext context(NumericKey key) {
        return new ReadingContext(key.unit(), key.expected() instanceof Quantity.Infinite, false);
    }

    public static Judgement judge(Reading reading, NumericKey key) {
        if (reading instanceof Reading.Unreadable unreadable) {
            return Judgement.unreadable(unreadable.reason());
        }
        if (reading instanceof Reading.Ambiguous ambiguous) {
            return Judgement.ambiguous(ambiguous.question());
        }
        if (key.expected() instanceof Quantity.Span span) {
            return new SpanJudge(key, span).judge(reading);
        }
        if (reading instanceof Reading.Interval interval) {
            return Judgement.ambiguous("I read the interval " + interval.echo() + ". Which single number do you mean?");
        }
        if (key.expected() instanceof Quantity.Infinite infinite) {
            return infinite(reading, infinite, key);
        }
        if (reading instanceof Reading.Read read && key.expected() instanceof Quantity.Finite finite) {
            return new NumberJudge(key, finite.value()).judge(read);
        }
        return Judgement.unreadable("Infinity is not a number I can compare here.");
    }

    private static Judgement infinite(Reading reading, Quantity.Infinite expected, NumericKey key) {
        if (reading instanceof Reading.Infinite infinite) {
            Quantity value = new Quantity.Infinite(infinite.negative());
            String read = "I read " + (infinite.negative() ? "minus infinity." : "infinity.");
            return infinite.negative() == expected.negative()
                    ? Judgement.correct(value, read)
                    : Judgement.mistake(
                            value,
                            read,
                            new Slip("The sign is wrong: it goes to infinity the other way.", "Check the sign.", 0));
        }
        Reading.Read read = (Reading.Read) reading;
        Fitted fitted = Fitted.of(read, key.unit());
        Quantity value = new Quantity.Finite(fitted.value());
        String echo = ReadEcho.of(read, fitted, key.unit());
        for (KnownMistake mistake : key.mistakes()) {
            if (key.tolerance().holds(fitted.value(), mistake.value())) {
                return Judgement.mistake(value, echo, mistake, mistake.credit() == null ? 0 : mistake.credit());
            }
        }
        return Judgement.wrong(value, echo);
    }
}
