package dev.viva.numeric.expression;

import java.math.BigDecimal;
import java.util.List;

/** The tree of an expression. Depth and size are bounded by whoever builds it, see {@link Limits}. */
public sealed interface Node {
    record Literal(BigDecimal value) implements Node {}

    /** A name or constant that stands in the scope. */
    record Name(String name) implements Node {}

    record Words(String text) implements Node {}

    record Negate(Node of) implements Node {}

    record Not(Node of) implements Node {}

    /** A hundredth of {@code of}. */
    record Percent(Node of) implements Node {}

    /** One of {@code + - * / ^}. */
    record Binary(char operator, Node left, Node right) implements Node {}

    /** A chain such as {@code 1 <= k <= n}: one operator fewer than terms. */
    record Compare(List<Node> terms, List<String> operators) implements Node {}

    record Logic(boolean and, Node left, Node right) implements Node {}

    record If(Node condition, Node then, Node otherwise) implements Node {}

    record ListOf(List<Node> items) implements Node {}

    /** An element of a list, counted from 1. */
    record Element(Node list, Node index) implements Node {}

    record Call(String function, List<Node> arguments) implements Node {}

    /** {@code sum}, {@code prod}, {@code integral} or {@code list} of a body over a variable from low to high. */
    record Over(String form, String variable, Node low, Node high, Node body) implements Node {}

    record Let(String variable, Node value, Node body) implements Node {}
}
