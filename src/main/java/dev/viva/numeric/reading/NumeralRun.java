package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Limits;
import org.jspecify.annotations.Nullable;

/** Classifies a run of digits with its points, commas and grouping signs. Groups must be of three digits. */
final class NumeralRun {
    private final String raw;
    private final boolean decimalComma;

    private NumeralRun(String raw, boolean decimalComma) {
        this.raw = raw;
        this.decimalComma = decimalComma;
    }

    /** The number a run stands for; a {@link Refusal} where it has several meanings or none. */
    static Numeral read(String raw, boolean decimalComma) {
        if (raw.chars().filter(c -> c >= '0' && c <= '9').count() > Limits.DIGITS) {
            throw Refusal.because("A number of more than " + Limits.DIGITS + " digits is not read.");
        }
        return new NumeralRun(raw, decimalComma).read();
    }

    private Numeral read() {
        String group = group();
        if (!group.isEmpty()) {
            return grouped(group.charAt(0));
        }
        if (raw.indexOf(',') >= 0) {
            return commas();
        }
        int point = raw.indexOf('.');
        if (point == raw.lastIndexOf('.')) {
            return Numeral.of(raw);
        }
        if (isGrouped(raw, '.')) {
            throw ask(raw.replace(".", ""));
        }
        throw malformed();
    }

    private String group() {
        String found = "";
        for (char c : new char[] {' ', '\'', '_'}) {
            if (raw.indexOf(c) >= 0) {
                found += c;
            }
        }
        if (found.length() > 1) {
            throw malformed();
        }
        return found;
    }

    private Numeral grouped(char sign) {
        int point = raw.indexOf('.');
        int comma = raw.indexOf(',');
        int end = Math.max(point, comma);
        String whole = end < 0 ? raw : raw.substring(0, end);
        if (!isGrouped(whole, sign)
                || point >= 0 && comma >= 0
                || end >= 0 && raw.indexOf(raw.charAt(end), end + 1) >= 0) {
            throw malformed();
        }
        String plain = raw.replace(String.valueOf(sign), "");
        return comma >= 0 ? comma(plain) : Numeral.of(plain);
    }

    private Numeral commas() {
        int point = raw.indexOf('.');
        int comma = raw.lastIndexOf(',');
        if (point > comma && raw.lastIndexOf('.') == point && isGrouped(raw.substring(0, point), ',')) {
            return Numeral.of(raw.replace(",", ""));
        }
        if (point >= 0 && point < comma && raw.indexOf(',') == comma && isGrouped(raw.substring(0, comma), '.')) {
            return comma(raw.replace(".", ""));
        }
        if (point >= 0) {
            throw malformed();
        }
        if (raw.indexOf(',') == comma && (decimalComma || !isGrouped(raw, ',') || raw.startsWith("0"))) {
            return comma(raw);
        }
        if (!isGrouped(raw, ',') || raw.startsWith("0")) {
            throw malformed();
        }
        return Numeral.of(raw.replace(",", ""));
    }

    /** A single comma that can only be a decimal one. */
    private Numeral comma(String plain) {
        String pointed = plain.replace(',', '.');
        if (decimalComma) {
            return Numeral.of(pointed);
        }
        throw ask(pointed.startsWith(".") ? "0" + pointed : pointed);
    }

    private static boolean isGrouped(String digits, char sign) {
        String[] groups = digits.replace(sign, ',').split(",", -1);
        if (groups[0].isEmpty() || groups[0].length() > 3) {
            return false;
        }
        for (int i = 0; i < groups.length; i++) {
            if (i > 0 && groups[i].length() != 3 || !groups[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private Refusal ask(String meant) {
        return Refusal.ask("Is " + raw + " meant as " + meant + "? Please write it with a decimal point.");
    }

    private Refusal malformed() {
        return Refusal.because(raw + " is not a number I can read; digits are grouped in threes.");
    }

    /** The exponent of {@code 1e-3}, bounded; refused beyond what a double holds. */
    static Numeral scaled(Numeral mantissa, String exponent) {
        String digits = exponent.startsWith("+") || exponent.startsWith("-") ? exponent.substring(1) : exponent;
        @Nullable Integer size = digits.length() > 4 ? null : Integer.valueOf(digits);
        if (size == null || size > Limits.EXPONENT + Limits.DIGITS) {
            throw Refusal.because("The number is too large or too small to compare.");
        }
        return mantissa.scaled(exponent.startsWith("-") ? -size : size);
    }
}
