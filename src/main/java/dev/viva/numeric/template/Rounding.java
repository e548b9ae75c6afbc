package dev.viva.numeric.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Draws a real number and rounds it to what will be printed, staying in range. */
final class Rounding {
    private Rounding() {}

    static BigDecimal drawn(Parameter.Real range, SplitMixSource source) {
        double low = range.low().doubleValue();
        double high = range.high().doubleValue();
        double share = source.fraction();
        if (range.step().signum() > 0) {
            return stepped(range, share);
        }
        double raw = range.logarithmic()
                ? Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low)))
                : low + share * (high - low);
        BigDecimal rounded = new BigDecimal(raw).round(new MathContext(range.figures(), RoundingMode.HALF_EVEN));
        return rounded.max(range.low()).min(range.high());
    }

    private static BigDecimal stepped(Parameter.Real range, double share) {
        long steps = range.high()
                .subtract(range.low())
                .divide(range.step(), 0, RoundingMode.FLOOR)
                .longValue();
        long step = Math.min((long) (share * (steps + 1)), steps);
        return range.low().add(range.step().multiply(BigDecimal.valueOf(step)));
    }
}
