package dev.viva.numeric.judging;

import dev.viva.numeric.reading.Echo;
import dev.viva.numeric.reading.Form;
import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.unit.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a slip that explains a wrong number: undone, the number must be right within the tolerance (at most 5 %), and
 * the slip must change the key visibly, so that a value near the key is never explained away.
 */
final class SlipSearch {
    private static final BigDecimal WIDEST = new BigDecimal("0.05");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final NumericKey key;
    private final BigDecimal expected;
    private final boolean bare;
    private final BigDecimal reach;

    SlipSearch(NumericKey key, BigDecimal expected, boolean bare) {
        this.key = key;
        this.expected = expected;
        this.bare = bare;
        this.reach = key.tolerance().reach(expected);
    }

    @Nullable
    Slip find(Reading.Read read, BigDecimal number) {
        Measure unit = key.unit();
        boolean percent = unit != null && unit.name().equals("%");
        BigDecimal whole = percent ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        for (SlipKind kind : SlipKinds.all(whole)) {
            boolean complement = kind.says().contains("complement");
            boolean possible = complement ? isShare(whole) : expected.signum() != 0;
            if (possible && explains(kind, read, number, complement)) {
                return new Slip(sentence(kind, number), kind.nudge(), kind.credit());
            }
        }
        return new UnitSlips(key, this).find(read, number, bare);
    }

    /** Only a share of the whole has a complement. */
    private boolean isShare(BigDecimal whole) {
        return expected.signum() >= 0 && expected.compareTo(whole) <= 0;
    }

    private boolean explains(SlipKind kind, Reading.Read read, BigDecimal number, boolean complement) {
        BigDecimal made = kind.make().apply(expected);
        if (made.subtract(expected).abs().compareTo(reach.multiply(THREE)) <= 0) {
            return false;
        }
        BigDecimal undone = kind.undo().apply(number);
        BigDecimal room = complement ? reach.min(WIDEST) : reach.min(WIDEST.multiply(expected.abs(), DIGITS));
        return near(undone, expected, room) || isRounded(read, number, made);
    }

    /** Whether the number is what the slip makes of the key by a factor, within the same room. */
    boolean explains(BigDecimal factor, Reading.Read read, BigDecimal number) {
        BigDecimal made = expected.multiply(factor, DIGITS);
        boolean visible = made.subtract(expected).abs().compareTo(reach.multiply(THREE)) > 0;
        BigDecimal room = reach.min(WIDEST.multiply(expected.abs(), DIGITS));
        return visible
                && expected.signum() != 0
                && (near(number.divide(factor, DIGITS), expected, room) || isRounded(read, number, made));
    }

    /** The slip's value rounded as typed, where at least three figures speak for it. */
    private static boolean isRounded(Reading.Read read, BigDecimal number, BigDecimal made) {
        if (read.form() != Form.DECIMAL && read.form() != Form.INTEGER
                || read.figures().least() < 3) {
            return false;
        }
        BigDecimal scale = number.signum() == 0 || read.value().signum() == 0
                ? BigDecimal.ONE
                : number.divide(read.value(), DIGITS).abs();
        BigDecimal blur = HALF.scaleByPowerOfTen(-read.value().scale()).multiply(scale, DIGITS);
        return near(number, made, blur);
    }

    private static boolean near(BigDecimal a, BigDecimal b, BigDecimal room) {
        return a.subtract(b).abs().compareTo(room.add(Tolerance.slack(b))) <= 0;
    }

    private String sentence(SlipKind kind, BigDecimal number) {
        String undone = Echo.rounded(kind.undo().apply(number), null);
        // A bare number a thousand times off is often one in milliseconds or megabytes.
        boolean unit = key.unit() != null && kind.says().contains("power of ten");
        String asked = unit ? "; the question asks for " + key.unit().name() : "";
        return kind.says() + ": " + kind.check().replace("%", Echo.rounded(number, null)) + " = " + undone + asked
                + ".";
    }
}
