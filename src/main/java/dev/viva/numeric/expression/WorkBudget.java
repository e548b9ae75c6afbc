package dev.viva.numeric.expression;

/**
 * Counts steps of work and refuses more than its limit. A step is one character, token, node or loop turn, so that the
 * time and memory of reading or computing are bounded by the limit whatever the text says.
 */
public final class WorkBudget {
    private final int limit;
    private int spent;

    public WorkBudget(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive, found " + limit);
        }
        this.limit = limit;
    }

    /** Four times what prose full of numbers takes at the permitted length. */
    public static WorkBudget forReading() {
        return new WorkBudget(30_000);
    }

    /** Enough for one evaluation of a template's expression, sums and integrals included. */
    public static WorkBudget forExpression() {
        return new WorkBudget(400_000);
    }

    /** Takes {@code steps} off the budget before the work is done; refuses with {@link ExpressionException}. */
    public void charge(int steps) {
        if (steps < 0 || steps > limit - spent) {
            throw new ExpressionException("that takes too much work to compute");
        }
        spent += steps;
    }

    /** Steps used so far, at most {@link #limit()}. */
    public int spent() {
        return spent;
    }

    public int limit() {
        return limit;
    }
}
