package dev.viva.numeric.expression;

import java.util.List;
import java.util.Set;

/** Parses what follows a name with an opening bracket: functions, {@code if}, {@code let} and sums over a variable. */
final class Calls {
    private static final Set<String> OVER = Set.of("sum", "prod", "integral", "list");

    private final Parser parser;
    private final LexemeReader in;
    private final Names names;

    Calls(Parser parser, LexemeReader in, Names names) {
        this.parser = parser;
        this.in = in;
        this.names = names;
    }

    Node call(Lexeme name) {
        in.require("(");
        if (OVER.contains(name.text()) && bindsVariable()) {
            return over(name.text());
        }
        return switch (name.text()) {
            case "if" -> conditional();
            case "let" -> let();
            default -> function(name);
        };
    }

    /** {@code sum(i, 1, 3, i)} binds a variable, {@code sum(x)} adds a list: the comma after a lone name tells. */
    private boolean bindsVariable() {
        return in.peek().kind() == Lexeme.Kind.NAME && in.isCommaNext();
    }

    private Node over(String form) {
        Lexeme variable = in.next();
        in.require(",");
        Node low = parser.expression();
        in.require(",");
        Node high = parser.expression();
        in.require(",");
        return new Node.Over(form, variable.text(), low, high, body(variable));
    }

    private Node let() {
        Lexeme variable = in.next();
        in.require(",");
        Node value = parser.expression();
        in.require(",");
        return new Node.Let(variable.text(), value, body(variable));
    }

    private Node body(Lexeme variable) {
        names.enter(variable);
        Node body = parser.expression();
        names.leave();
        in.require(")");
        return body;
    }

    private Node conditional() {
        Node condition = parser.expression();
        in.require(",");
        Node then = parser.expression();
        in.require(",");
        Node otherwise = parser.expression();
        in.require(")");
        return new Node.If(condition, then, otherwise);
    }

    private Node function(Lexeme name) {
        if (Functions.find(name.text()) == null && ListFunctions.find(name.text()) == null) {
            throw ExpressionException.at(name.at(), "the function '" + name.text() + "' is not known");
        }
        return new Node.Call(name.text(), List.copyOf(parser.arguments(")")));
    }
}
