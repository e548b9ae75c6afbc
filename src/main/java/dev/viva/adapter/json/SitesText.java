package dev.viva.adapter.json;

import dev.viva.ability.model.Sites;
import dev.viva.bank.Topic;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * What is known of a person's ability as text: base 64 of the day and, for each topic, the upper three bytes of two
 * single-precision numbers, which are all that count; topics at the end of which nothing is known are left out.
 */
final class SitesText {
    private static final int SITE = 6;

    private SitesText() {}

    static String write(Sites sites) {
        int last = sites.topics();
        while (last > 0 && sites.precision(last - 1) == 0 && sites.pull(last - 1) == 0) {
            last--;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + last * SITE).putInt(sites.day());
        for (int k = 0; k < last; k++) {
            put(bytes, sites.precision(k));
            put(bytes, sites.pull(k));
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * @throws IllegalArgumentException when the text is none that {@link #write} gives
     */
    static Sites read(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int topics = (bytes.remaining() - Integer.BYTES) / SITE;
        if (bytes.remaining() != Integer.BYTES + topics * SITE || topics > Topic.values().length) {
            throw new IllegalArgumentException("an ability has a day and at most 15 pairs of numbers");
        }
        int day = bytes.getInt();
        float[] precision = new float[Topic.values().length];
        float[] pull = new float[precision.length];
        for (int k = 0; k < topics; k++) {
            precision[k] = get(bytes);
            pull[k] = get(bytes);
        }
        return Sites.of(precision, pull, day);
    }

    private static void put(ByteBuffer bytes, float value) {
        int bits = Float.floatToIntBits(value);
        bytes.putShort((short) (bits >>> 16)).put((byte) (bits >>> 8));
    }

    private static float get(ByteBuffer bytes) {
        return Float.intBitsToFloat(bytes.getShort() << 16 | (bytes.get() & 0xff) << 8);
    }
}
