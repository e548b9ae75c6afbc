package dev.viva.adapter.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.viva.ability.TopicStanding;
import dev.viva.bank.Topic;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * How somebody stands in all topics, as short as can be, for every idle candidate has it: eight base-32 digits for each
 * topic in the order of {@link Topic}, two each for asked, answered, mean and recent, the latter in hundredths; topics never
 * asked at the end are left out. The form of earlier versions, an object of arrays by topic, is read as well.
 */
final class Topics {
    private static final int BASE = 32;
    private static final int WIDTH = 8;
    private static final double HUNDRED = 100;

    private Topics() {}

    static String packed(Map<Topic, TopicStanding> topics) {
        StringBuilder text = new StringBuilder();
        for (Topic topic : Topic.values()) {
            TopicStanding standing = topics.get(topic);
            if (standing != null) {
                text.append("0".repeat(topic.ordinal() * WIDTH - text.length()));
                digits(text, standing.asked());
                digits(text, standing.answered());
                digits(text, Math.round(standing.mean() * HUNDRED));
                digits(text, Math.round(standing.recent() * HUNDRED));
            }
        }
        return text.toString();
    }

    private static void digits(StringBuilder text, long value) {
        text.append(Character.forDigit((int) value / BASE, BASE));
        text.append(Character.forDigit((int) value % BASE, BASE));
    }

    /** Nobody stands at all zeros: without a mark the recent mean is one half. */
    static Map<Topic, TopicStanding> unpacked(String text) {
        Map<Topic, TopicStanding> topics = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            int at = topic.ordinal() * WIDTH;
            if (at + WIDTH <= text.length() && !text.startsWith("0".repeat(WIDTH), at)) {
                topics.put(
                        topic,
                        new TopicStanding(
                                value(text, at),
                                value(text, at + 2),
                                value(text, at + 4) / HUNDRED,
                                value(text, at + 6) / HUNDRED));
            }
        }
        return topics;
    }

    private static int value(String text, int at) {
        return Integer.parseInt(text, at, at + 2, BASE);
    }

    /** Writes them. */
    static final class Written extends StdSerializer<Map<Topic, TopicStanding>> {
        private static final long serialVersionUID = 1;

        Written() {
            super(Map.class, false);
        }

        @Override
        public void serialize(Map<Topic, TopicStanding> value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(packed(value));
        }
    }

    /** Reads both forms. */
    static final class Read extends StdDeserializer<Map<Topic, TopicStanding>> {
        private static final long serialVersionUID = 1;

        Read() {
            super(Map.class);
        }

        @Override
        public Map<Topic, TopicStanding> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                return unpacked(in.getText());
            }
            return context.readValue(
                    in, context.getTypeFactory().constructMapType(TreeMap.class, Topic.class, TopicStanding.class));
        }
    }
}
