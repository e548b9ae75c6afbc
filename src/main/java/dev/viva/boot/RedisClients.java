package dev.viva.boot;

import dev.viva.adapter.redis.RedisLink;
import dev.viva.practice.Trouble;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;

/** Redis clients from addresses: one server. */
final class RedisClients {
    private static final int WAITING = 8192;

    private RedisClients() {}

    static Redis create(Vertx vertx, String addresses) {
        String address = addresses.strip();
        if (address.contains(",")) {
            throw new Failure(
                    "viva.redis.hosts names several servers, but Redis Cluster is not supported yet: name one.");
        }
        RedisOptions options = new RedisOptions()
                .setConnectionString(address.contains("://") ? address : "redis://" + address)
                .setMaxPoolSize(16)
                .setMaxPoolWaiting(64)
                .setMaxWaitingHandlers(WAITING)
                // Answers keep the shape of Redis 6 on every version.
                .setProtocolNegotiation(false);
        return Redis.createClient(vertx, options);
    }

    /** Without the password that may stand in it. */
    static String shown(String address) {
        return address.replaceAll("//[^@/]*@", "//");
    }

    /**
     * @throws Failure when Redis does not answer
     */
    static void requireAnswer(Redis redis, String addresses) {
        try (RedisLink link = new RedisLink(redis, Duration.ofSeconds(5))) {
            link.answers();
        } catch (Trouble e) {
            throw new Failure(
                    "Redis at " + shown(addresses)
                            + " does not answer: check viva.redis.hosts and that the server runs.",
                    e);
        }
    }
}
