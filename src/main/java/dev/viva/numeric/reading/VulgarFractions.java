package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Limits;
import java.math.BigDecimal;

/** Fractions that are one character. */
final class VulgarFractions {
    private static final String SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";
    private static final String ABOVE = "112131234151135711";
    private static final int[] BELOW = {2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8, 8, 8, 8, 9, 10};

    private VulgarFractions() {}

    static boolean has(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    static Numeral numeral(char c) {
        int index = SIGNS.indexOf(c);
        BigDecimal above = BigDecimal.valueOf(ABOVE.charAt(index) - '0');
        return Numeral.fraction(above.divide(BigDecimal.valueOf(BELOW[index]), Limits.DECIMAL));
    }
}
