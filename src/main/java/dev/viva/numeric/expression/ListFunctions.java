package dev.viva.numeric.expression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Functions of which at least one argument is a list; elements are counted from 1. */
final class ListFunctions {
    interface Body {
        Value apply(double[] first, List<Value> rest);
    }

    private static final Map<String, Body> TABLE = new HashMap<>();

    static {
        TABLE.put("sum", (x, rest) -> number(Arrays.stream(x).sum()));
        TABLE.put("prod", (x, rest) -> number(Arrays.stream(x).reduce(1, (a, b) -> a * b)));
        TABLE.put("mean", (x, rest) -> number(Arrays.stream(nonEmpty(x)).sum() / x.length));
        TABLE.put("max", (x, rest) -> number(Arrays.stream(nonEmpty(x)).max().orElseThrow()));
        TABLE.put("min", (x, rest) -> number(Arrays.stream(nonEmpty(x)).min().orElseThrow()));
        TABLE.put("size", (x, rest) -> number(x.length));
        TABLE.put(
                "norm",
                (x, rest) -> number(Math.sqrt(Arrays.stream(x).map(v -> v * v).sum())));
        TABLE.put("dot", (x, rest) -> number(dot(x, list(rest))));
        TABLE.put("sort", (x, rest) -> numbers(Arrays.stream(x).sorted()));
        TABLE.put("reverse", (x, rest) -> numbers(reverse(x)));
        TABLE.put("logsumexp", (x, rest) -> number(logSumExp(nonEmpty(x))));
        TABLE.put("softmax", (x, rest) -> softmax(nonEmpty(x), rest));
    }

    private ListFunctions() {}

    static @Nullable Body find(String name) {
        return TABLE.get(Functions.canonical(name));
    }

    private static Value softmax(double[] x, List<Value> rest) {
        double total = logSumExp(x);
        double[] shares = Arrays.stream(x).map(v -> Math.exp(v - total)).toArray();
        return rest.isEmpty() ? numbers(Arrays.stream(shares)) : number(element(shares, rest.get(0)));
    }

    static double element(double[] x, Value index) {
        if (!(index instanceof Value.Num at) || at.value() != Math.rint(at.value())) {
            throw new ExpressionException("an element is picked by a whole number");
        }
        if (at.value() < 1 || at.value() > x.length) {
            throw new ExpressionException("the list has elements 1 to " + x.length + ", not " + at.value());
        }
        return x[(int) at.value() - 1];
    }

    private static double logSumExp(double[] x) {
        double most = Arrays.stream(x).max().orElseThrow();
        return Double.isInfinite(most)
                ? most
                : most + Math.log(Arrays.stream(x).map(v -> Math.exp(v - most)).sum());
    }

    private static double dot(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new ExpressionException("dot takes lists of the same length, found " + x.length + " and " + y.length);
        }
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += x[i] * y[i];
        }
        return total;
    }

    private static DoubleStream reverse(double[] x) {
        double[] turned = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            turned[i] = x[x.length - 1 - i];
        }
        return Arrays.stream(turned);
    }

    private static double[] list(List<Value> rest) {
        if (rest.size() == 1 && rest.get(0) instanceof Value.Numbers numbers) {
            return array(numbers);
        }
        throw new ExpressionException("dot takes two lists");
    }

    static double[] array(Value.Numbers numbers) {
        return numbers.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] nonEmpty(double[] x) {
        if (x.length == 0) {
            throw new ExpressionException("the list is empty");
        }
        return x;
    }

    private static Value number(double value) {
        return Value.of(value);
    }

    private static Value numbers(DoubleStream values) {
        return new Value.Numbers(values.boxed().toList());
    }
}
