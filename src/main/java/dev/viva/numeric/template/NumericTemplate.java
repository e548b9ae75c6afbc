package dev.viva.numeric.template;

import dev.viva.numeric.expression.Expression;
import dev.viva.numeric.expression.Value;
import dev.viva.numeric.judging.Tolerance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question whose numbers are drawn and whose answer is computed. Use {@link TemplateReader} to make one from YAML or
 * JSON.
 *
 * @param where what parameters must fulfil together, or null
 * @param ask the question with parameters in braces
 * @param unit the unit of the answer, or null
 */
public record NumericTemplate(
        String id,
        Map<String, Parameter> parameters,
        @Nullable Expression where,
        String ask,
        Expression answer,
        Tolerance tolerance,
        @Nullable String unit,
        List<MistakeRule> mistakes) {
    /** Draws tried before a template is given up as unfulfillable. */
    static final int TRIES = 20_000;

    public NumericTemplate {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        mistakes = List.copyOf(mistakes);
        List<String> unknown = Shown.unknown(ask, parameters.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "ask names the parameter '" + unknown.get(0) + "', which is not declared");
        }
    }

    /**
     * The draw of a seed, always the same one. Draws outside {@code where}, without a computable answer or with a mistake
     * within tolerance of the answer are passed over; a template that has none left is a bug of its author and throws.
     */
    public Draw draw(long seed) {
        SplitMixSource source = new SplitMixSource(seed);
        for (int i = 0; i < TRIES; i++) {
            Map<String, Value> values = new LinkedHashMap<>();
            parameters.forEach((name, parameter) -> values.put(name, parameter.draw(source)));
            if (new Drawing(this, values).draw() instanceof Draw draw && !draw.tooClose()) {
                return draw;
            }
        }
        throw new IllegalStateException("template " + id + ": no admissible parameters in " + TRIES + " draws");
    }

    /** The draw with given parameters; refused with a sentence where one is missing, out of range or fails where. */
    public DrawOutcome with(Map<String, Value> given) {
        for (String name : given.keySet()) {
            if (!parameters.containsKey(name)) {
                return new DrawOutcome.Refused("There is no parameter " + name + ".");
            }
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, Parameter> entry : parameters.entrySet()) {
            Value value = given.get(entry.getKey());
            if (value == null || !entry.getValue().allows(value)) {
                String found = value == null ? "" : ", found " + Shown.value(value);
                return new DrawOutcome.Refused("The parameter " + entry.getKey() + " must be "
                        + entry.getValue().range() + found + ".");
            }
            values.put(entry.getKey(), value);
        }
        return new Drawing(this, values).draw();
    }
}
