package dev.viva.adapter.kafka;

import dev.viva.practice.Delivery;
import java.util.ArrayList;
import java.util.List;

/** Headers as they came, as far as they fit: a dead letter must not be too large for its own topic. */
final class DeadLetterHeaders {
    private static final int LARGEST = 64 * 1024;

    private DeadLetterHeaders() {}

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
}
