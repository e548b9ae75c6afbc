package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The measurements measure what they name. How large the figures are is a matter of the machine. */
class BenchIT {
    @Test
    void shouldMeasureAStartBesideItsParts() throws Exception {
        // When
        Said said = bench("start", "--runs", "1", "--json");

        // Then
        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .extracting(line -> line.path("what").asText())
                .containsExactly(
                        "service, fresh folder",
                        "its broker",
                        "its redis-server",
                        "service, started again",
                        "empty JVM",
                        "broker alone",
                        "redis-server alone");
        assertThat(said.lines()).allMatch(line -> line.path("residentMB").asDouble() > 1);
        assertThat(said.of("service, fresh folder").path("seconds").asDouble())
                .isGreaterThan(said.of("empty JVM").path("seconds").asDouble());
    }

    @Test
    @Tag("long")
    void shouldAnswerEverybodyWhileMemoryIsTaken() throws Exception {
        // When
        Said said = bench("soak", "--minutes", "0.1", "--rate", "40", "--most", "100000", "--json");

        // Then
        assertThat(said.exit()).isZero();
        JsonNode verdict = said.of("verdict");
        assertThat(verdict.path("unanswered").asInt()).isZero();
        assertThat(verdict.path("sent").asInt()).isGreaterThan(100);
        assertThat(said.lines()).hasSize(7);
        assertThat(said.of("sample").path("heapMB").asDouble()).isGreaterThan(5);
        assertThat(said.of("sample").path("redisDataMB").asDouble()).isGreaterThan(0.5);
    }

    @Test
    @Tag("long")
    void shouldFoldAJournalBesideItsBareLimits() throws Exception {
        // When
        Said said = bench("rebuild", "--records", "800", "--people", "50", "--json");

        // Then
        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .extracting(line -> line.path("what").asText())
                .containsExactly("bare read", "bare write", "rebuild", "rebuild / bare");
        assertThat(said.of("rebuild").path("records").asInt()).isEqualTo(800);
    }

    private record Said(int exit, List<JsonNode> lines) {
        JsonNode of(String what) {
            return lines.stream()
                    .filter(line -> line.path("what").asText().equals(what))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Said bench(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bench"));
        command.addAll(List.of(arguments));
        try (TestingJar jar = new TestingJar(List.of(), command.toArray(String[]::new))) {
            assertThat(jar.process().waitFor(5, TimeUnit.MINUTES)).as(jar.err()).isTrue();
            List<JsonNode> lines = new ArrayList<>();
            for (String line : jar.rest()) {
                lines.add(Json.MAPPER.readTree(line));
            }
            return new Said(jar.exit(), lines);
        }
    }
}
