package dev.viva.adapter.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** The numbers beside an axis. */
final class Ticks {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Ticks() {}

    /**
     * A power of ten on a logarithmic axis: written as one outside 0.01 to 10 000.
     *
     * @param every which powers have room for a label; the others get none
     */
    static String power(double value, int every) {
        double power = Math.log10(value);
        int whole = (int) Math.rint(power);
        if (Math.abs(power - whole) > 1e-9) {
            return plain(value);
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
