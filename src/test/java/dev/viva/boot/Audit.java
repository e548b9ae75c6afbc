package dev.viva.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.ids.Ids;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** What must hold on the topics after bad data; an event is known by its place, {@code partition:offset}. */
final class Audit {
    private static final String REASON = "[A-Za-z0-9 ,;:./@_-]{8,200}";
    private final TestingViva viva;

    Audit(TestingViva viva) {
        this.viva = viva;
    }

    /**
     * The dead letters are the poison, byte for byte. Everything else is applied, or comes a second time.
     *
     * @param poison the {@link #digest} of what was sent, by its place
     * @return how many events were applied
     */
    int everyEventWentOneWay(Map<String, String> poison) throws IOException {
        Map<String, ConsumerRecord<byte[], byte[]>> letters = letters();
        Set<String> applied = applied();
        assertThat(letters.keySet()).isEqualTo(poison.keySet());
        letters.forEach((place, letter) -> isWhole(poison.get(place), letter));
        assertThat(applied).doesNotContainAnyElementsOf(poison.keySet());
        Set<String> appliedIds = new HashSet<>();
        Map<String, String> others = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> event : viva.all("chat.events")) {
            String place = event.partition() + ":" + event.offset();
            String id = Arrays.toString(event.key()) + header(event.headers(), "ce_id");
            if (applied.contains(place)) {
                assertThat(appliedIds.add(id)).as("applied once").isTrue();
            } else if (!poison.containsKey(place)) {
                others.put(place, id);
            }
        }
        assertThat(appliedIds).containsAll(others.values());
        return applied.size();
    }

    /** Every event has its reply, and no reply id has two contents. */
    void everyEventIsAnsweredOnce(Collection<String> events) throws IOException {
        Map<String, String> contents = new HashMap<>();
        Set<String> repliedTo = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> reply : viva.all("chat.replies")) {
            String content = new String(reply.value(), UTF_8);
            String earlier = contents.put(header(reply.headers(), "ce_id"), content);
            assertThat(earlier == null || earlier.equals(content))
                    .as("one content for a reply id")
                    .isTrue();
            repliedTo.add(Json.MAPPER.readTree(content).path("replyTo").asText());
        }
        assertThat(repliedTo).containsAll(events);
    }

    private Map<String, ConsumerRecord<byte[], byte[]>> letters() {
        Map<String, ConsumerRecord<byte[], byte[]>> letters = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : viva.all("chat.events.dead-letter")) {
            String place = header(letter.headers(), "dead-letter-partition") + ":"
                    + header(letter.headers(), "dead-letter-offset");
            assertThat(letters.put(place, letter)).as("one letter for " + place).isNull();
        }
        return letters;
    }

    private Set<String> applied() throws IOException {
        Set<String> applied = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> record : viva.all("interview.records")) {
            JsonNode source = Json.MAPPER.readTree(record.value()).path("source");
            applied.add(source.path("partition").asInt() + ":"
                    + source.path("offset").asLong());
        }
        return applied;
    }

    private static void isWhole(String sent, ConsumerRecord<byte[], byte[]> letter) {
        assertThat(digest(letter.key(), letter.value())).isEqualTo(sent);
        assertThat(header(letter.headers(), "dead-letter-topic")).isEqualTo("chat.events");
        assertThat(letter.headers().headers("dead-letter-reason"))
                .singleElement()
                .satisfies(
                        reason -> assertThat(new String(reason.value(), UTF_8)).matches(REASON));
        assertThat(letter.headers().headers("dead-letter-original-size")).isEmpty();
    }

    /** Tells one key and value from any other. */
    static String digest(byte[] key, byte[] value) {
        return Ids.digest(51, hex(key), hex(value));
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "none" : HexFormat.of().formatHex(bytes);
    }

    static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
