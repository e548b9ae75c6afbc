package dev.viva.adapter.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Clock;
import java.time.Duration;

/** Hands LangChain4j our client. What it asks for in time-outs is not more than the endpoint's. */
final class BoundedHttpBuilder implements HttpClientBuilder {
    private final Duration connect;
    private final Duration patience;
    private final Clock clock;

    BoundedHttpBuilder(Endpoint endpoint, Clock clock) {
        this.connect = endpoint.connect();
        this.patience = endpoint.patience();
        this.clock = clock;
    }

    @Override
    public Duration connectTimeout() {
        return connect;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return patience;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttp(connect, patience, clock);
    }
}
