package dev.viva.lab.check;

import java.util.Map;

/** The drawn parameters of a template by name. */
public record Parameters(Map<String, Double> values) {
    public Parameters {
        values = Map.copyOf(values);
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
