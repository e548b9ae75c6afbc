package dev.viva.numeric.template;

import dev.viva.numeric.expression.Value;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question with its numbers.
 *
 * @param parameters in the order of the template
 * @param answer the right value in the key's unit; may be infinite
 * @param printed the answer as it is shown; typed back it scores full marks
 * @param key what answers are compared with, the mistakes of this draw included
 * @param tooClose whether a listed mistake lies within tolerance of the answer
 */
public record Draw(
        Map<String, Value> parameters, String ask, double answer, String printed, NumericKey key, boolean tooClose)
        implements DrawOutcome {
    public Draw {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The parameters in words, for a reader without the template. */
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        parameters.forEach((name, value) -> written.put(name, written(value)));
        return written;
    }

    private static String written(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Num number
                ? plain(number.value())
                : ((Value.Numbers) value).values().stream().map(Draw::plain).collect(Collectors.joining(", "));
    }

    private static String plain(double number) {
        return Double.isInfinite(number)
                ? Double.toString(number)
                : Quantity.decimal(number).stripTrailingZeros().toPlainString();
    }

    /** What a second way comes to with these numbers; nothing where it does not confirm the answer. */
    public Optional<Confirmation> confirmed(SecondWay way) {
        return Confirmation.of(this, way);
    }

    /** Another text of the template (a rephrasing, hint or explanation) with this draw's numbers and {@code {answer}}. */
    public String fill(String text) {
        Map<String, Value> values = new LinkedHashMap<>(parameters);
        values.putIfAbsent("answer", new Value.Text(printed));
        return Shown.fill(text, values);
    }
}
