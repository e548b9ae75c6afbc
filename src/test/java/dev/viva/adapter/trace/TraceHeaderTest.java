package dev.viva.adapter.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeaderTest {
    private static final String VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void shouldPassOnWhatItRead() {
        // Given
        Map<String, byte[]> written = new HashMap<>();

        // When
        TraceHeader.write(read(VALID), written::put);

        // Then
        assertThat(written).containsOnlyKeys("traceparent");
        assertThat(written.get("traceparent")).asString().isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-0!",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-and-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void shouldTakeWhatIsNotValidForNone(String header) {
        // Given
        Map<String, byte[]> written = new HashMap<>();

        // When
        Context context = read(header);
        TraceHeader.write(context, written::put);

        // Then
        assertThat(Span.fromContext(context).getSpanContext().isValid()).isFalse();
        assertThat(written).isEmpty();
    }

    private static Context read(String header) {
        return TraceHeader.read(name -> header.getBytes(StandardCharsets.UTF_8));
    }
}
