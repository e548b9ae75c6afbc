package dev.viva.chat;

import dev.viva.ids.Ids;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of one asking of one item to one candidate; made from the event that asked, so it is the same after a crash. */
public record AttemptId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern MADE = Pattern.compile("a-[0-9a-v]{12}");

    public AttemptId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an attempt id is 1 to 64 of the characters a-z 0-9 -");
        }
    }

    /** The {@code n}-th attempt that {@code event} asked of {@code candidate}. */
    public static AttemptId of(CandidateKey candidate, EventId event, int n) {
        return new AttemptId("a-" + Ids.digest(12, "attempt", candidate.text(), event.value(), Integer.toString(n)));
    }

    /** Reads an id as {@link #of} makes it, whatever else there is refused. */
    public static Optional<AttemptId> find(String text) {
        return MADE.matcher(text).matches() ? Optional.of(new AttemptId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
