package dev.viva.numeric.expression;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** The names an expression may use: parameters first, then variables of sums and lets, then constants. */
final class Names {
    static final Set<String> RESERVED = Set.of("and", "or", "not");

    private static final Map<String, Node> CONSTANTS = Map.of(
            "pi", new Node.Literal(new BigDecimal("3.141592653589793238462643383279503")),
            "π", new Node.Literal(new BigDecimal("3.141592653589793238462643383279503")),
            "e", new Node.Literal(new BigDecimal("2.718281828459045235360287471352662")),
            "inf", new Node.Name("inf"),
            "true", new Node.Literal(BigDecimal.ONE),
            "false", new Node.Literal(BigDecimal.ZERO));

    private final Set<String> parameters;
    private final Deque<String> variables = new ArrayDeque<>();

    Names(Set<String> parameters) {
        this.parameters = parameters;
    }

    Node resolve(Lexeme name) {
        if (parameters.contains(name.text()) || variables.contains(name.text())) {
            return new Node.Name(name.text());
        }
        Node constant = CONSTANTS.get(name.text());
        if (constant == null) {
            throw ExpressionException.at(name.at(), "the name '" + name.text() + "' is not known");
        }
        return constant;
    }

    /** Makes a variable known for the body that follows. */
    void enter(Lexeme variable) {
        if (variable.kind() != Lexeme.Kind.NAME || RESERVED.contains(variable.text())) {
            throw ExpressionException.at(variable.at(), "a variable's name was expected, found " + variable.shown());
        }
        variables.push(variable.text());
    }

    void leave() {
        variables.pop();
    }
}
