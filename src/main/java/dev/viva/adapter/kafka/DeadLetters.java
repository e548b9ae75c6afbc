package dev.viva.adapter.kafka;

import dev.viva.practice.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a dead letter is kept: all of it, as far as it fits. The broker counts compressed bytes, so what came in can be
 * larger than what it takes back.
 */
final class DeadLetters {
    private static final int LARGEST = 64 * 1024;
    private static final int LARGEST_BODY = 1024 * 1024;

    private DeadLetters() {}

    static List<Delivery.Header> kept(List<Delivery.Header> headers) {
        List<Delivery.Header> kept = new ArrayList<>();
        int size = 0;
        for (Delivery.Header header : headers) {
            size += header.name().length() + (header.value() == null ? 0 : header.value().length);
            if (size > LARGEST) {
                break;
            }
            kept.add(header);
        }
        return kept;
    }

    /** The first megabyte of a key or value. */
    static byte @Nullable [] cut(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= LARGEST_BODY ? bytes : Arrays.copyOf(bytes, LARGEST_BODY);
    }

    /** How many bytes the value had where it was cut. */
    static Optional<String> original(Delivery.Raw raw) {
        byte[] value = raw.value();
        return value == null || value.length <= LARGEST_BODY
                ? Optional.empty()
                : Optional.of(Integer.toString(value.length));
    }
}
