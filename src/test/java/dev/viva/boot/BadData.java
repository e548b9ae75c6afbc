package dev.viva.boot;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Types;
import dev.viva.chat.CandidateKey;
import dev.viva.hostile.BadInputs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Messages that nobody should send to {@code chat.events}, and odd ones that are in order all the same. */
final class BadData {
    private static final String TOPIC = "chat.events";
    private static final CandidateKey ROBIN = new CandidateKey("test:1", "robin");
    private final List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> odd = new ArrayList<>();

    /** Everything once; {@code round} keeps the ids of one round from those of the next. */
    static BadData all(int round) {
        BadData data = new BadData();
        data.jsonFiles();
        data.keys();
        data.headers(round);
        data.sizes();
        data.forgeries(round);
        data.texts(round);
        return data;
    }

    /** So many messages of random bytes, keys and headers, all of them poison. */
    static BadData random(SplittableRandom random, int count) {
        BadData data = new BadData();
        for (int i = 0; i < count; i++) {
            ProducerRecord<byte[], byte[]> record =
                    record(random.nextInt(10) == 0 ? null : bytes(random, 40), bytes(random, 3_000));
            for (int headers = random.nextInt(8); headers > 0; headers--) {
                byte[] value = random.nextInt(5) == 0 ? null : bytes(random, 100);
                record.headers().add(random.nextBoolean() ? "ce_id" : "h" + headers, value);
            }
            data.poison.add(record);
        }
        return data;
    }

    List<ProducerRecord<byte[], byte[]>> poison() {
        return poison;
    }

    /** Messages with odd text, each of its own person and with an id of its own. */
    List<ProducerRecord<byte[], byte[]>> odd() {
        return odd;
    }

    private void jsonFiles() {
        for (byte[] value : BadInputs.jsonFiles("").values()) {
            poison.add(with(record(utf8(ROBIN.text()), value), "ce_id", "json", "ce_type", Types.MESSAGE));
            poison.add(
                    with(record(utf8(ROBIN.text()), value), "content-type", "application/cloudevents+json; charset=x"));
        }
    }

    private void keys() {
        byte[] value = message(ROBIN, Map.of("text", "help"));
        for (byte[] key : BadInputs.pieces()) {
            poison.add(with(record(key, value), "ce_id", "key", "ce_type", Types.MESSAGE));
        }
        poison.add(with(record(null, value), "ce_id", "key", "ce_type", Types.MESSAGE));
        poison.add(with(record(new byte[300_000], value), "ce_id", "key", "ce_type", Types.MESSAGE));
        poison.add(with(record(utf8("test:1/somebody-else"), value), "ce_id", "key", "ce_type", Types.MESSAGE));
    }

    private void headers(int round) {
        byte[] key = utf8(ROBIN.text());
        byte[] value = message(ROBIN, Map.of("text", "help"));
        ProducerRecord<byte[], byte[]> many = with(record(key, value), "ce_type", Types.MESSAGE, "ce_id", "many");
        for (int i = 0; i < 10_000; i++) {
            many.headers().add("", null);
        }
        poison.add(many);
        ProducerRecord<byte[], byte[]> large = with(record(key, value), "ce_type", Types.MESSAGE, "ce_id", "large");
        large.headers().add("h", new byte[900_000]);
        poison.add(large);
        poison.add(with(record(key, value), "ce_type", Types.MESSAGE, "ce_id", "one", "CE_ID", "two"));
        poison.add(with(record(key, value), "ce_type", Types.MESSAGE));
        poison.add(with(record(key, value), "ce_id", "1", "ce_type", Types.MESSAGE, "ce_time", "noon"));
        poison.add(with(
                record(key, "x".getBytes(StandardCharsets.UTF_8)),
                "dead-letter-reason",
                "mine",
                "dead-letter-original-size",
                "7"));
        for (byte[] piece : BadInputs.pieces()) {
            if (!new String(piece, StandardCharsets.UTF_8).contains("\uFFFD")) {
                continue;
            }
            ProducerRecord<byte[], byte[]> broken = with(record(key, value), "ce_type", Types.MESSAGE);
            broken.headers().add("ce_id", piece);
            poison.add(broken);
        }
        CandidateKey somebody = new CandidateKey("test:1", "headers-" + round);
        odd.add(with(
                record(utf8(somebody.text()), message(somebody, Map.of("text", "help"))),
                "Ce_Type",
                Types.MESSAGE,
                "ce_type",
                Types.MESSAGE,
                "ce_id",
                "headers-" + round));
    }

    private void sizes() {
        byte[] key = utf8(ROBIN.text());
        poison.add(with(record(key, null), "ce_id", "null", "ce_type", Types.MESSAGE));
        poison.add(with(record(key, new byte[0]), "ce_id", "empty", "ce_type", Types.MESSAGE));
        poison.add(with(record(key, new byte[1_000_000]), "ce_id", "zeros", "ce_type", Types.MESSAGE));
        poison.add(with(
                record(key, message(ROBIN, Map.of("text", "a".repeat(600_000)))),
                "ce_id",
                "text",
                "ce_type",
                Types.MESSAGE));
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            names.put(i + "n".repeat(50_000), "");
        }
        poison.add(with(record(key, message(ROBIN, names)), "ce_id", "names", "ce_type", Types.MESSAGE));
        poison.add(with(record(key, utf8("[" + "1,".repeat(250_000) + "1]")), "ce_id", "p", "ce_type", Types.MESSAGE));
    }

    private void forgeries(int round) {
        String mark = "{\"workspace\":\"test:1\",\"user\":\"robin\",\"channel\":\"dm\",\"attempt\":\"a-1\",\"turn\":1,"
                + "\"revision\":1,\"grade\":{}}";
        for (String seal : List.of("", "00", "zz", "0".repeat(64), "0".repeat(30_000))) {
            poison.add(with(
                    record(utf8(ROBIN.text()), utf8(mark)),
                    "ce_id",
                    "graded:" + round,
                    "ce_type",
                    Types.GRADED,
                    Seal.HEADER,
                    seal));
        }
        poison.add(with(
                record(utf8(ROBIN.text()), message(ROBIN, Map.of("text", "help"))),
                "ce_id",
                "timer:1",
                "ce_type",
                Types.MESSAGE));
    }

    private void texts(int round) {
        int person = 0;
        for (String text : BadInputs.strings()) {
            if (text.length() > 50_000) {
                continue;
            }
            CandidateKey somebody = new CandidateKey("test:1", "odd-" + round + "-" + ++person);
            byte[] value = message(somebody, Map.of("text", text, "userName", text));
            odd.add(with(
                    record(utf8(somebody.text()), value),
                    "ce_id",
                    "odd-" + round + "-" + person,
                    "ce_type",
                    Types.MESSAGE));
        }
    }

    private static byte[] message(CandidateKey candidate, Map<String, String> more) {
        Map<String, String> data = new TreeMap<>(
                Map.of("workspace", candidate.workspace(), "user", candidate.user(), "channel", "dm", "text", "help"));
        data.putAll(more);
        // Half a surrogate pair has no UTF-8, so everything beyond ASCII is written as an escape.
        StringBuilder ascii = new StringBuilder();
        for (char each : Json.MAPPER.valueToTree(data).toString().toCharArray()) {
            ascii.append(each < 128 ? String.valueOf(each) : String.format("\\u%04x", (int) each));
        }
        return utf8(ascii.toString());
    }

    private static ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return new ProducerRecord<>(TOPIC, key, value);
    }

    private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> record, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], utf8(headers[i + 1]));
        }
        return record;
    }

    private static byte[] bytes(SplittableRandom random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
