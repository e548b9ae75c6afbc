package dev.viva.lab.check;

import dev.viva.numeric.expression.Value;
import dev.viva.numeric.template.Draw;
import java.util.HashMap;
import java.util.Map;

/** The drawn parameters of a template by name. */
public record Parameters(Map<String, Double> values) {
    public Parameters {
        values = Map.copyOf(values);
    }

    /** The numbers of a draw; words and lists have no part in checks. */
    public static Parameters of(Draw draw) {
        Map<String, Double> values = new HashMap<>();
        draw.parameters().forEach((name, value) -> {
            if (value instanceof Value.Num number) {
                values.put(name, number.value());
            }
        });
        return new Parameters(values);
    }

    /**
     * @throws IllegalArgumentException when there is none of that name
     */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return value;
    }

    public int whole(String name) {
        return (int) Math.round(get(name));
    }
}
