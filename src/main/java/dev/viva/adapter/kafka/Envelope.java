package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.NotJson;
import dev.viva.adapter.json.StrictJson;
import dev.viva.practice.Delivery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 envelope in binary or structured mode.
 *
 * @param time {@code ce_time} as written, or null
 * @param data the event's data
 * @param seal the HMAC, or null
 */
record Envelope(
        String id,
        String type,
        @Nullable String time,
        JsonNode data,
        byte[] value,
        @Nullable String seal) {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final int LARGEST_VALUE = 512 * 1024;

    /**
     * @throws Unreadable with the reason
     */
    static Envelope read(Delivery.Raw raw) {
        byte[] value = raw.value();
        if (value == null) {
            throw new Unreadable("the value is missing");
        }
        if (value.length > LARGEST_VALUE) {
            throw new Unreadable("the value has " + value.length + " bytes; " + LARGEST_VALUE + " are the most");
        }
        HeaderFields headers = HeaderFields.of(raw.headers());
        String contentType = headers.text("content-type");
        JsonNode json = json(value);
        boolean structured =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)
                        || !headers.has("ce_id") && json.has("specversion");
        return structured ? structured(json, value, headers) : binary(json, value, headers);
    }

    private static Envelope binary(JsonNode data, byte[] value, HeaderFields headers) {
        requireVersion(headers.text("ce_specversion"));
        return new Envelope(
                required("ce_id", headers.text("ce_id")),
                required("ce_type", headers.text("ce_type")),
                headers.text("ce_time"),
                requireObject(data),
                value,
                headers.text(Seal.HEADER));
    }

    private static Envelope structured(JsonNode envelope, byte[] value, HeaderFields headers) {
        if (!envelope.isObject()) {
            throw new Unreadable("the envelope is not a JSON object");
        }
        requireVersion(text(envelope, "specversion"));
        return new Envelope(
                required("id", text(envelope, "id")),
                required("type", text(envelope, "type")),
                text(envelope, "time"),
                requireObject(envelope.path("data")),
                value,
                headers.text(Seal.HEADER));
    }

    private static JsonNode json(byte[] value) {
        try {
            return StrictJson.read(value);
        } catch (NotJson e) {
            throw new Unreadable("the value " + e.reason());
        }
    }

    private static JsonNode requireObject(JsonNode node) {
        if (!node.isObject()) {
            throw new Unreadable("the data is not a JSON object");
        }
        return node;
    }

    private static void requireVersion(@Nullable String version) {
        if (version != null && !version.startsWith("1.")) {
            throw new Unreadable("CloudEvents version must be 1.0");
        }
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Unreadable(name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Unreadable(name + " must be a string");
        }
        return value.asText();
    }
}
