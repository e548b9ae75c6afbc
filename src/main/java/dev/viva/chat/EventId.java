package dev.viva.chat;

/**
 * The id its sender gave an event ({@code ce_id}). Together with the candidate it decides whether two deliveries are one.
 *
 * @param value 1 to 256 characters without control characters and halves of surrogate pairs
 */
public record EventId(String value) {
    public static final int LONGEST = 256;

    public EventId {
        if (value.isBlank() || value.length() > LONGEST || !WellFormed.is(value)) {
            throw new IllegalArgumentException(
                    "an event id is 1 to 256 characters without control or broken characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
