package dev.viva.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.NotJson;
import dev.viva.adapter.json.StrictJson;
import dev.viva.chat.AttemptId;
import dev.viva.chat.EventId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reads {@code {"type":"message|command|action", …}} strictly: what is not understood is refused, not guessed. */
final class EventReader {
    private EventReader() {}

    static PostedEvent read(byte[] body) {
        try {
            return event(new EventFields(parse(body)));
        } catch (EventFields.Missing e) {
            return new PostedEvent.Unreadable(e.sentence());
        }
    }

    private static JsonNode parse(byte[] body) throws EventFields.Missing {
        try {
            return StrictJson.read(body);
        } catch (NotJson e) {
            throw new EventFields.Missing("The body " + e.reason() + ".");
        }
    }

    private static PostedEvent event(EventFields fields) throws EventFields.Missing {
        String type = fields.required("type");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", "web");
        switch (type) {
            case "message" -> {
                data.put("text", fields.required("text"));
                data.put("complete", true);
                attempt(fields, data);
            }
            case "command" -> {
                data.put("command", fields.word("command"));
                fields.optional("arguments").ifPresent(arguments -> data.put("arguments", arguments));
            }
            case "action" -> {
                data.put("action", fields.word("action"));
                attempt(fields, data);
            }
            default -> throw new EventFields.Missing("The type must be message, command or action.");
        }
        return new PostedEvent.Read(id(fields), type, data);
    }

    private static void attempt(EventFields fields, Map<String, Object> data) throws EventFields.Missing {
        String attempt = fields.optional("attempt").orElse(null);
        if (attempt == null) {
            return;
        }
        try {
            data.put("attempt", new AttemptId(attempt).value());
        } catch (IllegalArgumentException e) {
            throw new EventFields.Missing("The field \"attempt\" is not the id of a question.");
        }
    }

    /** The page makes the id, so that sending again after a lost answer is still one event. */
    private static EventId id(EventFields fields) throws EventFields.Missing {
        String id = fields.optional("id").orElse(null);
        if (id == null) {
            return new EventId(UUID.randomUUID().toString());
        }
        if (!EventFields.UUID_FORM.matcher(id).matches()) {
            throw new EventFields.Missing("The field \"id\" must be a UUID.");
        }
        return new EventId(id);
    }
}
