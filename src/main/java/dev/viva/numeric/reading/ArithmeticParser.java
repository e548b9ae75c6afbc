package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Limits;
import dev.viva.numeric.expression.Node;
import dev.viva.numeric.expression.WorkBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses typed arithmetic from a token on as far as it goes. Every method returns null, with the position restored, where
 * nothing of its kind begins; an operator without a right side is left for the caller to complain about.
 */
final class ArithmeticParser {
    private final List<Token> tokens;
    private final int end;
    private final WorkBudget budget;
    private final Operands operands;
    private int at;
    private int depth;
    /** Where the last minus of the outermost sum stands without spaces, or -1. */
    private int tightMinus = -1;

    ArithmeticParser(List<Token> tokens, int from, int end, Suffixes suffixes, WorkBudget budget) {
        this.tokens = tokens;
        this.at = from;
        this.end = end;
        this.budget = budget;
        this.operands = new Operands(this, suffixes);
    }

    /** The longest arithmetic at the start, or null. */
    @Nullable
    Parsed parse() {
        int from = at;
        Node node = sum();
        if (node == null) {
            return null;
        }
        if (at - from > Limits.TOKENS) {
            throw Refusal.because("The arithmetic is too long; please give the result.");
        }
        Percentages.check(node);
        Literally shape = new Literally(tokens.subList(from, at));
        return new Parsed(node, at, shape.form(), shape.figures(), range(node, from), operands.scaled());
    }

    private Parsed.@Nullable Range range(Node node, int from) {
        boolean single = node instanceof Node.Binary binary && binary.operator() == '-' && tightMinus > from;
        if (!single || !(node instanceof Node.Binary minus)) {
            return null;
        }
        boolean plain = Literally.isPlain(minus.left()) && Literally.isPlain(minus.right());
        return plain ? new Parsed.Range(minus.left(), minus.right()) : null;
    }

    @Nullable
    Node sum() {
        budget.charge(1);
        deeper();
        Node node = product();
        while (node != null && (is("+") || is("-")) && !isSecondNumber()) {
            int operator = at++;
            Node right = product();
            if (right == null) {
                at = operator;
                break;
            }
            noteTightMinus(operator);
            node = new Node.Binary(tokens.get(operator).text().charAt(0), node, right);
        }
        depth--;
        return node;
    }

    /** "5 -3" outside brackets is two numbers rather than a difference. */
    private boolean isSecondNumber() {
        return depth == 1
                && is("-")
                && token().spaced()
                && at + 1 < end
                && !tokens.get(at + 1).spaced();
    }

    private void noteTightMinus(int operator) {
        boolean tight =
                !tokens.get(operator).spaced() && !tokens.get(operator + 1).spaced();
        if (depth == 1) {
            tightMinus = tight && tokens.get(operator).is("-") ? operator : -1;
        }
        if (tight
                && operator > 1
                && tokens.get(operator - 1).text().equals("10")
                && isTimes(tokens.get(operator - 2))) {
            throw Refusal.ask("Is that a power of ten that lost its raised exponent? Please write it like 1.2e-3.");
        }
    }

    private static boolean isTimes(Token token) {
        return token.is("×") || token.is("*");
    }

    private @Nullable Node product() {
        Node node = signed();
        boolean divided = false;
        while (node != null) {
            int operator = at;
            boolean implied = operands.impliesProduct();
            char sign = implied ? '*' : productSign();
            if (sign == ' ') {
                return node;
            }
            at += implied ? 0 : 1;
            Node right = implied ? power() : signed();
            if (right == null) {
                at = operator;
                return node;
            }
            if (implied && divided) {
                throw Refusal.ask("Does the division end before or after the last factor? Please set brackets.");
            }
            divided = sign == '/';
            node = new Node.Binary(sign, node, right);
        }
        return null;
    }

    private char productSign() {
        if (is("*") || is("×")) {
            return '*';
        }
        return is("/") ? '/' : Proportions.sign(this);
    }

    @Nullable
    Node signed() {
        if (!is("-") && !is("+")) {
            return power();
        }
        int sign = at++;
        Node node = power();
        if (node == null) {
            at = sign;
            return null;
        }
        return tokens.get(sign).is("-") ? new Node.Negate(node) : node;
    }

    private @Nullable Node power() {
        budget.charge(1);
        Node base = operands.postfix();
        if (base == null || !is("^") && !is("**")) {
            return base;
        }
        deeper();
        int operator = at++;
        Node power = signed();
        depth--;
        if (power == null) {
            at = operator;
            return base;
        }
        return new Node.Binary('^', base, power);
    }

    private void deeper() {
        if (++depth > Limits.DEPTH) {
            throw Refusal.because("The arithmetic is nested too deeply.");
        }
    }

    /** What a function without brackets is applied to, such as the 2 of ln 2. */
    @Nullable
    Node operand() {
        deeper();
        Node node = signed();
        depth--;
        return node;
    }

    // The cursor, shared with Operands.

    boolean hasMore() {
        return at < end;
    }

    Token token() {
        return tokens.get(at);
    }

    @Nullable
    Token ahead(int count) {
        return at + count < end && at + count >= 0 ? tokens.get(at + count) : null;
    }

    Token tokenBefore() {
        return tokens.get(at - 1);
    }

    boolean is(String symbol) {
        return at < end && tokens.get(at).is(symbol);
    }

    int at() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }
}
