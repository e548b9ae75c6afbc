package dev.viva.practice;

import dev.viva.chat.ChatEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing taken from the log: an event that could be read, or one that could not. */
public sealed interface Delivery {
    Source source();

    Raw raw();

    /**
     * An event.
     *
     * @param contentHash a digest of type and data, to tell a repetition from another event with the same id
     */
    record Readable(Source source, ChatEvent event, String contentHash, Raw raw) implements Delivery {}

    /** What could not be read, with the reason; it goes to the dead letters as it came. */
    record Poison(Source source, String reason, Raw raw) implements Delivery {}

    /** The bytes as they came. */
    record Raw(byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {
        public Raw {
            headers = List.copyOf(headers);
        }
    }

    /** A header as it came. */
    record Header(String name, byte @Nullable [] value) {}
}
