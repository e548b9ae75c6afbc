package dev.viva.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.practice.StateStore;
import dev.viva.practice.StateStoreContract;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisStateStoreIT extends StateStoreContract {
    @RegisterExtension
    static final TestingRedis redis = new TestingRedis();

    @Override
    protected StateStore store() {
        redis.empty();
        return redis.store();
    }

    @Test
    void shouldRefuseAServerItDoesNotKnow() {
        // Given
        StateStore stranger = redis.store();
        RedisStateStore known = redis.store();
        known.learnEpoch();
        known.forgetEpoch();

        // When
        List<StateStore.Applied> applied = known.apply(List.of(change(ROBIN, "e1", 0, 0, "h")));

        // Then
        assertThat(applied.get(0)).isInstanceOf(StateStore.Applied.OtherEpoch.class);
        stranger.learnEpoch();
        assertThat(stranger.load(List.of(ROBIN)).get(0).version()).isZero();
    }

    @Test
    void shouldKeepEveryKeyOfACandidateInOneSlot() {
        // Given
        StateStore store = store();
        store.learnEpoch();
        store.apply(List.of(change(ROBIN, "e1", 0, 0, "h")));

        // When
        Response keys = redis.link().call(Request.cmd(Command.KEYS).arg("*"));

        // Then
        assertThat(keys).isNotNull();
        assertThat(keys.stream().map(Response::toString).toList()).hasSize(4).allSatisfy(key -> assertThat(key)
                .startsWith("viva:{test:1/robin}:"));
    }
}
