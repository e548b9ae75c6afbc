package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.practice.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
    private static final int MOST_HEADERS = 100;
    private static final int LARGEST_HEADERS = 32 * 1024;
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
        Map<String, String> headers = headers(raw);
        String contentType = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        JsonNode json = json(value);
        return contentType.startsWith(STRUCTURED) || !headers.containsKey("ce_id") && json.has("specversion")
                ? structured(json, value, headers)
                : binary(json, value, headers);
    }

    private static Envelope binary(JsonNode data, byte[] value, Map<String, String> headers) {
        requireVersion(headers.get("ce_specversion"));
        return new Envelope(
                required("ce_id", headers.get("ce_id")),
                required("ce_type", headers.get("ce_type")),
                headers.get("ce_time"),
                requireObject(data),
                value,
                headers.get(Seal.HEADER));
    }

    private static Envelope structured(JsonNode envelope, byte[] value, Map<String, String> headers) {
        requireObject(envelope);
        requireVersion(text(envelope, "specversion"));
        return new Envelope(
                required("id", text(envelope, "id")),
                required("type", text(envelope, "type")),
                text(envelope, "time"),
                requireObject(envelope.path("data")),
                value,
                headers.get(Seal.HEADER));
    }

    private static Map<String, String> headers(Delivery.Raw raw) {
        if (raw.headers().size() > MOST_HEADERS) {
            throw new Unreadable("there are " + raw.headers().size() + " headers; " + MOST_HEADERS + " are the most");
        }
        int size = 0;
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Delivery.Header header : raw.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            size += header.name().length() + value.length;
            if (size > LARGEST_HEADERS) {
                throw new Unreadable("the headers have more than " + LARGEST_HEADERS + " bytes");
            }
            headers.put(header.name(), new String(value, StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static JsonNode json(byte[] value) {
        try {
            JsonNode node = Json.MAPPER.readTree(value);
            if (node == null || node.isMissingNode()) {
                throw new Unreadable("the value is empty");
            }
            return node;
        } catch (IOException e) {
            // The parser's own message may quote what somebody typed, so only its kind is told.
            throw new Unreadable("the value is not JSON (" + e.getClass().getSimpleName() + ")");
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
        return value != null && value.isTextual() ? value.asText() : null;
    }
}
