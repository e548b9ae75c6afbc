package dev.viva.adapter.web;

import dev.viva.chat.EventId;
import java.util.Map;

/** What came of reading a posted body. */
sealed interface PostedEvent {
    /**
     * An event as the gate takes it.
     *
     * @param type {@code message}, {@code command} or {@code action}
     */
    record Read(EventId id, String type, Map<String, Object> data) implements PostedEvent {
        public Read {
            data = Map.copyOf(data);
        }
    }

    /**
     * A body that is no event.
     *
     * @param reason one plain sentence
     */
    record Unreadable(String reason) implements PostedEvent {}
}
