package dev.viva.adapter.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.TimerKey;
import dev.viva.chat.Wake;
import dev.viva.practice.TimerBook;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Timers in a sorted set by due time. One thread uses it. */
public final class RedisTimerBook implements TimerBook {
    private final RedisLink link;

    public RedisTimerBook(RedisLink link) {
        this.link = link;
    }

    @Override
    public void set(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Request request = Request.cmd(Command.ZADD).arg(Keys.TIMERS);
        entries.forEach(entry -> request.arg(entry.at().toEpochMilli()).arg(member(entry)));
        link.call(request);
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        Response members = link.call(Request.cmd(Command.ZRANGE)
                .arg(Keys.TIMERS)
                .arg("-inf")
                .arg(now.toEpochMilli())
                .arg("BYSCORE")
                .arg("LIMIT")
                .arg(0)
                .arg(limit)
                .arg("WITHSCORES"));
        List<Entry> due = new ArrayList<>();
        for (int i = 0; members != null && i + 1 < members.size(); i += 2) {
            Instant at = Instant.ofEpochMilli(
                    (long) Double.parseDouble(members.get(i + 1).toString()));
            due.add(entry(members.get(i).toString(), at));
        }
        return due;
    }

    @Override
    public void done(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Request request = Request.cmd(Command.ZREM).arg(Keys.TIMERS);
        entries.forEach(entry -> request.arg(member(entry)));
        link.call(request);
    }

    /** The same timer always gives the same text, so setting it twice keeps one. */
    private static String member(Entry entry) {
        ObjectNode node = Wire.place(Json.MAPPER.createObjectNode(), entry.place());
        node.put("candidate", entry.candidate().text());
        node.set(name(entry.wake()), Json.MAPPER.valueToTree(entry.wake()));
        return Wire.write(node);
    }

    private static String name(Wake wake) {
        return wake instanceof ProbeKey ? "probe" : "timer";
    }

    private static Wake wake(JsonNode node) {
        return node.has("probe")
                ? Json.MAPPER.convertValue(node.path("probe"), ProbeKey.class)
                : Json.MAPPER.convertValue(node.path("timer"), TimerKey.class);
    }

    private static Entry entry(String member, Instant at) {
        try {
            JsonNode node = Json.MAPPER.readTree(member);
            JsonNode thread = node.get("thread");
            return new Entry(
                    CandidateKey.parse(node.path("candidate").asText()),
                    new Place(node.path("channel").asText(), thread == null ? null : thread.asText()),
                    wake(node),
                    at);
        } catch (IOException e) {
            throw new UncheckedIOException("a timer of ours cannot be read", e);
        }
    }
}
