package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.llm.Endpoint;
import dev.viva.grading.second.SecondPolicy;
import dev.viva.session.Rules;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pins every key and default, so that a renamed key breaks this test and not a deployment. */
class SettingsTest {
    @Test
    void shouldKeepItsDefaults() {
        // Given
        Settings settings = TestingViva.settings(Map.of());

        // When
        Rules rules = Engine.rules(settings);

        // Then
        assertThat(settings.dataDir()).isEqualTo(Path.of("/tmp/.viva"));
        assertThat(settings.kafka().bootstrapServers()).isEmpty();
        assertThat(settings.kafka().partitions()).isEqualTo(6);
        assertThat(settings.kafka().batch()).isEqualTo(500);
        assertThat(settings.redis().hosts()).isEmpty();
        assertThat(settings.redis().patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.grader().workers()).isEqualTo(2);
        assertThat(settings.grader().enabled()).isTrue();
        Settings.Llm llm = settings.grader().llm();
        assertThat(llm.baseUrl()).isEmpty();
        assertThat(llm.provider()).isEqualTo(Endpoint.Provider.OPENAI);
        assertThat(llm.model()).isEmpty();
        assertThat(llm.apiKey()).isEmpty();
        assertThat(llm.policy()).isEqualTo(SecondPolicy.WHEN_UNSURE);
        assertThat(llm.form()).isEqualTo(Endpoint.Form.SCHEMA);
        assertThat(llm.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(llm.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(llm.parallel()).isEqualTo(4);
        assertThat(llm.waiting()).isEqualTo(64);
        assertThat(llm.followUps()).isFalse();
        assertThat(llm.dailyTokens()).isEqualTo(500_000);
        assertThat(settings.embedded().kafkaPort()).isZero();
        assertThat(Engine.topics(settings)).isEqualTo(Topics.DEFAULT);
        assertThat(rules).isEqualTo(Rules.DEFAULT);
    }

    @Test
    void shouldReadEveryKeyByItsName() {
        // Given
        Map<String, String> given = Map.of(
                "viva.kafka.bootstrap-servers", "a:1",
                "viva.redis.hosts", "b:2,c:3",
                "viva.session.mark-overdue", "7s",
                "viva.session.per-second", "2.5",
                "viva.embedded.redis-port", "5",
                "viva.topics.dead-letters", "dead",
                "viva.instance", "one");

        // When
        Settings settings = TestingViva.settings(given);

        // Then
        assertThat(settings.kafka().bootstrapServers()).contains("a:1");
        assertThat(settings.redis().hosts()).contains(List.of("b:2", "c:3"));
        assertThat(settings.session().markOverdue()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.session().perSecond()).isEqualTo(2.5);
        assertThat(settings.embedded().redisPort()).isEqualTo(5);
        assertThat(settings.topics().deadLetters()).isEqualTo("dead");
        assertThat(settings.instance()).contains("one");
    }

    @Test
    void shouldReadASecondReaderByItsNames() {
        // Given
        Map<String, String> given = Map.of(
                "viva.grader.llm.base-url", "http://localhost:11434",
                "viva.grader.llm.provider", "ollama",
                "viva.grader.llm.model", "qwen2.5:14b",
                "viva.grader.llm.policy", "always",
                "viva.grader.llm.form", "json",
                "viva.grader.llm.timeout", "45s");

        // When
        Settings.Llm llm = TestingViva.settings(given).grader().llm();

        // Then
        Endpoint endpoint = SecondReaders.endpoint(llm, llm.baseUrl().orElseThrow());
        assertThat(endpoint)
                .isEqualTo(new Endpoint(
                        Endpoint.Provider.OLLAMA,
                        URI.create("http://localhost:11434"),
                        "qwen2.5:14b",
                        null,
                        Endpoint.Form.JSON,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(45)));
        assertThat(llm.policy()).isEqualTo(SecondPolicy.ALWAYS);
    }

    @Test
    void shouldSayWhichModelSettingIsWrong() {
        // Given
        Settings.Llm nameless = TestingViva.settings(Map.of("viva.grader.llm.base-url", "http://localhost:11434"))
                .grader()
                .llm();
        Settings.Llm file = TestingViva.settings(
                        Map.of("viva.grader.llm.base-url", "file:///etc/passwd", "viva.grader.llm.model", "m"))
                .grader()
                .llm();

        // When
        // Then
        assertThatThrownBy(() ->
                        SecondReaders.endpoint(nameless, nameless.baseUrl().orElseThrow()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("viva.grader.llm.model");
        assertThatThrownBy(() -> SecondReaders.endpoint(file, file.baseUrl().orElseThrow()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("http://");
    }

    @Test
    void shouldRefuseAKeyItDoesNotKnow() {
        // Given
        Map<String, String> typo = Map.of("viva.sesion.grace", "1s");

        // When
        // Then
        assertThatThrownBy(() -> TestingViva.settings(typo)).hasMessageContaining("viva.sesion.grace");
    }

    @Test
    void shouldDocumentEveryKeyForOperators() throws IOException {
        // Given
        String documented = Files.readString(Path.of("deploy", "viva.env"));

        // When
        List<String> keys = keys(Settings.class, "VIVA");

        // Then
        assertThat(keys).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(documented)
                .contains(key + "="));
    }

    private static List<String> keys(Class<?> type, String prefix) {
        List<String> keys = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            String key =
                    prefix + "_" + method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            Class<?> returned = method.getReturnType();
            if (returned.isInterface() && returned != Path.class && !Optional.class.equals(returned)) {
                keys.addAll(keys(returned, key));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }
}
