package dev.viva.numeric.expression;

/** An expression that cannot be parsed or computed; the message is one plain sentence without its full stop. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExpressionException(String sentence) {
        super(sentence, null, false, false);
    }

    /** A syntax error, where {@code at} counts characters from 0. */
    static ExpressionException at(int at, String sentence) {
        return new ExpressionException("at character " + (at + 1) + ": " + sentence);
    }
}
