package dev.viva.numeric.judging;

import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.unit.Measure;
import dev.viva.numeric.unit.Unit;
import dev.viva.numeric.unit.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Finds a number that is right in a neighbouring unit, or in a logarithm of another base. */
final class UnitSlips {
    private static final BigDecimal LN2 = new BigDecimal("0.69314718055994530941723212145817657");
    private static final BigDecimal LN10 = new BigDecimal("2.3025850929940456840179914546843642");
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final NumericKey key;
    private final SlipSearch search;

    UnitSlips(NumericKey key, SlipSearch search) {
        this.key = key;
        this.search = search;
    }

    @Nullable
    Slip find(Reading.Read read, BigDecimal number, boolean bare) {
        Measure asked = key.unit();
        if (asked != null && bare) {
            for (Unit unit : Units.siblings(asked)) {
                BigDecimal factor = asked.in(Measure.of(unit));
                if (search.explains(factor, read, number)) {
                    return named(unit, asked);
                }
            }
        }
        return logBase(read, number, asked);
    }

    private static Slip named(Unit typed, Measure asked) {
        if (Units.isInformation(asked)) {
            return new Slip(
                    "That is the answer in " + typed.name() + ", another log base; the question asks for "
                            + asked.name() + ".",
                    "Check the base of the logarithm: the question asks for " + asked.name() + ".",
                    0);
        }
        return new Slip(
                "That is the answer in the unit " + typed.name() + "; the question asks for " + asked.name() + ".",
                "Check the unit: the question asks for " + asked.name() + ".",
                Slip.OF_FORM);
    }

    private @Nullable Slip logBase(Reading.Read read, BigDecimal number, @Nullable Measure asked) {
        BigDecimal[] bases = {LN2, LN10, LN10.divide(LN2, DIGITS)};
        String[] names = {"ln and log2", "ln and log10", "log2 and log10"};
        for (int i = 0; i < bases.length; i++) {
            BigDecimal inverse = BigDecimal.ONE.divide(bases[i], DIGITS);
            if (search.explains(bases[i], read, number) || search.explains(inverse, read, number)) {
                String unit = asked == null ? "" : "; the question asks for " + asked.name();
                return new Slip(
                        "That is off by a change of log base: " + names[i] + " were taken for each other" + unit + ".",
                        "Check the base of the logarithm" + unit + ".",
                        0);
            }
        }
        return null;
    }
}
