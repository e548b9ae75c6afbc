package dev.viva.numeric.template;

import dev.viva.numeric.expression.Expression;
import dev.viva.numeric.expression.ExpressionException;
import dev.viva.numeric.expression.Value;
import dev.viva.numeric.judging.Tolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes templates and draws from what a YAML or JSON parser yields. Keys that are not about numbers are left to the bank.
 * Whatever is wrong is an {@link IllegalArgumentException} of one sentence that names the field.
 */
public final class TemplateReader {
    private TemplateReader() {}

    /** Reads {@code id, parameters, where, ask, answer, tolerance, unit, mistakes}. */
    public static NumericTemplate read(Map<?, ?> raw) {
        Map<String, Parameter> parameters = parameters(raw.get("parameters"));
        Set<String> names = parameters.keySet();
        return new NumericTemplate(
                Raw.text(raw, "id"),
                parameters,
                raw.get("where") == null ? null : expression(raw, "where", names),
                Raw.text(raw, "ask"),
                expression(raw, "answer", names),
                tolerance(raw.get("tolerance")),
                Raw.optionalText(raw, "unit"),
                mistakes(raw.get("mistakes"), names));
    }

    /** Values for {@link NumericTemplate#with}: numbers, words, lists of numbers. */
    public static Map<String, Value> values(Map<?, ?> raw) {
        Map<String, Value> values = new LinkedHashMap<>();
        raw.forEach((name, value) -> values.put(String.valueOf(name), Raw.value(value, String.valueOf(name))));
        return values;
    }

    /** {@code {relative, absolute, decimals, figures}}, any of them; nothing at all is 1 %. */
    public static Tolerance tolerance(@Nullable Object raw) {
        if (raw == null) {
            return Tolerance.DEFAULT;
        }
        Map<?, ?> map = Raw.map(raw, "tolerance");
        return new Tolerance(
                Raw.optionalNumber(map, "relative"),
                Raw.optionalNumber(map, "absolute"),
                Raw.optionalCount(map, "decimals"),
                Raw.optionalCount(map, "figures"));
    }

    private static Map<String, Parameter> parameters(@Nullable Object raw) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        if (raw != null) {
            Raw.map(raw, "parameters").forEach((key, value) -> {
                String name = String.valueOf(key);
                parameters.put(name, named(name, value));
            });
        }
        return parameters;
    }

    private static Parameter named(String name, @Nullable Object raw) {
        if (!name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_') || name.isEmpty()) {
            throw new IllegalArgumentException("parameter " + name + " must be a word of letters, digits and _");
        }
        try {
            Map<?, ?> map = Raw.map(raw, name);
            Parameter parameter = parameter(map);
            Integer length = Raw.optionalCount(map, "length");
            return length == null ? parameter : new Parameter.Several(parameter, length);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("parameter " + name + ": " + e.getMessage(), e);
        }
    }

    private static Parameter parameter(Map<?, ?> map) {
        if (map.get("choice") != null) {
            return new Parameter.Choice(Raw.list(map.get("choice"), "choice").stream()
                    .map(item -> Raw.value(item, "choice"))
                    .toList());
        }
        if (map.get("int") != null) {
            List<BigDecimal> ends = ends(map, "int");
            return new Parameter.Int(whole(ends.get(0)), whole(ends.get(1)));
        }
        boolean logarithmic = map.get("logfloat") != null;
        List<BigDecimal> ends = ends(map, logarithmic ? "logfloat" : "float");
        Integer figures = Raw.optionalCount(map, "figures");
        BigDecimal step = Raw.optionalNumber(map, "step");
        return new Parameter.Real(
                ends.get(0),
                ends.get(1),
                figures == null ? Parameter.Real.FIGURES : figures,
                step == null ? BigDecimal.ZERO : step,
                logarithmic);
    }

    private static List<BigDecimal> ends(Map<?, ?> map, String field) {
        if (map.get(field) == null) {
            throw new IllegalArgumentException("one of int, float, logfloat or choice is needed");
        }
        List<BigDecimal> ends = Raw.list(map.get(field), field).stream()
                .map(item -> Raw.number(item, field))
                .toList();
        if (ends.size() != 2) {
            throw new IllegalArgumentException(field + " must be two numbers, low and high");
        }
        return ends;
    }

    private static long whole(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(new BigDecimal("1e15")) > 0) {
            throw new IllegalArgumentException("int must be whole numbers");
        }
        return value.longValue();
    }

    private static Expression expression(Map<?, ?> raw, String field, Set<String> names) {
        try {
            return Expression.parse(Raw.formula(raw, field), names);
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(field + " " + e.getMessage(), e);
        }
    }

    private static List<MistakeRule> mistakes(@Nullable Object raw, Set<String> names) {
        List<MistakeRule> rules = new ArrayList<>();
        if (raw != null) {
            for (Object item : Raw.list(raw, "mistakes")) {
                Map<?, ?> map = Raw.map(item, "mistakes");
                BigDecimal credit = Raw.optionalNumber(map, "credit");
                rules.add(new MistakeRule(
                        Raw.text(map, "says"),
                        expression(map, "answer", names),
                        credit == null ? null : credit.doubleValue(),
                        Raw.optionalText(map, "teach")));
            }
        }
        return rules;
    }
}
