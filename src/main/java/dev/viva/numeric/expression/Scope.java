package dev.viva.numeric.expression;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of names while an expression is computed; inner variables hide outer ones. */
final class Scope {
    private final Map<String, Value> values;

    Scope(Map<String, Value> values) {
        this.values = new HashMap<>(values);
    }

    Value get(String name) {
        Value value = values.get(name);
        if (value != null) {
            return value;
        }
        if (name.equals("inf")) {
            return Value.of(Double.POSITIVE_INFINITY);
        }
        throw new ExpressionException("the name '" + name + "' has no value");
    }

    /** Sets a value and returns the one it hides. */
    @Nullable
    Value set(String name, Value value) {
        return values.put(name, value);
    }

    void restore(String name, @Nullable Value hidden) {
        if (hidden == null) {
            values.remove(name);
        } else {
            values.put(name, hidden);
        }
    }
}
