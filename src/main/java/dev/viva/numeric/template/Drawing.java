package dev.viva.numeric.template;

import dev.viva.numeric.expression.Expression;
import dev.viva.numeric.expression.ExpressionException;
import dev.viva.numeric.expression.Value;
import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Printing;
import dev.viva.numeric.judging.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out one draw of a template for given values. */
final class Drawing {
    private final NumericTemplate template;
    private final Map<String, Value> values;

    Drawing(NumericTemplate template, Map<String, Value> values) {
        this.template = template;
        this.values = values;
    }

    DrawOutcome draw() {
        try {
            return template.where() != null && !template.where().holds(values) ? refused() : answered();
        } catch (ExpressionException e) {
            return new DrawOutcome.Refused("With " + shown(values) + " there is no answer: " + e.getMessage() + ".");
        }
    }

    private DrawOutcome.Refused refused() {
        Expression where = template.where();
        Map<String, Value> named = values.entrySet().stream()
                .filter(entry -> where != null && Shown.mentions(where.text(), entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
        return new DrawOutcome.Refused("With " + shown(named) + " the condition " + where + " does not hold.");
    }

    private static String shown(Map<String, Value> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Shown.value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Draw answered() {
        double answer = template.answer().evaluate(values);
        Quantity expected = Quantity.of(answer);
        NumericKey key = NumericKey.of(expected, template.tolerance(), template.unit(), mistakes());
        return new Draw(
                values, Shown.fill(template.ask(), values), answer, Printing.print(key), key, tooClose(key, expected));
    }

    private List<KnownMistake> mistakes() {
        List<KnownMistake> mistakes = new ArrayList<>();
        for (MistakeRule rule : template.mistakes()) {
            Double value = value(rule);
            if (value != null && isComparable(value)) {
                String teach = rule.teach() == null ? null : Shown.fill(rule.teach(), values);
                mistakes.add(new KnownMistake(
                        Shown.fill(rule.says(), values), Quantity.decimal(value), rule.credit(), teach));
            }
        }
        return mistakes;
    }

    /** Nobody types a number that is infinite or next to nothing. */
    private static boolean isComparable(double value) {
        return Double.isFinite(value) && (value == 0 || Math.abs(value) >= Double.MIN_NORMAL);
    }

    /** A mistake that cannot be made with these numbers (it divides by zero, say) is left out. */
    private @Nullable Double value(MistakeRule rule) {
        try {
            return rule.answer().evaluate(values);
        } catch (ExpressionException e) {
            return null;
        }
    }

    private static boolean tooClose(NumericKey key, Quantity expected) {
        return expected instanceof Quantity.Finite finite
                && key.mistakes().stream().anyMatch(mistake -> key.tolerance().holds(mistake.value(), finite.value()));
    }
}
