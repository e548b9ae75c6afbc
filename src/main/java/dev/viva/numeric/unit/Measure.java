package dev.viva.numeric.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A unit as typed or asked: "ms", "nats per token", "million parameters".
 *
 * @param below the unit after "per" or a slash, if any
 */
public record Measure(Unit unit, @Nullable Unit below) {
    public static Measure of(Unit unit) {
        return new Measure(unit, null);
    }

    /** How it is shown, such as {@code GB} or {@code tokens/s}. */
    public String name() {
        return below == null ? unit.name() : unit.name() + "/" + below.single();
    }

    /** Whether it is a unit we know; other words are compared letter by letter. */
    public boolean known() {
        return unit.known();
    }

    /** Percent, per mille and other shares of one. */
    public boolean isShare() {
        return below == null && unit.measures(Dimension.RATIO);
    }

    /** Whether a number in this unit can be said in {@code other}; a denominator left out is the one asked for. */
    public boolean convertsTo(Measure other) {
        return unit.convertsTo(other.unit) && (below == null || other.below == null || below.convertsTo(other.below));
    }

    /** How many {@code other} one of this is. */
    public BigDecimal in(Measure other) {
        BigDecimal factor = unit.in(other.unit);
        return below == null || other.below == null
                ? factor
                : factor.divide(below.in(other.below), MathContext.DECIMAL128);
    }

    /** The size of one of a share unit, such as 0.01 for percent. */
    public BigDecimal share() {
        return unit.in(UnitTable.ONE);
    }

    /** A number as it is shown with its unit, if it has one. */
    public static String after(String number, @Nullable Measure unit) {
        if (unit == null) {
            return number;
        }
        return unit.name().equals("%") ? number + "%" : number + " " + unit.name();
    }
}
