package dev.viva.numeric.template;

import dev.viva.numeric.expression.Decimals;
import dev.viva.numeric.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes parameters into texts: {@code {name}} is the value in full, {@code {name:%}} the same in percent. */
final class Shown {
    private Shown() {}

    static String value(Value value) {
        if (value instanceof Value.Num number) {
            return number(number.value());
        }
        if (value instanceof Value.Numbers numbers) {
            return String.join(
                    ", ", numbers.values().stream().map(Shown::number).toList());
        }
        return ((Value.Text) value).text();
    }

    private static String number(double value) {
        return Double.isInfinite(value)
                ? (value < 0 ? "-infinity" : "infinity")
                : decimal(new BigDecimal(Double.toString(value)));
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : Decimals.write(value.stripTrailingZeros());
    }

    /** The text with every known name replaced; other braces stay. */
    static String fill(String text, Map<String, Value> values) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String shown = close < 0 ? null : placeholder(text.substring(open + 1, close), values);
            out.append(text, from, open).append(shown == null ? "{" : shown);
            from = shown == null ? open + 1 : close + 1;
            open = text.indexOf('{', from);
        }
        return out.append(text.substring(from)).toString();
    }

    private static @Nullable String placeholder(String inside, Map<String, Value> values) {
        boolean percent = inside.endsWith(":%");
        Value value = values.get(percent ? inside.substring(0, inside.length() - 2) : inside);
        if (value == null) {
            return null;
        }
        if (percent && value instanceof Value.Num number) {
            return decimal(new BigDecimal(Double.toString(number.value())).movePointRight(2)) + "%";
        }
        return value(value);
    }

    /** Whether a name stands in a formula as a word of its own. */
    static boolean mentions(String formula, String name) {
        int at = formula.indexOf(name);
        while (at >= 0) {
            boolean before = at > 0 && Character.isJavaIdentifierPart(formula.charAt(at - 1));
            int end = at + name.length();
            if (!before && (end >= formula.length() || !Character.isJavaIdentifierPart(formula.charAt(end)))) {
                return true;
            }
            at = formula.indexOf(name, at + 1);
        }
        return false;
    }

    /** Names in braces that are no parameter. */
    static List<String> unknown(String text, java.util.Set<String> names) {
        List<String> unknown = new java.util.ArrayList<>();
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String inside = close < 0 ? "" : text.substring(open + 1, close);
            String name = inside.endsWith(":%") ? inside.substring(0, inside.length() - 2) : inside;
            if (!name.isEmpty()
                    && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                    && !names.contains(name)) {
                unknown.add(name);
            }
            open = text.indexOf('{', open + 1);
        }
        return unknown;
    }
}
