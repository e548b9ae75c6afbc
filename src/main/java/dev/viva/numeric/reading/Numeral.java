package dev.viva.numeric.reading;

import java.math.BigDecimal;

/** A literal number with the way it was written. */
record Numeral(BigDecimal value, Form form, Figures figures) {
    /** From a digit string without grouping, such as {@code 0012.50}. */
    static Numeral of(String digits) {
        BigDecimal value = new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits);
        boolean decimal = digits.indexOf('.') >= 0 && !digits.endsWith(".");
        return new Numeral(value, decimal ? Form.DECIMAL : Form.INTEGER, figures(value, decimal));
    }

    static Numeral fraction(BigDecimal value) {
        return new Numeral(value, Form.FRACTION, new Figures(1, 34));
    }

    /** The same figures with the point moved: scientific notation. */
    Numeral scaled(int exponent) {
        return new Numeral(value.scaleByPowerOfTen(exponent), Form.DECIMAL, figures);
    }

    private static Figures figures(BigDecimal value, boolean decimal) {
        if (value.signum() == 0) {
            int places = Math.max(1, value.scale());
            return new Figures(places, places);
        }
        int most = value.precision();
        return new Figures(decimal ? most : value.stripTrailingZeros().precision(), most);
    }
}
