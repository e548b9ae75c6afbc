package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The fields of an event's data, each with the type it must have. What people typed is cleaned; names of people, places and
 * things stay as they came, for cleaned they would be the names of others.
 */
record Fields(JsonNode data) {
    String text(String name) {
        return optional(name).orElseThrow(() -> new Unreadable(name + " is missing"));
    }

    Optional<String> optional(String name) {
        return verbatim(name).map(Fields::clean);
    }

    /** A name, which is right as it stands or refused. */
    String name(String name) {
        return verbatim(name).orElseThrow(() -> new Unreadable(name + " is missing"));
    }

    Optional<String> verbatim(String name) {
        JsonNode value = data.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Unreadable(name + " must be a string");
        }
        return Optional.of(value.asText());
    }

    int number(String name) {
        JsonNode value = data.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new Unreadable(name + " must be a whole number");
        }
        return value.asInt();
    }

    boolean flag(String name) {
        JsonNode value = data.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new Unreadable(name + " must be true or false");
        }
        return value.asBoolean();
    }

    /** Without control characters (line breaks and tabs stay) and without halves of surrogate pairs, which no store keeps. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
