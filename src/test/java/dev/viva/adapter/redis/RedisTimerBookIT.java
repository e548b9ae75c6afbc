package dev.viva.adapter.redis;

import dev.viva.practice.TimerBook;
import dev.viva.practice.TimerBookContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisTimerBookIT extends TimerBookContract {
    @RegisterExtension
    static final TestingRedis redis = new TestingRedis();

    @Override
    protected TimerBook book() {
        redis.empty();
        return new RedisTimerBook(redis.link());
    }
}
