package dev.viva.numeric.reading;

/** Stops the reading of one answer; turned into a {@link Reading} by {@link AnswerReader} and seen nowhere else. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean asks;

    private Refusal(String sentence, boolean asks) {
        super(sentence, null, false, false);
        this.asks = asks;
    }

    /** Several readings are possible: the sentence is a question. */
    static Refusal ask(String question) {
        return new Refusal(question, true);
    }

    /** Nothing can be read: the sentence says why. */
    static Refusal because(String reason) {
        return new Refusal(reason, false);
    }

    Reading reading() {
        return asks ? new Reading.Ambiguous(getMessage()) : new Reading.Unreadable(getMessage());
    }
}
