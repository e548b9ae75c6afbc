package dev.viva.numeric.unit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every unit we know, by each of its spellings. */
final class UnitTable {
    static final Unit ONE = new Unit("1", "", Map.of(Dimension.RATIO, BigDecimal.ONE), true);

    private static final String LN2 = "0.69314718055994530941723212145817657";
    private static final String LN10 = "2.3025850929940456840179914546843642";
    private static final Map<String, Unit> EXACT = new HashMap<>();
    private static final Map<String, Unit> FOLDED = new HashMap<>();

    static {
        shares();
        information();
        sizes();
        times();
        UnitSeries.into();
        Counted.into();
    }

    private UnitTable() {}

    /** Finds a spelling, letter case first as written, then ignored. */
    static @Nullable Unit find(String word) {
        Unit unit = EXACT.get(word);
        return unit != null ? unit : FOLDED.get(Words.lower(word));
    }

    static void add(Dimension dimension, String factor, String spellings) {
        add(unit(dimension, factor, spellings), spellings);
    }

    static void add(Unit unit, String spellings) {
        for (String spelling : spellings.split(" ")) {
            EXACT.putIfAbsent(spelling, unit);
            FOLDED.putIfAbsent(Words.lower(spelling), unit);
        }
    }

    private static Unit unit(Dimension dimension, String factor, String spellings) {
        return new Unit(spellings.split(" ")[0], "", Map.of(dimension, new BigDecimal(factor)), true);
    }

    private static void shares() {
        add(Dimension.RATIO, "1", "fraction probability proportion ratio share fractions");
        add(Dimension.RATIO, "0.01", "% percent pct per_cent percentage");
        add(
                Dimension.RATIO,
                "0.01",
                "pp percentage_points percentage_point percent_points percent_point ppt points_of_percent");
        add(Dimension.RATIO, "0.001", "‰ permille per_mille");
        add(Dimension.RATIO, "0.0001", "bp bps basis_points basis_point");
        add(Dimension.RATIO, "0.000001", "ppm");
    }

    private static void information() {
        add(Dimension.INFORMATION, "1", "nats nat");
        add(Dimension.INFORMATION, LN10, "dits dit ban bans hartley hartleys");
        Map<Dimension, BigDecimal> bit = new EnumMap<>(Dimension.class);
        bit.put(Dimension.INFORMATION, new BigDecimal(LN2));
        bit.put(Dimension.SIZE, new BigDecimal("0.125"));
        add(new Unit("bits", "", bit, true), "bits bit shannon shannons Sh");
    }

    private static void sizes() {
        add(Dimension.SIZE, "1", "bytes byte B");
        String[] letters = {"K", "M", "G", "T", "P", "E"};
        String[] decimal = {"kilo", "mega", "giga", "tera", "peta", "exa"};
        String[] binary = {"kibi", "mebi", "gibi", "tebi", "pebi", "exbi"};
        for (int i = 0; i < letters.length; i++) {
            BigDecimal thousand = BigDecimal.TEN.pow(3 * (i + 1));
            BigDecimal kibi = BigDecimal.valueOf(1024).pow(i + 1);
            String name = letters[i];
            size(name + "B", thousand, decimal[i] + "byte");
            size(name + "iB", kibi, binary[i] + "byte");
            size(name + "bit", thousand.divide(BigDecimal.valueOf(8)), decimal[i] + "bit");
            size(name + "ibit", kibi.divide(BigDecimal.valueOf(8)), binary[i] + "bit");
            EXACT.putIfAbsent(name + "b", EXACT.get(name + "bit"));
        }
        EXACT.put("kB", EXACT.get("KB"));
    }

    private static void size(String name, BigDecimal bytes, String word) {
        add(
                new Unit(name, "", Map.of(Dimension.SIZE, bytes), true),
                name + " " + word + " " + word + "s " + name + "s");
    }

    private static void times() {
        add(Dimension.TIME, "1e-9", "ns nanosecond nanoseconds");
        add(Dimension.TIME, "1e-6", "µs us usec microsecond microseconds");
        add(Dimension.TIME, "1e-3", "ms msec msecs millisecond milliseconds millis");
        add(Dimension.TIME, "1", "s sec secs second seconds");
        add(Dimension.TIME, "60", "min mins minute minutes");
        add(Dimension.TIME, "3600", "h hr hrs hour hours");
        add(Dimension.TIME, "86400", "d day days");
        add(Dimension.TIME, "604800", "week weeks wk wks");
    }
}
