package dev.viva.adapter.receipt;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one JSON value, whoever writes it: the JSON Canonicalization Scheme (RFC 8785). Whole numbers are written
 * with all their digits, so ours stay below 2⁵³.
 */
final class CanonicalJson {
    /** ECMA-262, Number::toString: from here on, and below the other, a number is written with an exponent. */
    private static final int LARGE = 21;

    private static final int SMALL = -6;

    private final StringBuilder out = new StringBuilder(4096);

    private CanonicalJson() {}

    static String of(JsonNode value) {
        CanonicalJson text = new CanonicalJson();
        text.write(value);
        return text.out.toString();
    }

    private void write(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            String separator = "[";
            for (JsonNode each : value) {
                out.append(separator);
                write(each);
                separator = ",";
            }
            out.append(value.isEmpty() ? "[]" : "]");
        } else if (value.isTextual()) {
            string(value.textValue());
        } else if (value.isFloatingPointNumber()) {
            out.append(number(value.doubleValue()));
        } else {
            out.append(value.asText());
        }
    }

    private void object(JsonNode value) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        String separator = "{";
        for (Map.Entry<String, JsonNode> each : sorted.entrySet()) {
            out.append(separator);
            string(each.getKey());
            out.append(':');
            write(each.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char each) {
        switch (each) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(each < ' ' ? String.format("\\u%04x", (int) each) : String.valueOf(each));
        }
    }

    /** The shortest digits that read back as the same double; older Java prints others here and there. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + written(digits, point);
    }

    /** Java writes two digits where one would do for the very smallest. */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        BigDecimal one = digits.round(new MathContext(1));
        return one.doubleValue() == value ? one.stripTrailingZeros() : digits;
    }

    private static String written(String digits, int point) {
        if (point > LARGE || point <= SMALL) {
            String tail = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + tail + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
