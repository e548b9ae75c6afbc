package dev.viva.adapter.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * HTTP for LangChain4j with what its own client lacks: an end to the whole exchange (the JDK's time-out ends with the
 * headers), to its size, and to waiting for a busy endpoint; no redirects; and no text of a reply in an exception.
 */
final class BoundedHttp implements HttpClient {
    /** The most bytes of a reply that are read. */
    static final int LARGEST = 256 * 1024;

    private static final int TRIES = 3;
    private static final int BUSY = 429;
    private static final int UNAVAILABLE = 503;

    private final java.net.http.HttpClient client;
    private final Duration patience;
    private final Clock clock;

    BoundedHttp(Duration connect, Duration patience, Clock clock) {
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
        this.patience = patience;
        this.clock = clock;
    }

    /** Sends, and sends again while the endpoint is busy and there is time. */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        long end = System.nanoTime() + patience.toNanos();
        for (int tries = 1; ; tries++) {
            HttpResponse<byte[]> response = once(request, end);
            int status = response.statusCode();
            if (status >= 200 && status < 300) {
                return SuccessfulHttpResponse.builder()
                        .statusCode(status)
                        .headers(response.headers().map())
                        .body(new String(response.body(), StandardCharsets.UTF_8))
                        .build();
            }
            if (status != BUSY && status != UNAVAILABLE) {
                throw new HttpException(status, "status " + status);
            }
            Duration rest = RetryAfter.of(response.headers(), clock);
            if (tries == TRIES || System.nanoTime() + rest.toNanos() >= end) {
                throw new Busy(status, rest);
            }
            sleep(rest);
        }
    }

    /**
     * Refused, as the interface tells failures of a stream: a reply counts only as a whole, and its size and time can only
     * be bounded so. Nothing is sent.
     */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        listener.onError(new UnsupportedFeatureException("replies are read whole, not as a stream"));
    }

    private HttpResponse<byte[]> once(HttpRequest request, long end) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(plain(request), info -> new LimitedBody(LARGEST));
        try {
            return exchange.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            exchange.cancel(true);
            throw new TimeoutException("no complete reply in time");
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new UncheckedIOException(
                    cause instanceof IOException io ? io : new IOException("no exchange", cause));
        }
    }

    private static java.net.http.HttpRequest plain(HttpRequest request) {
        java.net.http.HttpRequest.Builder plain = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> plain.header(name, value)));
        String body = request.body();
        return plain.method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void sleep(Duration rest) {
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
