package dev.viva.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.trace.Tracing;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who practises, more or less sensibly, and reads what comes back. */
final class Person {
    private static final List<String> STARTS =
            List.of("probe", "probe trees", "probe trees 3", "numeric", "mock 2", "mock 3 trees", "probe calibration");
    private static final List<String> ASIDES =
            List.of("progress", "help", "study trees", "reading", "thanks", "progress", "export", "nonsense");
    private static final List<String> ANSWERS = List.of(
            "the main thing about it, I would say",
            "2",
            "4, only added",
            "variance falls since the trees differ",
            "it is magic",
            "the side point and the main one",
            "no idea at all");

    private final CandidateKey key;
    private final World world;
    private final EventSender sender;
    private final Chance chance;
    private int said;
    private int heard;
    private @Nullable String attempt;
    private @Nullable String lastAnswer;

    Person(World world, String name, Post post) {
        this.world = world;
        this.key = new CandidateKey("sim:1", name);
        this.chance = world.chance().part();
        this.sender = new EventSender(post.box(chance.percent(50)), Topics.DEFAULT.events(), world.seal(), Tracing.OFF);
    }

    void speak() {
        listen();
        int choice = chance.below(100);
        if (choice < 3) {
            message("forget me yes", true, null, null);
            attempt = null;
        } else if (attempt == null) {
            message(choice < 75 ? chance.of(STARTS) : chance.of(ASIDES), true, null, null);
        } else if (choice < 60) {
            answer(choice);
        } else if (choice < 66 && lastAnswer != null) {
            message(words(), false, null, lastAnswer);
        } else if (choice < 74) {
            send(Types.ACTION, Map.of("action", chance.percent(50) ? "hint" : "skip", "attempt", attempt));
        } else if (choice < 82) {
            send(Types.COMMAND, Map.of("command", chance.of(List.of("hint", "skip", "explain", "stop"))));
        } else if (choice < 90) {
            message(chance.of(STARTS), true, null, null);
        } else {
            message(chance.of(ASIDES), true, null, null);
        }
    }

    private void answer(int choice) {
        lastAnswer = message(words(), choice < 40, choice % 5 == 0 ? attempt : null, null);
    }

    private String words() {
        return chance.of(ANSWERS) + " " + said;
    }

    /** The last question that was put, as the person sees it. */
    private void listen() {
        int partition = ModelBroker.partitionOf(key.text().getBytes(StandardCharsets.UTF_8));
        List<Stored> replies = world.broker().partition(Topics.DEFAULT.replies(), partition);
        for (; heard < replies.size(); heard++) {
            Stored stored = replies.get(heard);
            if (stored.candidate().equals(key)) {
                JsonNode card = read(String.valueOf(stored.text())).path("card");
                if (card.path("kind").asText().equals("question")) {
                    attempt = card.path("attempt").asText();
                } else if (card.path("kind").asText().equals("scorecard")) {
                    attempt = null;
                }
            }
        }
    }

    private String message(String text, boolean complete, @Nullable String names, @Nullable String edits) {
        Map<String, Object> data = new HashMap<>(Map.of("text", text, "complete", complete, "userName", "N. " + key));
        if (names != null) {
            data.put("attempt", names);
        }
        if (edits != null) {
            data.put("edits", edits);
        }
        return send(Types.MESSAGE, data);
    }

    private String send(String type, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("channel", "dm");
        EventId id = new EventId("m" + ++said);
        world.trace().add(key.user() + " " + id + " " + type.split("\\.")[3] + " " + data);
        sender.chat(key, id, type, all, world.told());
        return id.value();
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
