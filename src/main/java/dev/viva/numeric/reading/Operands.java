package dev.viva.numeric.reading;

import dev.viva.numeric.expression.KnownFunctions;
import dev.viva.numeric.expression.Limits;
import dev.viva.numeric.expression.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers, constants, functions and brackets, with what may follow them: a factorial, a percent sign, a magnitude. */
final class Operands {
    /** Functions that may be written without brackets. */
    private static final Set<String> BARE =
            Set.of("ln", "log", "log2", "log10", "lb", "lg", "exp", "sqrt", "cbrt", "sin", "cos", "tan");

    private static final BigDecimal PI = new BigDecimal("3.141592653589793238462643383279503");
    private static final BigDecimal E = new BigDecimal("2.718281828459045235360287471352662");

    private final ArithmeticParser in;
    private final Suffixes suffixes;
    private boolean scaled;

    Operands(ArithmeticParser in, Suffixes suffixes) {
        this.in = in;
        this.suffixes = suffixes;
    }

    boolean scaled() {
        return scaled;
    }

    @Nullable
    Node postfix() {
        Node node = primary();
        if (node == null) {
            return null;
        }
        if (in.is("choose") || in.hasMore() && in.token().isWord("choose")) {
            node = choose(node);
        }
        if (in.is("!") && !in.token().spaced() && isWhole(node)) {
            node = factorial(node);
        }
        if (node instanceof Node.Literal literal && in.hasMore()) {
            node = magnified(literal);
        }
        if (in.is("%")) {
            in.moveTo(in.at() + 1);
            return new Node.Percent(node);
        }
        return node;
    }

    private Node magnified(Node.Literal literal) {
        BigDecimal magnitude = suffixes.magnitude(in.token());
        if (magnitude == null) {
            return literal;
        }
        in.moveTo(in.at() + 1);
        scaled = true;
        return new Node.Literal(literal.value().scaleByPowerOfTen(magnitude.precision() - 1));
    }

    private static boolean isWhole(Node node) {
        return !(node instanceof Node.Literal literal)
                || literal.value().stripTrailingZeros().scale() <= 0;
    }

    private Node factorial(Node node) {
        in.moveTo(in.at() + 1);
        if (in.is("!")) {
            throw Refusal.ask("Is one of the exclamation marks a factorial?");
        }
        return new Node.Call("factorial", List.of(node));
    }

    private Node choose(Node from) {
        int operator = in.at();
        in.moveTo(operator + 1);
        Node chosen = primary();
        if (chosen == null) {
            in.moveTo(operator);
            return from;
        }
        return new Node.Call("C", List.of(from, chosen));
    }

    private @Nullable Node primary() {
        if (!in.hasMore()) {
            return null;
        }
        Token token = in.token();
        if (token.problem() != null) {
            throw token.problem();
        }
        if (token.numeral() != null) {
            return number(token.numeral());
        }
        if (token.is("(")) {
            return brackets();
        }
        if (token.is("√")) {
            return apply("sqrt");
        }
        return token.isWord() ? named(token) : null;
    }

    private Node number(Numeral numeral) {
        Node mixed = numeral.form() == Form.INTEGER ? mixed(numeral) : null;
        if (mixed == null) {
            in.moveTo(in.at() + 1);
        }
        return mixed == null ? new Node.Literal(numeral.value()) : mixed;
    }

    /** 1 3/4 and 1½; the fraction must be below one. */
    private @Nullable Node mixed(Numeral whole) {
        Token above = in.ahead(1);
        if (above == null || above.numeral() == null) {
            return null;
        }
        if (above.text().length() == 1 && VulgarFractions.has(above.text().charAt(0))) {
            in.moveTo(in.at() + 2);
            return new Node.Literal(whole.value().add(above.numeral().value()));
        }
        Token slash = in.ahead(2);
        Token below = in.ahead(3);
        if (!above.isInteger()
                || slash == null
                || !slash.is("/")
                || below == null
                || !below.isInteger()
                || below.numeral() == null) {
            return null;
        }
        BigDecimal part = above.numeral().value();
        if (part.compareTo(below.numeral().value()) >= 0) {
            throw Refusal.ask("Is that a mixed number or two numbers? Please write it as one fraction.");
        }
        in.moveTo(in.at() + 4);
        return new Node.Literal(whole.value().add(part.divide(below.numeral().value(), Limits.DECIMAL)));
    }

