package dev.viva.numeric.template;

import dev.viva.numeric.expression.Limits;
import dev.viva.numeric.expression.Value;
import java.math.BigDecimal;
import java.util.List;

/** What may be drawn for one name. A drawn number is exactly the one the question prints. */
public sealed interface Parameter {
    /** A value by chance. */
    Value draw(SplitMixSource source);

    /** Whether a given value is allowed. Finer numbers than are drawn are; they are printed in full. */
    boolean allows(Value value);

    /** What is allowed, for a sentence such as "k must be …". */
    String range();

    /** Whole numbers, both ends included. */
    record Int(long low, long high) implements Parameter {
        public Int {
            if (low > high || Math.abs(low) > 1L << 53 || Math.abs(high) > 1L << 53) {
                throw new IllegalArgumentException("int must be two whole numbers in order");
            }
        }

        @Override
        public Value draw(SplitMixSource source) {
            return Value.of(low + source.below(high - low + 1));
        }

        @Override
        public boolean allows(Value value) {
            return value instanceof Value.Num n
                    && n.value() == Math.rint(n.value())
                    && n.value() >= low
                    && n.value() <= high;
        }

        @Override
        public String range() {
            return "a whole number from " + low + " to " + high;
        }
    }

    /**
     * Numbers from a range, drawn to so many significant figures or in steps from the low end.
     *
     * @param step 0 where figures decide
     * @param logarithmic whether all orders of magnitude are equally likely
     */
    record Real(BigDecimal low, BigDecimal high, int figures, BigDecimal step, boolean logarithmic)
            implements Parameter {
        /** Figures of drawn numbers where a template names none. */
        public static final int FIGURES = 3;

        public Real {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("float must be two numbers in order");
            }
            if (logarithmic && low.signum() <= 0) {
                throw new IllegalArgumentException("logfloat must be above 0");
            }
            if (figures < 1 || figures > 12 || step.signum() < 0) {
                throw new IllegalArgumentException("figures must be 1 to 12 and step not negative");
            }
        }

        @Override
        public Value draw(SplitMixSource source) {
            return Value.of(Rounding.drawn(this, source).doubleValue());
        }

        @Override
        public boolean allows(Value value) {
            return value instanceof Value.Num n && n.value() >= low.doubleValue() && n.value() <= high.doubleValue();
        }

        @Override
        public String range() {
            return "a number from " + low + " to " + high;
        }
    }

    /** One of several values: numbers, words or lists. */
    record Choice(List<Value> values) implements Parameter {
        public Choice {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("choice must not be empty");
            }
        }

        @Override
        public Value draw(SplitMixSource source) {
            return values.get((int) source.below(values.size()));
        }

        @Override
        public boolean allows(Value value) {
            return values.contains(value);
        }

        @Override
        public String range() {
            return "one of "
                    + String.join(", ", values.stream().map(Shown::value).toList());
        }
    }

    /** A list of so many numbers, each drawn alike. */
    record Several(Parameter of, int length) implements Parameter {
        public Several {
            if (length < 1 || length > Limits.LIST) {
                throw new IllegalArgumentException("length must be 1 to " + Limits.LIST);
            }
        }

        @Override
        public Value draw(SplitMixSource source) {
            List<Double> drawn = java.util.stream.IntStream.range(0, length)
                    .mapToObj(i -> ((Value.Num) of.draw(source)).value())
                    .toList();
            return new Value.Numbers(drawn);
        }

        @Override
        public boolean allows(Value value) {
            return value instanceof Value.Numbers numbers
                    && numbers.values().size() == length
                    && numbers.values().stream().allMatch(x -> of.allows(Value.of(x)));
        }

        @Override
        public String range() {
            return "a list of " + length + ", each " + of.range();
        }
    }
}
