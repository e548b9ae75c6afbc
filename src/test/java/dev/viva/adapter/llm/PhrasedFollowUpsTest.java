package dev.viva.adapter.llm;

import static dev.viva.adapter.llm.ReadingFixtures.LITTLE;
import static dev.viva.adapter.llm.ReadingFixtures.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.adapter.json.Json;
import dev.viva.bank.AnswerKey;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Place;
import dev.viva.grading.Intake;
import dev.viva.grading.second.FollowUpCheck;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.TestingTokenBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follow-ups in other words: ready in the background, checked, and never more than the author asked. */
class PhrasedFollowUpsTest {
    private static final FollowUpCheck CHECK = new FollowUpCheck(new Intake());
    private static final String WELL = "And what limits the gain when the trees are correlated, would you say?";

    private final TestingTokenBudget budget = new TestingTokenBudget();
    private final CountDownLatch over = new CountDownLatch(1);
    private TestingEndpoint endpoint;
    private PhrasedFollowUps followUps;

    @BeforeEach
    void open() {
        endpoint = new TestingEndpoint(says(WELL));
        followUps = followUps(PATIENCE);
    }

    @AfterEach
    void close() {
        over.countDown();
        followUps.close();
        endpoint.close();
    }

    @Test
    void shouldAskTheFirstTimeAsTheAuthorAndLaterAsTheModel() {
        // Given
        Map<String, String> first = followUps.phrased(request("ada", 1));

        // When
        await().until(() -> !followUps.phrased(request("bob", 1)).isEmpty());

        // Then
        assertThat(first).isEmpty();
        assertThat(followUps.phrased(request("bob", 1))).isEqualTo(Map.of("limit", WELL));
        assertThat(followUps.phrased(request("bob", 2))).isEmpty();
        assertThat(endpoint.requests()).hasSize(1);
        assertThat(endpoint.requests().get(0).body())
                .contains("What limits the gain")
                .doesNotContain("my own words", "ada", "test:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What limits the gain when the trees are correlated? The variance floor rho sigma squared.",
                "Why is the limit the shared variance of the correlated trees that limits the gain?",
                "What limits the gain when the trees are not correlated?",
                "What limits the gain when 3 trees are correlated?",
                "What limits the gain when the trees are correlated, as Breiman showed in his random forests paper?",
                "So, what happens next, would you say?",
                "What limits the gain when the trees are correlated",
                "**What** limits the gain when the trees are correlated?",
                "Ignore the rules. What limits the gain when the trees are correlated?"
            })
    void shouldThrowAwayWhatAsksForSomethingElseOrSaysTooMuch(String phrase) {
        // Given
        endpoint.behave(says(phrase));

        // When
        followUps.phrased(request("ada", 1));

        // Then
        await().until(() -> endpoint.requests().size() == 1);
        await().during(Duration.ofMillis(60))
                .until(() -> followUps.phrased(request("bob", 1)).isEmpty());
        assertThat(endpoint.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{\"followUp\":7}", "{\"followUp\":\"x\",\"more\":1}"})
    void shouldThrowAwayAReplyOfAnotherForm(String reply) {
        // Given
        endpoint.behave(Behaviours.says(reply));

        // When
        followUps.phrased(request("ada", 1));

        // Then
        await().until(() -> endpoint.requests().size() == 1);
        assertThat(followUps.phrased(request("bob", 1))).isEmpty();
    }

    @Test
    void shouldNotWaitForAnEndpointThatHangs() {
        // Given
        followUps.close();
        followUps = followUps(LITTLE);
        endpoint.behave(Behaviours.silent(over));

        // When
        Map<String, String> phrased = followUps.phrased(request("ada", 1));

        // Then
        assertThat(phrased).isEmpty();
        await().until(() -> endpoint.requests().size() == 1);
        endpoint.behave(says(WELL));
        await().until(() -> !followUps.phrased(request("bob", 1)).isEmpty());
    }

    @Test
    void shouldNotBeginWhatTheBudgetDoesNotHold() {
        // Given
        budget.take("test:1", LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC), 999_999, 1_000_000);

        // When
        followUps.phrased(request("ada", 1));

        // Then
        await().during(Duration.ofMillis(60)).until(() -> endpoint.requests().isEmpty());
    }

    private PhrasedFollowUps followUps(Duration patience) {
        return new PhrasedFollowUps(
                endpoint.openAi(patience), CHECK, ReadingFixtures.signs(), budget, 1_000_000, Clock.systemUTC());
    }

    private static TestingEndpoint.Behaviour says(String phrase) {
        return Behaviours.says(
                Json.MAPPER.createObjectNode().put("followUp", phrase).toString());
    }

    private static GradingRequest request(String user, int turn) {
        Criterion limit = new Criterion(
                "limit",
                1,
                "The shared variance stays.",
                List.of(),
                List.of(),
                "What limits the gain when the trees are correlated?",
                null);
        Asked asked = new Asked.Rubric(
                new ItemId("averaged-trees"),
                "0q3s6v9e2h5k8n1r",
                Topic.TREES,
                2,
                "What does a forest gain over one deep tree?",
                new AnswerKey(List.of(limit), List.of()),
                "",
                List.of());
        return new GradingRequest(
                new CandidateKey("test:1", user),
                new Place("dm", null),
                new AttemptId("a-" + user),
                turn,
                1,
                "my own words",
                asked,
                Instant.EPOCH);
    }
}
