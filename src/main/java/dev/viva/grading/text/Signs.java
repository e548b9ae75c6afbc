package dev.viva.grading.text;

import org.jspecify.annotations.Nullable;

/** Signs and Greek letters by their names. */
final class Signs {
    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    private Signs() {}

    static @Nullable String name(char c) {
        if (c >= '\u03B1' && c <= '\u03C9') {
            return GREEK[c - '\u03B1'];
        }
        return switch (c) {
            case '=' -> "equals";
            case '\u2260' -> "unequal";
            case '<', '\u2264', '\u226A' -> "less";
            case '>', '\u2265', '\u226B' -> "greater";
            case '\u221D' -> "proportional";
            case '\u221E' -> "infinite";
            case '\u221A' -> "root";
            case '\u2202', '\u2207' -> "gradient";
            case '\u2211' -> "sum";
            case '\u222B' -> "integral";
            case '\u2248', '\u223C' -> "approximately";
            case '\u2192', '\u21D2' -> "gives";
            case '\u2191' -> "increases";
            case '\u2193' -> "decreases";
            case '%' -> "percent";
            default -> null;
        };
    }
}
