package dev.viva.adapter.redis;

import dev.viva.adapter.vault.MasterKey;
import dev.viva.adapter.vault.TestingKeyBook;
import dev.viva.boot.embedded.EmbeddedServers;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Redis server for one test class. */
public final class TestingRedis implements AfterAllCallback {
    private final Path folder;
    private final EmbeddedServers servers;
    private final Vertx vertx = Vertx.vertx();
    private final Redis redis;

    public TestingRedis() {
        folder = made();
        servers = EmbeddedServers.start(folder, new EmbeddedServers.Wanted(false, 0, true, 0));
        redis = Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString("redis://" + servers.redis())
                        .setMaxPoolSize(64)
                        .setMaxPoolWaiting(64)
                        .setProtocolNegotiation(false));
    }

    public RedisLink link() {
        return new RedisLink(redis, Duration.ofSeconds(5));
    }

    /** A store with a master key that is the same for the whole run, and a book of keys in memory. */
    public RedisStateStore store() {
        return new RedisStateStore(link(), new MasterKey(new byte[32]), new TestingKeyBook());
    }

    public void empty() {
        try (RedisLink link = link()) {
            link.call(Request.cmd(Command.FLUSHALL));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        redis.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        servers.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("viva-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
