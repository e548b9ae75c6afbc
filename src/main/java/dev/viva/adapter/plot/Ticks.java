package dev.viva.adapter.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** The numbers beside an axis. */
final class Ticks {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Ticks() {}

    /** On a logarithmic axis a power of ten outside 0.01 to 10 000 is written as one. */
    static String label(double value, boolean logarithmic) {
        if (logarithmic && value > 0) {
            double power = Math.log10(value);
            if (Math.abs(power - Math.rint(power)) < 1e-9 && (power < -2.5 || power > 4.5)) {
                return "10" + raised((int) Math.rint(power));
            }
        }
        return plain(value);
    }

    private static String plain(double value) {
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
