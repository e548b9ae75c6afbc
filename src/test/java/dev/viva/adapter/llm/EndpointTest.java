package dev.viva.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.TestingClock;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "http://localhost:11434",
                "http://10.0.0.7:8000/v1",
                "http://[::1]:11434",
                "https://models.example/team/v1/"
            })
    void shouldTakeAnAddressThatAnOperatorNames(String address) {
        // Given
        URI uri = URI.create(address);

        // When
        Endpoint endpoint = endpoint(uri);

        // Then
        assertThat(endpoint.address()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://host/v1",
                "localhost:11434",
                "/v1",
                "https://user:password@host/v1",
                "https://host/v1?key=1",
                "https://host/v1#x"
            })
    void shouldRefuseWhatIsNoPlainWebAddress(String address) {
        // Given
        URI uri = URI.create(address);

        // When
        // Then
        assertThatThrownBy(() -> endpoint(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the base URL must");
    }

    @Test
    void shouldNotShowItsKey() {
        // Given
        Endpoint endpoint = endpoint(URI.create("https://host/v1"));

        // When
        String shown = endpoint.toString();

        // Then
        assertThat(shown).contains("host").doesNotContain("sk-secret-key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "7 | 7",
                " 12  | 12",
                "999999 | 3600",
                "Sat, 22 Nov 2025 21:31:00 GMT | 60",
                "Sat, 22 Nov 2025 21:29:00 GMT | 0",
                "-5 | 1",
                "soon | 1",
                "99999999999999999999 | 1"
            })
    void shouldReadHowLongABusyEndpointAsksToWait(String header, long seconds) {
        // Given
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of(header)), (name, value) -> true);

        // When
        Duration rest = RetryAfter.of(headers, new TestingClock(Instant.parse("2025-11-22T21:30:00Z")));

        // Then
        assertThat(rest).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'sk-1\n', sk-1", "' ', none", "sk-1, sk-1"},
            nullValues = "none")
    void shouldTakeAKeyAsFilesHoldIt(String given, String key) {
        // Given
        URI address = URI.create("https://host/v1");

        // When
        Endpoint endpoint = endpoint(address, given);

        // Then
        assertThat(endpoint.key()).isEqualTo(key);
    }

    private static Endpoint endpoint(URI address) {
        return endpoint(address, "sk-secret-key");
    }

    private static Endpoint endpoint(URI address, String key) {
        return new Endpoint(
                Endpoint.Provider.OPENAI,
                address,
                "tiny-1",
                key,
                Endpoint.Form.SCHEMA,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));
    }
}
