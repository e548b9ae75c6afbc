package dev.viva.adapter.redis;

import dev.viva.practice.TokenBudget;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** A counter for each workspace and day, forgotten two days later. Several threads may use it. */
public final class RedisTokenBudget implements TokenBudget {
    private static final long KEPT = Duration.ofDays(2).toSeconds();

    private final RedisLink link;

    public RedisTokenBudget(RedisLink link) {
        this.link = link;
    }

    /** Counts first and takes back after, so that two at once never get more than there is. */
    @Override
    public synchronized boolean take(String workspace, LocalDate day, long tokens, long most) {
        boolean fits = add(workspace, day, tokens) <= most;
        if (!fits) {
            add(workspace, day, -tokens);
        }
        return fits;
    }

    @Override
    public synchronized void correct(String workspace, LocalDate day, long tokens) {
        add(workspace, day, tokens);
    }

    private long add(String workspace, LocalDate day, long tokens) {
        String key = Keys.tokens(workspace, day);
        Response counted = link.call(List.of(
                        Request.cmd(Command.INCRBY).arg(key).arg(tokens),
                        Request.cmd(Command.EXPIRE).arg(key).arg(KEPT)))
                .get(0);
        return counted == null ? Long.MAX_VALUE : counted.toLong();
    }
}
