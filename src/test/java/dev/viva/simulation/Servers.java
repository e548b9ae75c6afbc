package dev.viva.simulation;

import dev.viva.boot.embedded.EmbeddedServers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Real Redis servers, each with its own run id, of which one answers at a time; three, so that the one that answered before
 * does not come back while somebody is at a single step. One connection to each.
 */
final class Servers implements AutoCloseable {
    static final int COUNT = 3;

    private final Vertx vertx = Vertx.vertx();
    private final List<EmbeddedServers> servers = new ArrayList<>();
    private final List<RedisConnection> connections = new ArrayList<>();

    /** A key with its value as Redis writes it, and its time to live in milliseconds, 0 for ever. */
    record Kept(String key, byte[] value, long left) {}

    Servers(Path folder) {
        for (int i = 0; i < COUNT; i++) {
            EmbeddedServers server =
                    EmbeddedServers.start(folder.resolve("redis-" + i), new EmbeddedServers.Wanted(false, 0, true, 0));
            servers.add(server);
            RedisOptions options = new RedisOptions()
                    .setConnectionString("redis://" + server.redis())
                    .setMaxWaitingHandlers(100_000)
                    .setProtocolNegotiation(false);
            connections.add(wait(Redis.createClient(vertx, options).connect()));
            // What a server loses is decided here, not by the disk.
            call(
                    i,
                    List.of(Request.cmd(Command.CONFIG)
                            .arg("SET")
                            .arg("appendonly")
                            .arg("no")));
        }
    }

    Future<@Nullable Response> send(int server, Request request) {
        return connections.get(server).send(request);
    }

    List<@Nullable Response> call(int server, List<Request> requests) {
        List<Future<@Nullable Response>> sent =
                requests.stream().map(each -> send(server, each)).toList();
        List<@Nullable Response> answers = new ArrayList<>();
        sent.forEach(each -> answers.add(wait(each)));
        return answers;
    }

    @Nullable
    Response call(int server, Request request) {
        return call(server, List.of(request)).get(0);
    }

    void empty(int server) {
        call(server, Request.cmd(Command.FLUSHALL));
    }

    List<String> keys(int server) {
        Response names = call(server, Request.cmd(Command.KEYS).arg("*"));
        return names == null
                ? List.of()
                : names.stream().map(Response::toString).sorted().toList();
    }

    List<Kept> copy(int server) {
        List<String> names = keys(server);
        List<Request> requests = new ArrayList<>();
        for (String name : names) {
            requests.add(Request.cmd(Command.DUMP).arg(name));
            requests.add(Request.cmd(Command.PTTL).arg(name));
        }
        List<@Nullable Response> answers = call(server, requests);
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Response value = answers.get(2 * i);
            Response left = answers.get(2 * i + 1);
            if (value != null && left != null) {
                kept.add(new Kept(names.get(i), value.toBytes(), Math.max(0, left.toLong())));
            }
        }
        return kept;
    }

    void restore(int server, List<Kept> kept) {
        List<Request> requests = new ArrayList<>(List.of(Request.cmd(Command.FLUSHALL)));
        kept.forEach(each -> requests.add(
                Request.cmd(Command.RESTORE).arg(each.key()).arg(each.left()).arg(each.value())));
        call(server, requests);
    }

    @Override
    public void close() {
        connections.forEach(RedisConnection::close);
        wait(vertx.close());
        servers.forEach(EmbeddedServers::close);
    }

    private static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a Redis of the simulation does not answer", e);
        }
    }
}
