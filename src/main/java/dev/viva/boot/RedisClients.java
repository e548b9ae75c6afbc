package dev.viva.boot;

import dev.viva.adapter.redis.RedisLink;
import dev.viva.practice.Trouble;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;

/** Redis clients from addresses: one server, or a cluster where several are given. */
final class RedisClients {
    private static final int WAITING = 8192;

    private RedisClients() {}

    static Redis create(Vertx vertx, String addresses) {
        String[] hosts = addresses.split(",");
        RedisOptions options = new RedisOptions()
                .setType(hosts.length > 1 ? RedisClientType.CLUSTER : RedisClientType.STANDALONE)
                .setMaxPoolSize(16)
                .setMaxPoolWaiting(64)
                .setMaxWaitingHandlers(WAITING)
                // Answers keep the shape of Redis 6 on every version.
                .setProtocolNegotiation(false);
        for (String host : hosts) {
            String address = host.strip();
            options.addConnectionString(address.contains("://") ? address : "redis://" + address);
        }
        return Redis.createClient(vertx, options);
    }

    /**
     * @throws Failure when Redis does not answer
     */
    static void requireAnswer(Redis redis, String addresses) {
        try (RedisLink link = new RedisLink(redis, Duration.ofSeconds(5))) {
            link.answers();
        } catch (Trouble e) {
            throw new Failure(
                    "Redis at " + addresses + " does not answer: check viva.redis.hosts and that the server runs.", e);
        }
    }
}
