package dev.viva.numeric.expression;

import org.hipparchus.exception.MathRuntimeException;

/** A function of a few numbers. */
record Function(String name, int least, int most, Body body) {
    interface Body {
        double apply(double[] x);
    }

    double apply(double[] arguments) {
        if (arguments.length < least || arguments.length > most) {
            throw new ExpressionException(name + " takes " + arity() + ", found " + arguments.length);
        }
        double result = compute(arguments);
        if (Double.isNaN(result)) {
            throw new ExpressionException(name + " is not defined there");
        }
        return result;
    }

    private double compute(double[] arguments) {
        try {
            return body.apply(arguments);
        } catch (IllegalArgumentException | ArithmeticException | MathRuntimeException e) {
            // The libraries refuse a bad parameter (a negative spread, say) or a series that does not settle.
            throw new ExpressionException(name + " is not defined there");
        }
    }

    private String arity() {
        if (least == most) {
            return least == 1 ? "one number" : least + " numbers";
        }
        return most > 100 ? "at least " + least + " numbers" : least + " to " + most + " numbers";
    }
}
