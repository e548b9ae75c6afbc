package dev.viva.numeric.reading;

/** What an answer comes down to, before it is put into words. */
sealed interface Chosen {
    record One(Amount amount) implements Chosen {}

    record Span(Amount low, Amount high) implements Chosen {}

    record Infinity(boolean negative) implements Chosen {}
}
