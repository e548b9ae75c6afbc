package dev.viva.numeric.reading;

import dev.viva.numeric.expression.ExpressionException;
import dev.viva.numeric.expression.Limits;
import dev.viva.numeric.expression.WorkBudget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an answer as people type it. Never throws, never depends on the locale, and does no more work than its budget
 * whatever the text is.
 */
public final class AnswerReader {
    private AnswerReader() {}

    /** Reads without knowing the question. */
    public static Reading read(String text) {
        return read(text, ReadingContext.PLAIN);
    }

    public static Reading read(String text, ReadingContext context) {
        return read(text, context, WorkBudget.forReading());
    }

    /** Reads within a budget that the caller can look at afterwards. */
    public static Reading read(String text, ReadingContext context, WorkBudget budget) {
        try {
            return understood(text, context, budget);
        } catch (Refusal refusal) {
            return refusal.reading();
        } catch (ExpressionException e) {
            return new Reading.Unreadable("I cannot work that out: " + e.getMessage() + ".");
        }
    }

    private static Reading understood(String text, ReadingContext context, WorkBudget budget) {
        if (text.length() > Limits.CHARACTERS) {
            throw Refusal.because("That is too long to read as a number.");
        }
        budget.charge(text.length());
        List<Token> tokens = tokens(text, context);
        budget.charge(tokens.size());
        Chosen chosen = new Conclusion(tokens, context, budget).choose();
        if (chosen instanceof Chosen.One one) {
            return read(one.amount(), tokens, context);
        }
        return chosen instanceof Chosen.Span span ? interval(span) : infinity((Chosen.Infinity) chosen, context);
    }

    static List<Token> tokens(String text, ReadingContext context) {
        List<Token> tokens = Tokenizer.cut(Dress.off(Cleaner.clean(text)), context.decimalComma());
        return NumberWords.read(Phrases.replace(Emphasis.off(tokens)));
    }

    static Reading.Read read(Amount amount, List<Token> tokens, ReadingContext context) {
        Parsed parsed = amount.found().parsed();
        List<String> notes = new ArrayList<>();
        if (amount.found().note() != null) {
            notes.add(amount.found().note());
        }
        if (amount.unit() != null && context.unit() == null && !amount.unit().isShare()) {
            notes.add("the unit is set aside");
        }
        return new Reading.Read(
                amount.value(),
                Echo.of(amount, tokens),
                amount.unit(),
                parsed.form(),
                parsed.figures(),
                amount.exact(),
                parsed.scaled(),
                notes);
    }

    private static Reading interval(Chosen.Span span) {
        BigDecimal low = span.low().value();
        BigDecimal high = span.high().value();
        if (low.compareTo(high) > 0) {
            throw Refusal.ask(
                    "Is that a difference or a range? Please give one number, or write spaces around the minus.");
        }
        String echo = Echo.number(low, span.low().unit()) + " to "
                + Echo.number(high, span.high().unit());
        return new Reading.Interval(low, high, span.high().unit(), echo);
    }

    private static Reading infinity(Chosen.Infinity infinity, ReadingContext context) {
        if (!context.infinity()) {
            throw Refusal.because("Infinity is not a number I can compare here.");
        }
        return new Reading.Infinite(infinity.negative());
    }
}
