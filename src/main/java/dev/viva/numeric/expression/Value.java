package dev.viva.numeric.expression;

import java.util.List;

/** What a name stands for or an expression yields: a number, a list of numbers, or a word drawn from a choice. */
public sealed interface Value {
    /** A number; truth is 1, falsehood 0. */
    record Num(double value) implements Value {
        public Num {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("value is not a number");
            }
        }
    }

    /** At most {@link Limits#LIST} numbers. */
    record Numbers(List<Double> values) implements Value {
        public Numbers {
            values = List.copyOf(values);
            if (values.size() > Limits.LIST) {
                throw new IllegalArgumentException("values has more than " + Limits.LIST + " numbers");
            }
        }
    }

    /** A word; it can only be compared with {@code ==} and {@code !=}. */
    record Text(String text) implements Value {}

    static Value of(double value) {
        return new Num(value);
    }
}
