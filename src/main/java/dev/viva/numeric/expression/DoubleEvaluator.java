package dev.viva.numeric.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a tree in doubles; every node costs one step. Infinity only comes from {@code inf}, never from overflow. */
final class DoubleEvaluator {
    private final Scope scope;
    private final WorkBudget budget;

    DoubleEvaluator(Scope scope, WorkBudget budget) {
        this.scope = scope;
        this.budget = budget;
    }

    double number(Node node) {
        if (value(node) instanceof Value.Num number) {
            return number.value();
        }
        throw new ExpressionException("a number was expected where a list or word stands");
    }

    Value value(Node node) {
        budget.charge(1);
        if (node instanceof Node.Literal literal) {
            return Value.of(literal.value().doubleValue());
        }
        if (node instanceof Node.Name name) {
            return scope.get(name.name());
        }
        if (node instanceof Node.Words words) {
            return new Value.Text(words.text());
        }
        if (node instanceof Node.ListOf list) {
            return new Value.Numbers(list.items().stream().map(this::number).toList());
        }
        if (node instanceof Node.If choice) {
            return value(isTrue(choice.condition()) ? choice.then() : choice.otherwise());
        }
        if (node instanceof Node.Let let) {
            return let(let);
        }
        if (node instanceof Node.Over over) {
            return new Ranges(this, scope, budget).compute(over);
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        return Value.of(plain(node));
    }

    private double plain(Node node) {
        if (node instanceof Node.Binary binary) {
            return binary(binary);
        }
        if (node instanceof Node.Negate negate) {
            return -number(negate.of());
        }
        if (node instanceof Node.Percent percent) {
            return number(percent.of()) / 100;
        }
        if (node instanceof Node.Not not) {
            return isTrue(not.of()) ? 0 : 1;
        }
        if (node instanceof Node.Logic logic) {
            boolean left = isTrue(logic.left());
            return (logic.and() ? left && isTrue(logic.right()) : left || isTrue(logic.right())) ? 1 : 0;
        }
        if (node instanceof Node.Compare compare) {
            return new Comparison(this).holds(compare) ? 1 : 0;
        }
        if (node instanceof Node.Element element) {
            return ListFunctions.element(list(element.list()), value(element.index()));
        }
        throw new IllegalStateException("no way to compute " + node.getClass());
    }

    boolean isTrue(Node node) {
        return number(node) != 0;
    }

    private double[] list(Node node) {
        if (value(node) instanceof Value.Numbers numbers) {
            return ListFunctions.array(numbers);
        }
        throw new ExpressionException("only a list has elements");
    }

    private Value let(Node.Let let) {
        Value value = value(let.value());
        Value hidden = scope.set(let.variable(), value);
        Value result = value(let.body());
        scope.restore(let.variable(), hidden);
        return result;
    }

    private double binary(Node.Binary binary) {
        double left = number(binary.left());
        double right = number(binary.right());
        double result =
                switch (binary.operator()) {
                    case '+' -> left + right;
                    case '-' -> left - right;
                    case '*' -> left * right;
                    case '/' -> divide(left, right);
                    default -> power(left, right);
                };
        return finite(result, Double.isInfinite(left) || Double.isInfinite(right));
    }

    private static double divide(double left, double right) {
        if (right == 0) {
            throw new ExpressionException("it divides by zero");
        }
        return left / right;
    }

    private static double power(double base, double exponent) {
        if (base == 0 && exponent < 0) {
            throw new ExpressionException("it divides by zero");
        }
        return Math.pow(base, exponent);
    }

    private Value call(Node.Call call) {
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        boolean lists = false;
        for (Node argument : call.arguments()) {
            Value value = value(argument);
            lists |= value instanceof Value.Numbers;
            arguments.add(value);
        }
        return lists ? listCall(call.function(), arguments) : Value.of(numberCall(call.function(), arguments));
    }

    private Value listCall(String name, List<Value> arguments) {
        ListFunctions.Body body = ListFunctions.find(name);
        if (body == null || !(arguments.get(0) instanceof Value.Numbers first)) {
            throw new ExpressionException(name + " does not take a list there");
        }
        budget.charge(first.values().size());
        return body.apply(ListFunctions.array(first), arguments.subList(1, arguments.size()));
    }

    private double numberCall(String name, List<Value> arguments) {
        double[] numbers = new double[arguments.size()];
        boolean infinite = false;
        for (int i = 0; i < numbers.length; i++) {
            if (!(arguments.get(i) instanceof Value.Num number)) {
                throw new ExpressionException(name + " takes numbers, found a word");
            }
            numbers[i] = number.value();
            infinite |= Double.isInfinite(numbers[i]);
        }
        return finite(function(name).apply(numbers), infinite);
    }

    private static Function function(String name) {
        @Nullable Function function = Functions.find(name);
        if (function == null) {
            throw new ExpressionException(name + " takes a list");
        }
        return function;
    }

    private static double finite(double result, boolean mayBeInfinite) {
        if (Double.isNaN(result)) {
            throw new ExpressionException("it is not defined there");
        }
        if (Double.isInfinite(result) && !mayBeInfinite) {
            throw new ExpressionException("the result is too large");
        }
        return result;
    }
}
