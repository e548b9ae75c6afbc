package dev.viva.numeric.unit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds units and magnitudes by the words people type and the words keys use. */
public final class Units {
    private static final Set<String> NONE = Set.of("", "1", "none", "dimensionless", "unitless", "number");

    private Units() {}

    /** A known unit by one of its spellings; words of a spelling are joined by {@code _}. */
    public static @Nullable Unit find(String word) {
        return UnitTable.find(word);
    }

    /** The factor of a magnitude written out, such as {@code billion} or {@code bn}. */
    public static @Nullable BigDecimal magnitude(String word) {
        return Magnitudes.word(word);
    }

    /** The unit of a key; null where it has none. A word we do not know is a unit that only equals itself. */
    public static @Nullable Measure ofKey(@Nullable String text) {
        String unit = text == null ? "" : text.strip();
        if (NONE.contains(Words.lower(unit))) {
            return null;
        }
        String slashed = unit.replace(" per ", "/");
        int slash = slashed.indexOf('/');
        if (slash <= 0 || slash == slashed.length() - 1) {
            return Measure.of(plain(slashed));
        }
        return new Measure(
                plain(slashed.substring(0, slash).strip()),
                plain(slashed.substring(slash + 1).strip()));
    }

    /** A word as a unit: known, or one that only equals itself. */
    public static Unit word(String word) {
        Unit unit = UnitTable.find(word);
        return unit != null ? unit : Unit.opaque(word);
    }

    private static Unit plain(String text) {
        Unit unit = UnitTable.find(text.replace(' ', '_').replace('μ', 'µ').replace('\u2126', 'Ω'));
        if (unit != null) {
            return unit;
        }
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        BigDecimal factor = anyMagnitude(first);
        if (factor == null) {
            return Unit.opaque(text);
        }
        return space < 0
                ? bareMagnitude(text, factor)
                : plain(text.substring(space + 1).strip()).times(factor, first + " ");
    }

    private static @Nullable BigDecimal anyMagnitude(String word) {
        BigDecimal factor = Magnitudes.word(word);
        return factor != null ? factor : Magnitudes.letter(word);
    }

    private static Unit bareMagnitude(String word, BigDecimal factor) {
        return new Unit(word, "", Map.of(Dimension.COUNT, factor), true);
    }

    /**
     * What a lone letter after a number means where {@code asked} is the unit of the key: a unit, or null when it is a
     * plain magnitude or nothing we know.
     */
    public static @Nullable Unit letter(String letter, @Nullable Measure asked) {
        if (asked == null) {
            return null;
        }
        Unit unit = asked.unit();
        if (letter.equals("m") && unit.measures(Dimension.LENGTH)
                || letter.equals("K") && unit.measures(Dimension.TEMPERATURE)) {
            return UnitTable.find(letter);
        }
        if (letter.equalsIgnoreCase("b")) {
            return unit.measures(Dimension.SIZE) || unit.measures(Dimension.INFORMATION) ? bytesOrBits(letter) : null;
        }
        BigDecimal factor = Magnitudes.letter(letter);
        Unit base = factor == null ? null : base(unit);
        return base == null || factor == null ? null : base.times(factor, letter);
    }

    private static @Nullable Unit bytesOrBits(String letter) {
        return UnitTable.find(letter.equals("B") ? "B" : "bit");
    }

    private static @Nullable Unit base(Unit unit) {
        if (unit.measures(Dimension.SIZE) && !unit.measures(Dimension.INFORMATION)) {
            return UnitTable.find("B");
        }
        if (unit.measures(Dimension.WORK)) {
            return UnitTable.find("FLOP");
        }
        return unit.measures(Dimension.FREQUENCY) ? UnitTable.find("Hz") : null;
    }

    /** The factor of a lone letter such as {@code k} or {@code M}; a small {@code m} is none. */
    public static @Nullable BigDecimal letterMagnitude(String letter) {
        return Magnitudes.letter(letter);
    }

    /** The size of a counted unit in single things: 1 for "tokens", a million for "million tokens". */
    public static BigDecimal counted(@Nullable Measure unit) {
        BigDecimal size = unit == null ? null : unit.unit().factors().get(Dimension.COUNT);
        return size == null ? BigDecimal.ONE : size;
    }

    /** Other units the same quantity is commonly given in, for finding slips: bits for nats, GiB for GB, bits for bytes. */
    public static java.util.List<Unit> siblings(Measure unit) {
        return Siblings.of(unit.unit());
    }

    /** Whether the quantity is information, whose units are bases of a logarithm. */
    public static boolean isInformation(Measure unit) {
        return unit.unit().measures(Dimension.INFORMATION);
    }
}
