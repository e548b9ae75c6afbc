package dev.viva.numeric.expression;

import java.util.ArrayList;
import java.util.List;

/** Sums, products, lists and integrals of a body over a variable. */
final class Ranges {
    private static final int PANELS = 64;
    /** Nodes and weights of the 5-point Gauss-Legendre rule on -1..1 (Abramowitz and Stegun 1964, table 25.4). */
    private static final double[] NODES = {
        0, -0.538469310105683091, 0.538469310105683091, -0.906179845938663993, 0.906179845938663993
    };

    private static final double[] WEIGHTS = {
        0.568888888888888889, 0.478628670499366468, 0.478628670499366468, 0.236926885056189088, 0.236926885056189088
    };

    private final DoubleEvaluator evaluator;
    private final Scope scope;
    private final WorkBudget budget;

    Ranges(DoubleEvaluator evaluator, Scope scope, WorkBudget budget) {
        this.evaluator = evaluator;
        this.scope = scope;
        this.budget = budget;
    }

    Value compute(Node.Over over) {
        double low = evaluator.number(over.low());
        double high = evaluator.number(over.high());
        if (over.form().equals("integral")) {
            return Value.of(integral(over, low, high));
        }
        List<Double> terms = terms(over, low, high);
        return switch (over.form()) {
            case "sum" -> number(terms.stream().mapToDouble(x -> x).sum());
            case "prod" -> number(terms.stream().reduce(1.0, (a, b) -> a * b));
            default -> new Value.Numbers(terms);
        };
    }

    private static Value number(double value) {
        if (!Double.isFinite(value)) {
            throw new ExpressionException("the result is too large");
        }
        return Value.of(value);
    }

    private List<Double> terms(Node.Over over, double low, double high) {
        int most = over.form().equals("list") ? Limits.LIST : Limits.SUM_TERMS;
        if (low != Math.rint(low) || high != Math.rint(high) || high - low >= most) {
            throw new ExpressionException(over.form() + " runs over whole numbers, at most " + most + " of them");
        }
        budget.charge((int) Math.max(0, high - low + 1));
        List<Double> terms = new ArrayList<>();
        for (double i = low; i <= high; i++) {
            terms.add(at(over, i));
        }
        return terms;
    }

    private double integral(Node.Over over, double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new ExpressionException("integral needs finite limits");
        }
        double half = (high - low) / PANELS / 2;
        double total = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = low + (2 * panel + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                total += WEIGHTS[i] * at(over, middle + half * NODES[i]);
            }
        }
        return total * half;
    }

    private double at(Node.Over over, double x) {
        Value hidden = scope.set(over.variable(), Value.of(x));
        double result = evaluator.number(over.body());
        scope.restore(over.variable(), hidden);
        return result;
    }
}
