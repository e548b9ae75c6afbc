package dev.viva.numeric.template;

import dev.viva.numeric.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes typed things out of what a YAML or JSON parser yields; complaints name the field. */
final class Raw {
    private Raw() {}

    static String text(Map<?, ?> map, String field) {
        if (map.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(field + " must be a text");
    }

    static @Nullable String optionalText(Map<?, ?> map, String field) {
        return map.get(field) == null ? null : text(map, field);
    }

    /** A formula; a bare number is one as well. */
    static String formula(Map<?, ?> map, String field) {
        Object value = map.get(field);
        return value instanceof Number ? value.toString() : text(map, field);
    }

    static BigDecimal number(@Nullable Object value, String field) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            BigDecimal exact = new BigDecimal(number.toString());
            // A number too small for a double would need millions of digits to be added to another.
            if (exact.signum() == 0 || number.doubleValue() != 0) {
                return exact.signum() == 0 ? BigDecimal.ZERO : exact;
            }
        }
        throw new IllegalArgumentException(field + " must be a number");
    }

    static @Nullable BigDecimal optionalNumber(Map<?, ?> map, String field) {
        return map.get(field) == null ? null : number(map.get(field), field);
    }

    static @Nullable Integer optionalCount(Map<?, ?> map, String field) {
        BigDecimal value = optionalNumber(map, field);
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw new IllegalArgumentException(field + " must be a whole number of moderate size");
        }
        return value.intValue();
    }

    static Map<?, ?> map(@Nullable Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(field + " must be a mapping");
    }

    static List<?> list(@Nullable Object value, String field) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(field + " must be a list");
    }

    /** A number, word or list of numbers as a value of a parameter. */
    static Value value(@Nullable Object value, String field) {
        if (value instanceof String text) {
            return new Value.Text(text);
        }
        if (value instanceof List<?> list) {
            return new Value.Numbers(
                    list.stream().map(item -> number(item, field).doubleValue()).toList());
        }
        return Value.of(number(value, field).doubleValue());
    }
}