    private @Nullable Node brackets() {
        int open = in.at();
        in.moveTo(open + 1);
        Node node = in.sum();
        if (node == null || !in.is(")")) {
            in.moveTo(open);
            return null;
        }
        in.moveTo(in.at() + 1);
        return node;
    }

    private @Nullable Node named(Token word) {
        if (word.isWord("pi")) {
            return constant(PI);
        }
        if (word.text().equals("e") && isConstantE()) {
            return constant(E);
        }
        if (!KnownFunctions.has(word.text())) {
            return null;
        }
        Token next = in.ahead(1);
        boolean bare = BARE.contains(word.lower().replace("_", ""));
        if (next != null && next.is("(") && (bare || !next.spaced())) {
            return arguments(word.text());
        }
        return bare ? apply(word.text()) : null;
    }

    private Node constant(BigDecimal value) {
        in.moveTo(in.at() + 1);
        return new Node.Literal(value.round(Limits.DECIMAL));
    }

    /** A lone letter e is Euler's number next to an operator or all by itself, not in running text. */
    private boolean isConstantE() {
        Token next = in.ahead(1);
        Token before = in.ahead(-1);
        boolean operator = next != null
                && (next.is("^") || next.is("**") || next.is("/") || next.is("*") || next.is("×") || next.is("-"));
        boolean after = before != null
                && (before.is("/")
                        || before.is("*")
                        || before.is("×")
                        || before.is("^")
                        || before.is("-")
                        || before.is("("));
        return operator || after || next == null && (before == null || before.is("=") || before.is("≈"));
    }

    private @Nullable Node apply(String function) {
        int name = in.at();
        in.moveTo(name + 1);
        Node argument = in.operand();
        if (argument == null) {
            in.moveTo(name);
            return null;
        }
        return new Node.Call(function, List.of(argument));
    }

    private @Nullable Node arguments(String function) {
        int name = in.at();
        List<Node> arguments = new ArrayList<>();
        in.moveTo(name + 1);
        do {
            in.moveTo(in.at() + 1);
            Node argument = in.sum();
            if (argument == null) {
                in.moveTo(name);
                return null;
            }
            arguments.add(argument);
        } while (in.is(","));
        if (!in.is(")")) {
            in.moveTo(name);
            return null;
        }
        in.moveTo(in.at() + 1);
        return new Node.Call(function, arguments);
    }

    /** Whether a factor follows without a sign: 2π, 3√2, 2 ln 2, 2(1+3); 0.3(2) is not one. */
    boolean impliesProduct() {
        if (!in.hasMore()) {
            return false;
        }
        Token token = in.token();
        if (token.is("√") || token.isWord("pi")) {
            return true;
        }
        if (token.text().equals("e") && token.isWord()) {
            Token next = in.ahead(1);
            return next != null && (next.is("^") || next.is("**"));
        }
        if (token.is("(")) {
            return !token.spaced() && !isLoneNumber();
        }
        Token next = in.ahead(1);
        return token.isWord()
                && KnownFunctions.has(token.text())
                && next != null
                && (next.is("(") && !next.spaced() || BARE.contains(token.lower()) && next.isNumber());
    }

    private boolean isLoneNumber() {
        Token close = in.ahead(2);
        if (close != null && close.is(")") && !in.tokenBefore().is(")")) {
            throw Refusal.ask("What does the number in brackets mean? Please write a product with a times sign.");
        }
        return false;
    }
}
