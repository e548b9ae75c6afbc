package dev.viva.adapter.kafka;

/** Something that cannot be read, with a reason that holds nothing of what somebody typed. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
