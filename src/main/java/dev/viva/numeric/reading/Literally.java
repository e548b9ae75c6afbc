package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Node;
import java.math.BigDecimal;
import java.util.List;

/** How a stretch of arithmetic was typed: a plain number, a fraction, scientific notation or a sum to work out. */
final class Literally {
    private static final Figures ANY = new Figures(1, 34);

    private final List<Token> tokens;
    private final List<Token> numbers;

    Literally(List<Token> tokens) {
        this.tokens = tokens;
        this.numbers = tokens.stream().filter(Token::isNumber).toList();
    }

    Form form() {
        if (numbers.size() == 1 && isPlainSigns()) {
            return numeral(0).form();
        }
        if (isScientific()) {
            return Form.DECIMAL;
        }
        return isFraction() ? Form.FRACTION : Form.EXPRESSION;
    }

    Figures figures() {
        return form() == Form.FRACTION || form() == Form.EXPRESSION
                ? ANY
                : numeral(0).figures();
    }

    private Numeral numeral(int index) {
        Numeral numeral = numbers.get(index).numeral();
        return numeral == null ? Numeral.fraction(BigDecimal.ONE) : numeral;
    }

    /** Nothing beside the number but a sign, brackets, a percent sign or a magnitude after it. */
    private boolean isPlainSigns() {
        int number = tokens.indexOf(numbers.get(0));
        return tokens.stream()
                .allMatch(token -> token.isNumber()
                        || token.is("-")
                        || token.is("+")
                        || token.is("%")
                        || token.is("(")
                        || token.is(")")
                        || token.isWord() && tokens.indexOf(token) > number);
    }

    /** 1.2 × 10^-3. */
    private boolean isScientific() {
        if (numbers.size() != 3 || !numbers.get(1).text().equals("10")) {
            return false;
        }
        long times =
                tokens.stream().filter(token -> token.is("×") || token.is("*")).count();
        long powers =
                tokens.stream().filter(token -> token.is("^") || token.is("**")).count();
        int ten = tokens.indexOf(numbers.get(1));
        boolean order =
                ten > 0 && (tokens.get(ten - 1).is("×") || tokens.get(ten - 1).is("*"));
        return order
                && times == 1
                && powers == 1
                && tokens.stream().noneMatch(token -> token.isWord() || token.is("/") || token.is("!"));
    }

    private boolean isFraction() {
        return numbers.stream()
                        .allMatch(token -> token.isInteger()
                                || token.numeral() != null && token.numeral().form() == Form.FRACTION)
                && tokens.stream()
                        .allMatch(token ->
                                token.isNumber() || token.is("/") || token.is("-") || token.is("(") || token.is(")"))
                && tokens.stream().filter(token -> token.is("/")).count() == 1;
    }

    /** A number as one would write the end of an interval: 3, -3, 1/4, 20%. */
    static boolean isPlain(Node node) {
        if (node instanceof Node.Negate negate) {
            return isPlain(negate.of());
        }
        if (node instanceof Node.Percent percent) {
            return isPlain(percent.of());
        }
        boolean literal = node instanceof Node.Literal;
        return literal
                || node instanceof Node.Binary binary
                        && binary.operator() == '/'
                        && binary.left() instanceof Node.Literal
                        && binary.right() instanceof Node.Literal;
    }
}
