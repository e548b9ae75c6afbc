package dev.viva.grading.text;

/** A run of tokens: {@code from} inclusive, {@code to} exclusive. */
public record Span(int from, int to) {
    public int length() {
        return to - from;
    }
}
