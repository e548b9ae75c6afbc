package dev.viva.numeric.expression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/** The functions of numbers, by name; case and underscores do not matter. */
final class Functions {
    private static final Map<String, Function> TABLE = new HashMap<>();

    static {
        logarithms();
        rounding();
        activations();
        circular();
        special();
        counting();
        Distributions.into(TABLE);
    }

    private Functions() {}

    static @Nullable Function find(String name) {
        return TABLE.get(canonical(name));
    }

    static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static void logarithms() {
        one("exp", x -> Math.exp(x[0]));
        one("expm1", x -> Math.expm1(x[0]));
        one("ln", x -> Math.log(positive(x[0])));
        add("log", 1, 2, x -> x.length == 1 ? Math.log(positive(x[0])) : Math.log(positive(x[0])) / Math.log(x[1]));
        one("log2", x -> log2(positive(x[0])));
        TABLE.put("lb", TABLE.get("log2"));
        one("log10", x -> Math.log10(positive(x[0])));
        TABLE.put("lg", TABLE.get("log10"));
        one("log1p", x -> Math.log1p(x[0]));
        one("sqrt", x -> root(x[0]));
        one("cbrt", x -> Math.cbrt(x[0]));
        add("pow", 2, 2, x -> Math.pow(x[0], x[1]));
        add("hypot", 2, 2, x -> Math.hypot(x[0], x[1]));
    }

    private static void rounding() {
        one("abs", x -> Math.abs(x[0]));
        one("sign", x -> Math.signum(x[0]));
        one("floor", x -> Math.floor(x[0]));
        one("ceil", x -> Math.ceil(x[0]));
        one("round", x -> Math.signum(x[0]) * Math.floor(Math.abs(x[0]) + 0.5));
        add("copysign", 2, 2, x -> Math.copySign(x[0], x[1]));
        add("mod", 2, 2, x -> x[0] - x[1] * Math.floor(x[0] / x[1]));
        add("min", 1, Limits.LIST, x -> Arrays.stream(x).min().orElseThrow());
        add("max", 1, Limits.LIST, x -> Arrays.stream(x).max().orElseThrow());
        add("clip", 3, 3, x -> Math.min(Math.max(x[0], x[1]), x[2]));
    }

    private static void activations() {
        one("sigmoid", x -> 1 / (1 + Math.exp(-x[0])));
        TABLE.put("σ", TABLE.get("sigmoid"));
        one("logit", x -> Math.log(positive(x[0])) - Math.log1p(-x[0]));
        one("softplus", x -> Math.max(x[0], 0) + Math.log1p(Math.exp(-Math.abs(x[0]))));
        one("relu", x -> Math.max(x[0], 0));
        one("tanh", x -> Math.tanh(x[0]));
        one("sinh", x -> Math.sinh(x[0]));
        one("cosh", x -> Math.cosh(x[0]));
    }

    private static void circular() {
        one("sin", x -> Math.sin(x[0]));
        one("cos", x -> Math.cos(x[0]));
        // Doubles cannot hit the poles of tan, so a huge value means one was meant.
        one("tan", x -> Math.abs(Math.cos(x[0])) < 1e-15 ? Double.NaN : Math.tan(x[0]));
        one("asin", x -> Math.asin(x[0]));
        one("acos", x -> Math.acos(x[0]));
        one("atan", x -> Math.atan(x[0]));
    }

    private static void special() {
        one("erf", x -> Erf.erf(x[0]));
        one("erfc", x -> Erf.erfc(x[0]));
        one("erfinv", x -> Erf.erfInv(x[0]));
        one("gamma", x -> Gamma.gamma(x[0]));
        one("lgamma", x -> Gamma.logGamma(x[0]));
        one("digamma", x -> Gamma.digamma(moderate(x[0])));
        one("trigamma", x -> Gamma.trigamma(moderate(x[0])));
        add("beta", 2, 2, x -> Math.exp(Beta.logBeta(x[0], x[1])));
        add("lbeta", 2, 2, x -> Beta.logBeta(x[0], x[1]));
    }

    private static void counting() {
        one("factorial", x -> Combinatorics.factorial(decimal(x[0])).doubleValue());
        add("C", 2, 2, x -> Combinatorics.binomial(decimal(x[0]), decimal(x[1])).doubleValue());
        for (String alias : new String[] {"binom", "choose", "ncr", "comb", "binomial"}) {
            TABLE.put(alias, TABLE.get("c"));
        }
    }

    private static void one(String name, Function.Body body) {
        add(name, 1, 1, body);
    }

    private static void add(String name, int least, int most, Function.Body body) {
        TABLE.put(canonical(name), new Function(name, least, most, body));
    }

    private static BigDecimal decimal(double value) {
        if (Double.isInfinite(value)) {
            throw new ExpressionException("infinity cannot be counted with");
        }
        return BigDecimal.valueOf(value);
    }

    private static double log2(double x) {
        double rounded = Math.rint(Math.log(x) / Math.log(2));
        // Powers of two are exact, as people expect of log2(8).
        return Math.abs(rounded) < 1000 && Math.pow(2, rounded) == x ? rounded : Math.log(x) / Math.log(2);
    }

    private static double positive(double x) {
        if (x <= 0) {
            throw new ExpressionException("a logarithm needs a number above 0");
        }
        return x;
    }

    /** The library steps upwards one by one from a negative argument. */
    private static double moderate(double x) {
        if (x < -1_000) {
            throw new ExpressionException("that argument is too far below 0");
        }
        return x;
    }

    private static double root(double x) {
        if (x < 0) {
            throw new ExpressionException("a negative number has no square root here");
        }
        return Math.sqrt(x);
    }
}
