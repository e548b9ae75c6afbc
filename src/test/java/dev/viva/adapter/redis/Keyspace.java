package dev.viva.adapter.redis;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that stands in a Redis, in canonical form. */
public final class Keyspace implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Redis redis;
    private final RedisLink link;

    public Keyspace(String address) {
        redis = Redis.createClient(
                vertx,
                new RedisOptions().setConnectionString("redis://" + address).setProtocolNegotiation(false));
        link = new RedisLink(redis, Duration.ofSeconds(5));
    }

    /**
     * A value with its expiry.
     *
     * @param expires in milliseconds since the epoch, exact to some milliseconds, or -1 for never
     */
    public record Value(String text, long expires) {
        /** Equal, with an expiry that differs by what reading it takes. */
        public boolean like(Value other) {
            return text.equals(other.text)
                    && (expires < 0) == (other.expires < 0)
                    && Math.abs(expires - other.expires) < 3000;
        }
    }

    /** All keys that begin with a prefix. */
    public Map<String, Value> read(String prefix) {
        Map<String, Value> all = new TreeMap<>();
        Response names = link.call(Request.cmd(Command.KEYS).arg("*"));
        for (Response name : names) {
            if (name.toString().startsWith(prefix)) {
                all.put(name.toString(), value(name.toString()));
            }
        }
        return all;
    }

    /** Keys whose values differ, each with both. */
    public static List<String> differences(Map<String, Value> one, Map<String, Value> other) {
        List<String> differences = new ArrayList<>();
        Map<String, Value> all = new TreeMap<>(one);
        all.putAll(other);
        for (String key : all.keySet()) {
            Value a = one.get(key);
            Value b = other.get(key);
            if (a == null || b == null || !a.like(b)) {
                differences.add(key + "\n  was " + a + "\n  is  " + b);
            }
        }
        return differences;
    }

    public void empty() {
        link.call(Request.cmd(Command.FLUSHALL));
    }

    private Value value(String name) {
        long left = link.call(Request.cmd(Command.PTTL).arg(name)).toLong();
        Response time = link.call(Request.cmd(Command.TIME));
        long now = time.get(0).toLong() * 1000 + time.get(1).toLong() / 1000;
        return new Value(text(name), left < 0 ? -1 : now + left);
    }

    private String text(String name) {
        return switch (link.call(Request.cmd(Command.TYPE).arg(name)).toString()) {
            case "hash" -> {
                Map<String, String> fields = new TreeMap<>();
                Response all = link.call(Request.cmd(Command.HGETALL).arg(name));
                for (int i = 0; i + 1 < all.size(); i += 2) {
                    fields.put(all.get(i).toString(), all.get(i + 1).toString());
                }
                yield fields.toString();
            }
            case "list" ->
                link.call(Request.cmd(Command.LRANGE).arg(name).arg(0).arg(-1)).stream()
                        .map(Response::toString)
                        .collect(Collectors.joining("\n"));
            case "zset" ->
                link.call(Request.cmd(Command.ZRANGE).arg(name).arg(0).arg(-1).arg("WITHSCORES")).stream()
                        .map(Response::toString)
                        .collect(Collectors.joining("\n"));
            default -> link.call(Request.cmd(Command.GET).arg(name)).toString();
        };
    }

    @Override
    public void close() {
        link.close();
        redis.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
