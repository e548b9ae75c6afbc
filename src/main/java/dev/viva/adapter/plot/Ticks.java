package dev.viva.adapter.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** The numbers beside an axis. */
final class Ticks {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final double NEAR = 1e-9;

    private Ticks() {}

    /**
     * A value on a logarithmic axis: a power of ten is written as one outside 0.01 to 10 000; between the powers only
     * 2 and 5 times one are written.
     *
     * @param every which powers have room for a label; the others get none
     */
    static String logarithmic(double value, int every) {
        double power = Math.log10(value);
        int whole = (int) Math.floor(power + NEAR);
        double times = value / Math.pow(10, whole);
        if (Math.abs(times - 1) > NEAR) {
            return Math.abs(times - 2) < NEAR || Math.abs(times - 5) < NEAR ? plain(value) : "";
        }
        if (whole % every != 0) {
            return "";
        }
        return whole < -2 || whole > 4 ? "10" + raised(whole) : plain(value);
    }

    /** With as many figures as it has, at most six. */
    static String plain(double value) {
        if (Math.abs(value) < 1e-12) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        double size = Math.abs(value);
        return (size < 1e-4 || size >= 1e7 ? rounded.toString() : rounded.toPlainString()).replace('-', '−');
    }

    private static String raised(int power) {
        StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
        Integer.toString(Math.abs(power)).chars().forEach(digit -> text.append(RAISED.charAt(digit - '0')));
        return text.toString();
    }
}
