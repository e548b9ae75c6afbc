package dev.viva.adapter.llm;

import static dev.viva.adapter.llm.ReadingFixtures.TRUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoundedHttpTest {
    @RegisterExtension
    final TestingEndpoint endpoint = new TestingEndpoint(Behaviours.reads(TRUTH));

    @Test
    void shouldTellWhoWantsAStreamThatThereIsNoneAndSendNothing() {
        // Given
        BoundedHttp http = new BoundedHttp(Duration.ofSeconds(2), Duration.ofSeconds(2), Clock.systemUTC());
        HttpRequest request = HttpRequest.builder()
                .method(HttpMethod.POST)
                .url(endpoint.address().toString())
                .body("{}")
                .build();
        List<Throwable> told = new ArrayList<>();

        // When
        http.execute(request, new DefaultServerSentEventParser(), told::add);

        // Then
        assertThat(told).hasSize(1).first().isInstanceOf(UnsupportedFeatureException.class);
        assertThat(endpoint.requests()).isEmpty();
    }
}
