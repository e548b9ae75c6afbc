package dev.viva.adapter.kafka;

import dev.viva.practice.Delivery;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message by name, whatever its letter case. One that comes twice with the same bytes counts once; with
 * other bytes it says two things at once, and is refused where it is asked for, as is one that is no UTF-8. A header without
 * a value is not there.
 */
final class HeaderFields {
    private static final int MOST = 100;
    private static final int LARGEST = 32 * 1024;
    private static final byte[] TWO_VALUES = {};

    private final Map<String, byte[]> values;

    private HeaderFields(Map<String, byte[]> values) {
        this.values = values;
    }

    /**
     * @throws Unreadable when there are too many or they are too large
     */
    static HeaderFields of(List<Delivery.Header> headers) {
        if (headers.size() > MOST) {
            throw new Unreadable("there are more than " + MOST + " headers");
        }
        long size = 0;
        Map<String, byte[]> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Delivery.Header header : headers) {
            byte[] value = header.value();
            size += header.name().length() + (value == null ? 0 : value.length);
            if (size > LARGEST) {
                throw new Unreadable("the headers have more than " + LARGEST + " bytes");
            }
            if (value != null && value.length > 0) {
                values.merge(header.name(), value, (one, other) -> Arrays.equals(one, other) ? one : TWO_VALUES);
            }
        }
        return new HeaderFields(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The header's value, or null.
     *
     * @throws Unreadable when it has two values, or one that is no UTF-8
     */
    @Nullable
    String text(String name) {
        byte[] value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value == TWO_VALUES) {
            throw new Unreadable("the header " + name + " is there twice with different values");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("the header " + name + " is not UTF-8");
        }
    }
}
