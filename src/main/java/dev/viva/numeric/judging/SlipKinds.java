package dev.viva.numeric.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The slips that need no author, in the order in which they are tried. */
final class SlipKinds {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final String HUNDRED = "Check the factor of 100: is it a share or a percentage?";
    private static final String FACTOR_OF_2 = "Look for a factor of 2.";
    private static final String ROOTS = "Check squares and square roots.";
    private static final int POWERS = 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private SlipKinds() {}

    /** @param whole what a complement is taken from: 1, or 100 where the key is in percent */
    static List<SlipKind> all(BigDecimal whole) {
        List<SlipKind> kinds = new ArrayList<>();
        kinds.add(new SlipKind(
                "The sign is wrong", "Check the sign.", "-(%)", 0, BigDecimal::negate, BigDecimal::negate));
        kinds.add(new SlipKind(
                "That is 100 times the answer",
                HUNDRED,
                "% / 100",
                Slip.OF_FORM,
                x -> x.movePointRight(2),
                x -> x.movePointLeft(2)));
        kinds.add(new SlipKind(
                "That is the answer divided by 100",
                HUNDRED,
                "% × 100",
                Slip.OF_FORM,
                x -> x.movePointLeft(2),
                x -> x.movePointRight(2)));
        kinds.add(new SlipKind(
                "That is the reciprocal of the answer",
                "Check what is divided by what.",
                "1 / %",
                0,
                SlipKinds::reciprocal,
                SlipKinds::reciprocal));
        kinds.add(new SlipKind(
                "That is too large by a factor of 2",
                FACTOR_OF_2,
                "% / 2",
                0,
                x -> x.multiply(TWO),
                x -> x.divide(TWO, DIGITS)));
        kinds.add(new SlipKind(
                "That is too small by a factor of 2",
                FACTOR_OF_2,
                "% × 2",
                0,
                x -> x.divide(TWO, DIGITS),
                x -> x.multiply(TWO)));
        powersOfTen(kinds);
        UnaryOperator<BigDecimal> rest = whole::subtract;
        kinds.add(new SlipKind(
                "That is the complement of the answer",
                "Check which of the two shares is asked for.",
                whole + " - %",
                0,
                rest,
                rest));
        kinds.add(
                new SlipKind("That is the square of the answer", ROOTS, "√(%)", 0, SlipKinds::square, SlipKinds::root));
        kinds.add(new SlipKind(
                "That is the square root of the answer", ROOTS, "(%)²", 0, SlipKinds::root, SlipKinds::square));
        return kinds;
    }

    static Slip hundred(String says) {
        return new Slip(says, HUNDRED, Slip.OF_FORM);
    }

    private static void powersOfTen(List<SlipKind> kinds) {
        for (int size = 1; size <= POWERS; size++) {
            for (int power : new int[] {size, -size}) {
                if (size != 2) {
                    kinds.add(new SlipKind(
                            "That is off by a power of ten",
                            "Check the power of ten.",
                            "% × 10^" + -power,
                            0,
                            x -> x.scaleByPowerOfTen(power),
                            x -> x.scaleByPowerOfTen(-power)));
                }
            }
        }
    }

    private static BigDecimal reciprocal(BigDecimal x) {
        return x.signum() == 0 ? x : BigDecimal.ONE.divide(x, DIGITS);
    }

    private static BigDecimal square(BigDecimal x) {
        return x.multiply(x, DIGITS);
    }

    /** Negative numbers have no root and stay, which makes the slip degenerate. */
    private static BigDecimal root(BigDecimal x) {
        return x.signum() < 0 ? x : x.round(DIGITS).sqrt(DIGITS);
    }
}
