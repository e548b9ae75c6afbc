package dev.viva.numeric.expression;

/** Chains of comparisons; words can only be equal or not. */
final class Comparison {
    private final DoubleEvaluator evaluator;

    Comparison(DoubleEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    boolean holds(Node.Compare compare) {
        Value left = evaluator.value(compare.terms().get(0));
        for (int i = 0; i < compare.operators().size(); i++) {
            Value right = evaluator.value(compare.terms().get(i + 1));
            if (!holds(left, compare.operators().get(i), right)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    private static boolean holds(Value left, String operator, Value right) {
        if (operator.equals("==")) {
            return left.equals(right);
        }
        if (operator.equals("!=")) {
            return !left.equals(right);
        }
        if (!(left instanceof Value.Num a) || !(right instanceof Value.Num b)) {
            throw new ExpressionException("only numbers are smaller or larger");
        }
        return switch (operator) {
            case "<" -> a.value() < b.value();
            case "<=" -> a.value() <= b.value();
            case ">" -> a.value() > b.value();
            default -> a.value() >= b.value();
        };
    }
}
