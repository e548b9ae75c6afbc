package dev.viva.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.practice.TokenBudget;
import dev.viva.practice.TokenBudgetContract;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisTokenBudgetIT extends TokenBudgetContract {
    @RegisterExtension
    static final TestingRedis redis = new TestingRedis();

    @Override
    protected TokenBudget budget() {
        redis.empty();
        return new RedisTokenBudget(redis.link());
    }

    @Test
    void shouldForgetTheCountAfterTwoDays() {
        // Given
        TokenBudget budget = budget();

        // When
        budget.take("slack:T1", LocalDate.parse("2025-11-24"), 7, 100);

        // Then
        String key = "viva:llm:{slack:T1}:2025-11-24";
        assertThat(call(Command.GET, key).toString()).isEqualTo("7");
        assertThat(call(Command.TTL, key).toLong()).isBetween(172_000L, 172_800L);
    }

    private static Response call(Command command, String key) {
        try (RedisLink link = redis.link()) {
            return link.call(Request.cmd(command).arg(key));
        }
    }
}
