package dev.viva.boot;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.web.ReplyFeed;
import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An engine in this process, for commands that talk to it as one candidate, without HTTP. */
final class Joined implements AutoCloseable {
    private final Ground ground;
    private final Vertx vertx;
    private final Engine engine;
    private final CandidateKey candidate;
    private final BlockingQueue<ReplyFeed.Line> lines = new LinkedBlockingQueue<>();

    /**
     * @param folder where embedded servers keep their data
     */
    Joined(Settings settings, Path folder, ItemBank bank, CandidateKey candidate) {
        this.candidate = candidate;
        ground = Ground.lay(settings, folder);
        vertx = Vertx.vertx();
        engine = started(settings, bank);
        engine.replies().listen(candidate, lines::add);
    }

    /** Servers that were started for nothing must not stay behind. */
    private Engine started(Settings settings, ItemBank bank) {
        try {
            return new Engine(
                    settings, new Engine.Surroundings(ground, vertx, Clock.systemUTC()), bank, candidate::equals);
        } catch (RuntimeException e) {
            vertx.close();
            ground.close();
            throw e;
        }
    }

    /** Sends something typed, as one complete answer or command. */
    void say(String text) {
        say(text, new EventId(UUID.randomUUID().toString()));
    }

    void say(String text, EventId id) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", "terminal");
        data.put("text", text);
        data.put("complete", true);
        engine.sender()
                .chat(candidate, id, Types.MESSAGE, data, Clock.systemUTC().instant())
                .toCompletableFuture()
                .join();
    }

    Ground ground() {
        return ground;
    }

    Engine engine() {
        return engine;
    }

    /** The next reply, or null when none comes in time. */
    Terminal.@Nullable Said next(long seconds) {
        try {
            ReplyFeed.Line line = lines.poll(seconds, TimeUnit.SECONDS);
            return line == null ? null : Terminal.Said.read(Json.MAPPER, line.json());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        engine.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        ground.close();
    }
}
