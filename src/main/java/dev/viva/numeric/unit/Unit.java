package dev.viva.numeric.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * A unit without a denominator.
 *
 * @param name how it is shown
 * @param kind what it counts where its dimension is {@code COUNT} (singular), else empty
 * @param factors its size in the base of each dimension it may stand for; a bit is information and size
 * @param known false for a word that is no unit we know; it only equals itself
 */
public record Unit(String name, String kind, Map<Dimension, BigDecimal> factors, boolean known) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    public Unit {
        factors = Map.copyOf(factors);
        if (name.isEmpty() || factors.isEmpty()) {
            throw new IllegalArgumentException("name and factors of a unit must not be empty");
        }
    }

    static Unit opaque(String word) {
        return new Unit(word, Words.singular(word), Map.of(Dimension.COUNT, BigDecimal.ONE), false);
    }

    /** Its name for one, as after "per". */
    String single() {
        return measures(Dimension.COUNT) && name.length() > 2 ? Words.singular(name) : name;
    }

    boolean measures(Dimension dimension) {
        return factors.containsKey(dimension);
    }

    /** Whether a number in this unit can be said in {@code other}. */
    boolean convertsTo(Unit other) {
        return kind.equals(other.kind) && factors.keySet().stream().anyMatch(other.factors::containsKey);
    }

    /** How many {@code other} one of this unit is; only where {@link #convertsTo} holds. */
    BigDecimal in(Unit other) {
        for (Dimension dimension : Dimension.values()) {
            if (measures(dimension) && other.measures(dimension)) {
                return factors.get(dimension).divide(other.factors.get(dimension), DIGITS);
            }
        }
        throw new IllegalArgumentException(name + " does not convert to " + other.name);
    }

    Unit times(BigDecimal factor, String prefix) {
        Map<Dimension, BigDecimal> scaled = new java.util.EnumMap<>(Dimension.class);
        factors.forEach((dimension, size) -> scaled.put(dimension, size.multiply(factor)));
        return new Unit(prefix + name, kind, scaled, known);
    }
}
