package dev.viva.numeric.expression;

import java.util.Map;
import java.util.Set;

/**
 * A formula of a template, computed in doubles. The language: numbers, parameters, {@code + - * / ^} (or {@code **}),
 * {@code !}, comparisons (chained: {@code 1 <= k <= n}), {@code and or not}, {@code if(c, a, b)}, {@code let(x, value,
 * body)}, lists {@code [a, b]} with elements {@code x[1]} counted from 1, {@code sum(i, low, high, body)} and likewise
 * {@code prod}, {@code list} and {@code integral}, list functions (sum prod mean max min dot sort reverse size norm
 * softmax logsumexp) and functions of numbers ({@link Functions}, {@link Distributions}); {@code pi}, {@code e} and
 * {@code inf} are constants unless a parameter has the name. Size is bounded when parsed, work when evaluated.
 */
public final class Expression {
    private final String text;
    private final Node root;

    private Expression(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** Parses {@code text} over the given names; a fault is an {@link ExpressionException} that says where and what. */
    public static Expression parse(String text, Set<String> names) {
        return new Expression(text, new Parser(Lexer.cut(text), names).whole());
    }

    /** The number for these values; a list, an undefined point or an overflow is an {@link ExpressionException}. */
    public double evaluate(Map<String, Value> values) {
        return evaluate(values, WorkBudget.forExpression());
    }

    public double evaluate(Map<String, Value> values, WorkBudget budget) {
        return new DoubleEvaluator(new Scope(values), budget).number(root);
    }

    /** Whether a condition holds for these values. */
    public boolean holds(Map<String, Value> values) {
        return evaluate(values) != 0;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
