package dev.viva.adapter.redis;

import dev.viva.practice.TimerBook;
import dev.viva.practice.TimerBookContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RedisTimerBookIT extends TimerBookContract {
    @TempDir
    static Path folder;

    private static TestingRedis redis;

    @BeforeAll
    static void start() {
        redis = new TestingRedis(folder);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Override
    protected TimerBook book() {
        redis.empty();
        return new RedisTimerBook(redis.link());
    }
}
