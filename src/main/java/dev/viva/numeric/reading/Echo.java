package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Decimals;
import dev.viva.numeric.unit.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts into words how a number was understood. */
public final class Echo {
    private static final int FIGURES = 6;
    private static final int LONGEST = 60;

    private Echo() {}

    /** A number with its unit: {@code 18%}, {@code 3.3 bits}, {@code $38}. */
    public static String number(BigDecimal value, @Nullable Measure unit) {
        return Measure.after(Decimals.show(value, 15), unit);
    }

    /** The same to six figures. */
    public static String rounded(BigDecimal value, @Nullable Measure unit) {
        return Measure.after(Decimals.show(value, FIGURES), unit);
    }

    /** A plain number as it stands; arithmetic with what it comes to. */
    static String of(Amount amount, List<Token> tokens) {
        Parsed parsed = amount.found().parsed();
        if (parsed.form() == Form.INTEGER || parsed.form() == Form.DECIMAL) {
            return number(amount.value(), amount.unit());
        }
        String source = source(tokens.subList(amount.found().from(), parsed.end()));
        return source.length() > LONGEST
                ? rounded(amount.value(), amount.unit())
                : source + " = " + rounded(amount.value(), amount.unit());
    }

    private static String source(List<Token> tokens) {
        StringBuilder source = new StringBuilder();
        for (Token token : tokens) {
            // log alone is ambiguous, so the echo names the base that was used.
            String text = token.isWord("log") ? "ln" : token.is("choose") ? " choose " : token.text();
            source.append(source.length() > 0 && token.spaced() ? " " : "").append(text);
        }
        return source.toString();
    }
}
