package dev.viva.numeric.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the tree of a template's expression. From loosest to tightest: {@code or}, {@code and}, {@code not},
 * comparison (chained), sum, product, sign, power (from the right), factorial and element.
 */
final class Parser {
    private static final Map<String, String> SAME = Map.of("&&", "and", "||", "or", "=", "==");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "=", "!=");

    private final LexemeReader in;
    private final Names names;
    private int depth;

    Parser(List<Lexeme> lexemes, Set<String> names) {
        this.in = new LexemeReader(lexemes);
        this.names = new Names(names);
    }

    Node whole() {
        Node node = expression();
        in.requireEnd();
        return node;
    }

    Node expression() {
        if (++depth > Limits.DEPTH) {
            throw ExpressionException.at(in.here(), "the expression is nested more than " + Limits.DEPTH + " deep");
        }
        Node node = and();
        while (in.takeWord("or") || in.take("||")) {
            node = new Node.Logic(false, node, and());
        }
        depth--;
        return node;
    }

    private Node and() {
        Node node = not();
        while (in.takeWord("and") || in.take("&&")) {
            node = new Node.Logic(true, node, not());
        }
        return node;
    }

    private Node not() {
        int turns = 0;
        while (in.takeWord("not")) {
            turns++;
        }
        Node node = comparison();
        return turns % 2 == 1 ? new Node.Not(node) : node;
    }

    private Node comparison() {
        List<Node> terms = new ArrayList<>(List.of(sum()));
        List<String> operators = new ArrayList<>();
        while (COMPARISONS.stream().anyMatch(in::at)) {
            String symbol = in.next().text();
            operators.add(SAME.getOrDefault(symbol, symbol));
            terms.add(sum());
        }
        return operators.isEmpty() ? terms.get(0) : new Node.Compare(terms, operators);
    }

    private Node sum() {
        Node node = product();
        while (in.at("+") || in.at("-")) {
            char operator = in.next().text().charAt(0);
            node = new Node.Binary(operator, node, product());
        }
        return node;
    }

    private Node product() {
        Node node = signed();
        while (in.at("*") || in.at("/")) {
            char operator = in.next().text().charAt(0);
            node = new Node.Binary(operator, node, signed());
        }
        return node;
    }

    private Node signed() {
        int signs = 0;
        int minus = 0;
        while (in.at("+") || in.at("-")) {
            minus += in.next().text().equals("-") ? 1 : 0;
            signs++;
        }
        if (signs > 2) {
            throw ExpressionException.at(in.here(), "too many signs in a row");
        }
        Node node = power();
        return minus % 2 == 1 ? new Node.Negate(node) : node;
    }

    private Node power() {
        Node base = postfix();
        if (!in.take("^") && !in.take("**")) {
            return base;
        }
        if (++depth > Limits.DEPTH) {
            throw ExpressionException.at(in.here(), "too many powers in a row");
        }
        Node power = signed();
        depth--;
        return new Node.Binary('^', base, power);
    }

    private Node postfix() {
        Node node = primary();
        while (in.at("!") || in.at("[")) {
            if (in.take("!")) {
                node = new Node.Call("factorial", List.of(node));
            } else {
                in.next();
                node = new Node.Element(node, expression());
                in.require("]");
            }
        }
        return node;
    }

    private Node primary() {
        Lexeme lexeme = in.next();
        if (lexeme.kind() == Lexeme.Kind.NUMBER) {
            return new Node.Literal(new BigDecimal(lexeme.text()));
        }
        if (lexeme.kind() == Lexeme.Kind.QUOTED) {
            return new Node.Words(lexeme.text());
        }
        if (lexeme.is("(")) {
            Node node = expression();
            in.require(")");
            return node;
        }
        if (lexeme.is("[")) {
            return new Node.ListOf(in.at("]") ? closed() : arguments("]"));
        }
        if (lexeme.kind() == Lexeme.Kind.NAME && !Names.RESERVED.contains(lexeme.text())) {
            return in.at("(") ? new Calls(this, in, names).call(lexeme) : names.resolve(lexeme);
        }
        throw ExpressionException.at(lexeme.at(), "a number or name was expected, found " + lexeme.shown());
    }

    private List<Node> closed() {
        in.next();
        return List.of();
    }

    /** Reads expressions between commas up to and with {@code close}. */
    List<Node> arguments(String close) {
        List<Node> arguments = new ArrayList<>();
        do {
            arguments.add(expression());
        } while (in.take(","));
        in.require(close);
        return arguments;
    }
}
