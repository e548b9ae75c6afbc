package dev.viva.adapter.llm;

import static dev.viva.adapter.llm.ReadingFixtures.ANSWER;
import static dev.viva.adapter.llm.ReadingFixtures.PATIENCE;
import static dev.viva.adapter.llm.ReadingFixtures.TRUTH;
import static dev.viva.adapter.llm.ReadingFixtures.asked;
import static dev.viva.adapter.llm.ReadingFixtures.grader;
import static dev.viva.adapter.llm.ReadingFixtures.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.grading.second.Second;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What leaves the house, in which order, by which protocol. */
class SentSheetTest {
    @RegisterExtension
    final TestingEndpoint endpoint = new TestingEndpoint(Behaviours.reads(TRUTH));

    @Test
    void shouldAskTwiceInDifferentOrders() {
        // Given
        String answer = ANSWER;

        // When
        read(answer);

        // Then
        assertThat(endpoint.requests()).hasSize(2);
        List<String> one = statements(endpoint.requests().get(0).sheet());
        List<String> other = statements(endpoint.requests().get(1).sheet());
        assertThat(one).hasSize(5).hasSameElementsAs(other).isNotEqualTo(other);
    }

    @Test
    void shouldReadTheSameAnswerInTheSameOrders() {
        // Given
        read(ANSWER);

        // When
        read(ANSWER);

        // Then
        assertThat(statements(endpoint.requests().get(2).sheet()))
                .isEqualTo(statements(endpoint.requests().get(0).sheet()));
    }

    @Test
    void shouldSendNoNameNoToolsAndNoMarkedStatements() {
        // Given
        String answer = ANSWER + "\u200b\u202e";

        // When
        read(answer);

        // Then
        TestingEndpoint.Request request = endpoint.requests().get(0);
        JsonNode body = TestingEndpoint.json(request.body());
        assertThat(names(body)).doesNotContain("tools", "functions", "user", "metadata");
        assertThat(body.path("temperature").asDouble()).isZero();
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(names(request.sheet())).containsExactly("question", "statements", "answer");
        assertThat(request.sheet().path("answer").asText()).isEqualTo("#sign-1#\n" + ANSWER + "\n#sign-1#");
        assertThat(names(request.sheet().path("statements").path(0))).containsExactly("id", "says", "also");
        assertThat(request.instructions()).contains("#sign-1#", "#sign-2#");
        assertThat(request.headers()).containsEntry("authorization", "Bearer sk-secret-key");
    }

    @Test
    void shouldReadByOllamaToo() {
        // Given
        Endpoint ollama = endpoint.endpoint(Endpoint.Provider.OLLAMA, Endpoint.Form.SCHEMA, PATIENCE);

        // When
        Second second = grader(ollama).read(asked(), ANSWER, unsure());

        // Then
        assertThat(((Second.Marked) second).grade().score()).isEqualTo(0.75);
        TestingEndpoint.Request request = endpoint.requests().get(0);
        assertThat(request.path()).isEqualTo("/api/chat");
        assertThat(TestingEndpoint.json(request.body())
                        .at("/format/properties/verdicts")
                        .isObject())
                .isTrue();
        assertThat(request.headers()).containsEntry("authorization", "Bearer sk-secret-key");
    }

    private void read(String answer) {
        grader(endpoint.openAi(PATIENCE)).read(asked(), answer, unsure());
    }

    private static List<String> statements(JsonNode sheet) {
        List<String> says = new ArrayList<>();
        sheet.path("statements").forEach(each -> says.add(each.path("says").asText()));
        return says;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
