package dev.viva.numeric.expression;

import java.math.BigDecimal;
import java.util.List;

/**
 * Computes typed arithmetic: decimals of 34 digits until a function needs doubles. Sizes are estimated before a power is
 * taken; what leaves 1e-308 … 1e308 is refused with {@link ExpressionException}.
 */
public final class DecimalEvaluator {
    private final WorkBudget budget;

    public DecimalEvaluator(WorkBudget budget) {
        this.budget = budget;
    }

    public Decimal evaluate(Node node) {
        budget.charge(1);
        return compute(node).bounded();
    }

    private Decimal compute(Node node) {
        if (node instanceof Node.Literal literal) {
            return new Decimal(literal.value(), true);
        }
        if (node instanceof Node.Negate negate) {
            Decimal of = evaluate(negate.of());
            return new Decimal(of.value().negate(), of.exact());
        }
        if (node instanceof Node.Percent percent) {
            Decimal of = evaluate(percent.of());
            return new Decimal(of.value().movePointLeft(2), of.exact());
        }
        if (node instanceof Node.Binary binary) {
            return binary(binary.operator(), evaluate(binary.left()), evaluate(binary.right()));
        }
        if (node instanceof Node.Call call) {
            return call(
                    call.function(),
                    call.arguments().stream().map(this::evaluate).toList());
        }
        throw new ExpressionException("that is not arithmetic");
    }

    private Decimal binary(char operator, Decimal left, Decimal right) {
        boolean exact = left.exact() && right.exact();
        BigDecimal a = left.value();
        BigDecimal b = right.value();
        return switch (operator) {
            case '+' -> new Decimal(a.add(b, Limits.DECIMAL), exact);
            case '-' -> new Decimal(a.subtract(b, Limits.DECIMAL), exact);
            case '*' -> new Decimal(a.multiply(b, Limits.DECIMAL), exact);
            case '/' -> new Decimal(divide(a, b), exact);
            default -> power(left, right);
        };
    }

    private static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new ExpressionException("it divides by zero");
        }
        return a.divide(b, Limits.DECIMAL);
    }

    private Decimal power(Decimal base, Decimal exponent) {
        double size = exponent.value().doubleValue();
        if (base.value().signum() == 0 && size <= 0) {
            throw new ExpressionException(size == 0 ? "0 to the power 0 is not defined" : "it divides by zero");
        }
        if (base.value().signum() == 0) {
            return base;
        }
        double magnitude = Math.log10(Math.abs(base.value().doubleValue())) * size;
        if (magnitude > 309 || magnitude < -309) {
            throw new ExpressionException("the power is too " + (magnitude > 0 ? "large" : "small"));
        }
        if (size != Math.rint(size) || Math.abs(size) > Limits.EXACT_POWER) {
            return Decimal.of(Math.pow(base.value().doubleValue(), size));
        }
        budget.charge((int) Math.abs(size));
        BigDecimal power = base.value().pow((int) Math.abs(size), Limits.DECIMAL);
        boolean exact = base.exact() && exponent.exact();
        return new Decimal(size < 0 ? divide(BigDecimal.ONE, power) : power, exact);
    }

    private Decimal call(String name, List<Decimal> arguments) {
        budget.charge(100);
        boolean exact = arguments.stream().allMatch(Decimal::exact);
        String canonical = Functions.canonical(name);
        if (canonical.equals("factorial") && arguments.size() == 1) {
            return new Decimal(Combinatorics.factorial(arguments.get(0).value()), exact);
        }
        if (canonical.equals("c") && arguments.size() == 2) {
            return new Decimal(
                    Combinatorics.binomial(
                            arguments.get(0).value(), arguments.get(1).value()),
                    exact);
        }
        Function function = Functions.find(name);
        if (function == null) {
            throw new ExpressionException("the function " + name + " is not known");
        }
        return Decimal.of(function.apply(
                arguments.stream().mapToDouble(x -> x.value().doubleValue()).toArray()));
    }
}
