package dev.viva.adapter.redis;

import dev.viva.practice.Trouble;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis for one thread: commands of a list go out as one pipeline. After trouble the next call connects
 * anew.
 */
public final class RedisLink implements AutoCloseable {
    private final Redis redis;
    private final Duration patience;
    private volatile @Nullable RedisConnection connection;

    /**
     * @param patience how long one call may take before it counts as trouble
     */
    public RedisLink(Redis redis, Duration patience) {
        this.redis = redis;
        this.patience = patience;
    }

    @Nullable
    public Response call(Request request) {
        return call(List.of(request)).get(0);
    }

    /**
     * The answers in the order of the requests.
     *
     * @throws Trouble.Unavailable when the server does not answer, or answers with an error
     */
    public List<@Nullable Response> call(List<Request> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        return answered(wait(open().batch(requests)), requests.size());
    }

    /**
     * The same as one transaction, so that the server goes to its disk once for all of them. All are of one server, and
     * one that fails does not undo the others.
     *
     * @throws Trouble.Unavailable when the server does not answer, or answers with an error
     */
    List<@Nullable Response> atOnce(List<Request> requests) {
        if (requests.size() < 2) {
            return call(requests);
        }
        List<Request> transaction = new ArrayList<>(requests.size() + 2);
        transaction.add(Request.cmd(Command.MULTI));
        transaction.addAll(requests);
        transaction.add(Request.cmd(Command.EXEC));
        Response done = call(transaction).get(requests.size() + 1);
        List<@Nullable Response> answers = new ArrayList<>(requests.size());
        for (int i = 0; done != null && i < done.size(); i++) {
            Response answer = done.get(i);
            if (answer instanceof ErrorType error) {
                drop();
                throw new Trouble.Unavailable("Redis does not answer: " + error.getMessage(), error);
            }
            answers.add(answer);
        }
        return answered(answers, requests.size());
    }

    private static List<@Nullable Response> answered(@Nullable List<Response> answers, int wanted) {
        if (answers == null || answers.size() != wanted) {
            throw new Trouble.Unavailable("Redis did not answer everything", new IllegalStateException());
        }
        return new ArrayList<>(answers);
    }

    /** True when the server answers. */
    public boolean answers() {
        return call(Request.cmd(Command.PING)) != null;
    }

    @Override
    public void close() {
        drop();
    }

    private RedisConnection open() {
        RedisConnection open = connection;
        if (open == null) {
            open = wait(redis.connect());
            if (open == null) {
                throw new Trouble.Unavailable("Redis gave no connection", new IllegalStateException());
            }
            open.exceptionHandler(failure -> connection = null);
            open.endHandler(end -> connection = null);
            connection = open;
        }
        return open;
    }

    private <T> @Nullable T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            drop();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Trouble.Unavailable("Redis does not answer: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            drop();
            throw new Trouble.Unavailable("Redis did not answer within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble.Unavailable("interrupted while waiting for Redis", e);
        }
    }

    private void drop() {
        RedisConnection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
