package dev.viva.boot.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded servers of one process, with the folder they live in. */
public final class EmbeddedServers implements AutoCloseable {
    private final DataFolder folder;
    private final @Nullable EmbeddedKafka kafka;
    private final @Nullable EmbeddedRedis redis;
    private final FreeSpace space;

    private EmbeddedServers(DataFolder folder, @Nullable EmbeddedKafka kafka, @Nullable EmbeddedRedis redis) {
        this.folder = folder;
        this.kafka = kafka;
        this.redis = redis;
        this.space = new FreeSpace(folder.path());
    }

    /**
     * Which servers to start.
     *
     * @param kafkaPort 0 for any free one
     */
    public record Wanted(boolean kafka, int kafkaPort, boolean redis, int redisPort) {}

    /**
     * @throws dev.viva.boot.Failure saying what is in the way
     */
    public static EmbeddedServers start(Path path, Wanted wanted) {
        DataFolder folder = DataFolder.take(path);
        EmbeddedRedis redis = null;
        try {
            redis = wanted.redis() ? EmbeddedRedis.start(folder.redis(), wanted.redisPort()) : null;
            // A broker takes longest to start; whoever needs it waits for it.
            EmbeddedKafka kafka = wanted.kafka() ? EmbeddedKafka.start(folder.kafka(), wanted.kafkaPort()) : null;
            return new EmbeddedServers(folder, kafka, redis);
        } catch (RuntimeException e) {
            if (redis != null) {
                redis.close();
            }
            folder.close();
            throw e;
        }
    }

    /**
     * Waits until all of them answer.
     *
     * @throws dev.viva.boot.Failure when one ends instead
     */
    public EmbeddedServers await() {
        if (kafka != null) {
            kafka.await();
        }
        return this;
    }

    public DataFolder folder() {
        return folder;
    }

    /** The room on the disk they share. */
    public FreeSpace space() {
        return space;
    }

    /** The broker's address, or null where none was started. */
    public @Nullable String kafka() {
        return kafka == null ? null : kafka.address();
    }

    /** The Redis address, or null where none was started. */
    public @Nullable String redis() {
        return redis == null ? null : redis.address();
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.close();
        }
        if (redis != null) {
            redis.close();
        }
        folder.close();
    }
}
