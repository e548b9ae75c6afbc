package dev.viva.boot;

/** Something that keeps a command from running, said in one line with what to do about it. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage()).replace('\n', ' ');
    }
}
