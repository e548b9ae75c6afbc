package dev.viva.session;

import dev.viva.chat.EventId;
import java.util.List;
import java.util.stream.Collectors;

/** One message of an answer, by the id under which it can be edited. */
public record Part(EventId id, String text) {
    static String join(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }
}
