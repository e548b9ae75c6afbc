package dev.viva.numeric.expression;

/** A piece of an expression's text: a number, a name, a quoted word or a symbol; {@code at} counts from 0. */
record Lexeme(Kind kind, String text, int at) {
    enum Kind {
        NUMBER,
        NAME,
        QUOTED,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
