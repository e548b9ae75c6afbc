package dev.viva.simulation;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.MultiType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Redis that the owners see: one of the servers. As with real clients, a connection goes on with whichever server
 * answers now.
 */
final class SwitchedRedis implements Redis {
    private static final Set<Command> READS = Set.of(Command.HMGET, Command.GET, Command.INFO, Command.SCRIPT);

    private final World world;
    private final Servers servers;
    private final boolean sharedScripts;
    private int current;
    private List<Servers.Kept> durable = List.of();

    /**
     * @param sharedScripts true where all servers always know the scripts that one was told, so that nothing but the
     *     epoch tells them apart
     */
    SwitchedRedis(World world, Servers servers, boolean sharedScripts) {
        this.world = world;
        this.servers = servers;
        this.sharedScripts = sharedScripts;
        for (int i = 0; i < Servers.COUNT; i++) {
            servers.empty(i);
            servers.call(i, Request.cmd(Command.SCRIPT).arg("FLUSH"));
        }
    }

    int current() {
        return current;
    }

    int next() {
        return (current + 1) % Servers.COUNT;
    }

    private List<Integer> others() {
        return IntStream.range(0, Servers.COUNT)
                .filter(each -> each != current)
                .boxed()
                .toList();
    }

    /** From now on this server answers, with what it has. */
    void use(int server) {
        current = server;
    }

    /** What stands now survives. */
    void barrier() {
        durable = servers.copy(current);
    }

    void rollBack() {
        switchTo(durable);
    }

    void restart() {
        switchTo(servers.copy(current));
    }

    void empty() {
        servers.empty(current);
        durable = List.of();
    }

    /** A value, read without anything going wrong; "" for none. */
    String peek(String key) {
        Response value = servers.call(current, Request.cmd(Command.GET).arg(key));
        return value == null ? "" : value.toString();
    }

    private void switchTo(List<Servers.Kept> kept) {
        current = next();
        servers.restore(current, kept);
        if (!sharedScripts) {
            servers.call(current, Request.cmd(Command.SCRIPT).arg("FLUSH"));
        }
    }

    @Override
    public Future<RedisConnection> connect() {
        return Future.succeededFuture(new Connection());
    }

    @Override
    public Future<@Nullable Response> send(Request request) {
        return new Connection().send(request);
    }

    private Future<@Nullable Response> send(Request request, Connection connection) {
        Command command = request.command();
        if (command.equals(Command.BGREWRITEAOF)) {
            return Future.succeededFuture();
        }
        Fate fate = world.at(READS.contains(command) ? Point.REDIS_READS : Point.REDIS_WRITES, command.toString());
        connection.broken |= fate != Fate.DONE;
        if (fate == Fate.REFUSED) {
            return Future.failedFuture(new IOException("the connection was refused"));
        }
        Request changed = command.equals(Command.SCRIPT) ? world.scripts().changed(request) : request;
        Future<@Nullable Response> answer = servers.send(current, changed);
        if (sharedScripts && command.equals(Command.SCRIPT)) {
            others().forEach(each -> servers.send(each, changed));
        }
        return fate == Fate.DONE ? answer : Future.failedFuture(new IOException("the connection broke"));
    }

    @Override
    public Future<List<Response>> batch(List<Request> requests) {
        return new Connection().batch(requests);
    }

    @Override
    public void close() {}

    private final class Connection implements RedisConnection {
        private boolean broken;

        @Override
        public Future<@Nullable Response> send(Request request) {
            return broken
                    ? Future.failedFuture(new IOException("the connection is broken"))
                    : SwitchedRedis.this.send(request, this);
        }

        @Override
        public Future<List<Response>> batch(List<Request> requests) {
            // One by one, so that something can go wrong between any two; a transaction is no more than its commands
            // here.
            boolean transaction = requests.get(0).command().equals(Command.MULTI);
            List<Request> inner = transaction ? requests.subList(1, requests.size() - 1) : requests;
            List<Future<@Nullable Response>> sent =
                    inner.stream().map(this::send).toList();
            return Future.join(sent).map(done -> {
                List<Response> answers = new ArrayList<>();
                sent.forEach(each -> answers.add(each.result()));
                return transaction ? executed(answers) : answers;
            });
        }

        /** The answers as a server gives them: to MULTI, to each command that it is queued, and all at EXEC. */
        private static List<Response> executed(List<Response> answers) {
            MultiType all = MultiType.create(answers.size(), false);
            answers.forEach(all::add);
            List<Response> replies = new ArrayList<>(Collections.nCopies(answers.size() + 1, null));
            replies.add(all);
            return replies;
        }

        @Override
        public RedisConnection exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public RedisConnection handler(Handler<Response> handler) {
            return this;
        }

        @Override
        public RedisConnection endHandler(Handler<Void> handler) {
            return this;
        }

        @Override
        public RedisConnection pause() {
            return this;
        }

        @Override
        public RedisConnection resume() {
            return this;
        }

        @Override
        public RedisConnection fetch(long amount) {
            return this;
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }

        @Override
        public boolean pendingQueueFull() {
            return false;
        }
    }
}
