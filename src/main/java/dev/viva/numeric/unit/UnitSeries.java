package dev.viva.numeric.unit;

import java.math.BigDecimal;

/** Units that take metric prefixes. */
final class UnitSeries {
    private UnitSeries() {}

    static void into() {
        series(Dimension.WORK, "k M G T P E", "FLOP", "FLOPs", "flop flops");
        series(Dimension.FREQUENCY, "k M G", "Hz", "", "hertz");
        series(Dimension.ENERGY, "m k M G", "J", "", "joule joules");
        series(Dimension.POWER, "m k M G", "W", "", "watt watts");
        series(Dimension.LENGTH, "n µ m c k", "m", "", "metre metres meter meters");
        series(Dimension.MASS, "µ m k", "g", "", "gram grams");
        series(Dimension.RESISTANCE, "m k M", "Ω", "", "ohm ohms");
        series(Dimension.VOLTAGE, "µ m k", "V", "", "volt volts");
        series(Dimension.CURRENT, "µ m", "A", "", "ampere amperes amp amps");
        UnitTable.add(Dimension.ENERGY, "3600", "Wh");
        UnitTable.add(Dimension.ENERGY, "3600000", "kWh");
        UnitTable.add(Dimension.ENERGY, "3600000000", "MWh");
        UnitTable.add(Dimension.LENGTH, "1000", "km kilometre kilometres kilometer kilometers");
        UnitTable.add(Dimension.MASS, "1000", "kg kilogram kilograms");
        UnitTable.add(Dimension.ANGLE, "1", "rad radian radians");
        UnitTable.add(Dimension.ANGLE, "0.01745329251994329576923690768488613", "° deg degree degrees");
        UnitTable.add(Dimension.TEMPERATURE, "1", "K kelvin kelvins");
        UnitTable.add(Dimension.LEVEL, "1", "dB decibel decibels");
    }

    private static void series(Dimension dimension, String prefixes, String symbol, String plural, String words) {
        UnitTable.add(dimension, "1", (symbol + " " + plural + " " + words).replace("  ", " "));
        for (String prefix : prefixes.split(" ")) {
            String spellings = prefix + symbol + (plural.isEmpty() ? "" : " " + prefix + plural);
            UnitTable.add(dimension, factor(prefix), spellings);
        }
    }

    private static String factor(String prefix) {
        int exponent =
                switch (prefix) {
                    case "n" -> -9;
                    case "µ" -> -6;
                    case "m" -> -3;
                    case "c" -> -2;
                    case "k" -> 3;
                    case "M" -> 6;
                    case "G" -> 9;
                    case "T" -> 12;
                    case "P" -> 15;
                    default -> 18;
                };
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).toString();
    }
}
