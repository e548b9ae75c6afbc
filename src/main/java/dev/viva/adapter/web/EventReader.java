package dev.viva.adapter.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.viva.chat.AttemptId;
import dev.viva.chat.EventId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reads {@code {"type":"message|command|action", …}} strictly: what is not understood is refused, not guessed. */
final class EventReader {
    private static final int DEEPEST = 50;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new EventFields.Missing("The body is not valid JSON.");
        } catch (IOException e) {
            throw new EventFields.Missing("The body is not valid UTF-8.");
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
