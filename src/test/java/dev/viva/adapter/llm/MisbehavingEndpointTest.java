package dev.viva.adapter.llm;

import static dev.viva.adapter.llm.ReadingFixtures.ANSWER;
import static dev.viva.adapter.llm.ReadingFixtures.LITTLE;
import static dev.viva.adapter.llm.ReadingFixtures.PATIENCE;
import static dev.viva.adapter.llm.ReadingFixtures.TRUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.second.Reading;
import dev.viva.grading.second.Sheet;
import dev.viva.grading.second.Why;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which an endpoint can fail has a reason of its own, and none an exception or a reading. */
class MisbehavingEndpointTest {
    private static final Sheet SHEET = new Sheet(
            "What does a forest gain?",
            List.of(
                    new Sheet.Statement("Averaging lowers the variance.", List.of()),
                    new Sheet.Statement("Averaging keeps the bias as it is.", List.of())),
            ANSWER);

    private final CountDownLatch over = new CountDownLatch(1);

    @RegisterExtension
    final TestingEndpoint endpoint = new TestingEndpoint(Behaviours.reads(TRUTH));

    @AfterEach
    void close() {
        over.countDown();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.viva.adapter.llm.Faults#all")
    void shouldSayWhyThereIsNoReading(String name, TestingEndpoint.Behaviour behaviour, Why why) {
        // Given
        endpoint.behave(behaviour);

        // When
        Reading reading = ReadingFixtures.reader(endpoint.openAi(PATIENCE)).read(SHEET);

        // Then
        assertThat(reading).isInstanceOf(Reading.Unread.class);
        assertThat(((Reading.Unread) reading).why()).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "hangs after the headers", "drips"})
    void shouldHaveAnEndToItsPatience(String way) {
        // Given
        endpoint.behave(
                switch (way) {
                    case "silent" -> Behaviours.silent(over);
                    case "drips" -> Behaviours.drips(over);
                    default -> Behaviours.hangsAfterTheHeaders(over);
                });

        // When
        Reading reading = ReadingFixtures.reader(endpoint.openAi(LITTLE)).read(SHEET);

        // Then
        assertThat(reading).isEqualTo(new Reading.Unread(Why.SLOW, 0));
    }

    @Test
    void shouldNotReachWhoIsNotThere() {
        // Given
        Endpoint gone = endpoint.openAi(PATIENCE);
        endpoint.close();

        // When
        Reading reading = ReadingFixtures.reader(gone).read(SHEET);

        // Then
        assertThat(reading).isEqualTo(new Reading.Unread(Why.UNREACHABLE, 0));
    }

    @Test
    void shouldWaitForABusyEndpointWhileThereIsTime() {
        // Given
        endpoint.behave((request, socket) -> {
            TestingEndpoint.Behaviour next = endpoint.requests().size() < 3
                    ? Behaviours.status("429 Too Many Requests", "Retry-After: 0\r\n", "{}")
                    : Behaviours.says("{\"verdicts\":[" + Faults.ONE + "," + Faults.TWO + "]}");
            next.answer(request, socket);
        });

        // When
        Reading reading = ReadingFixtures.reader(endpoint.openAi(PATIENCE)).read(SHEET);

        // Then
        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(endpoint.requests()).hasSize(3);
    }

    @Test
    void shouldNotWaitForLongerThanItHas() {
        // Given
        endpoint.behave(Behaviours.status("429 Too Many Requests", "Retry-After: 60\r\n", "{}"));
        LlmReader reader = ReadingFixtures.reader(endpoint.openAi(PATIENCE));

        // When
        Reading reading = reader.read(SHEET);

        // Then
        assertThat(reading).isEqualTo(new Reading.Unread(Why.RATE_LIMITED, 0));
        assertThat(reader.read(SHEET)).isEqualTo(new Reading.Unread(Why.RESTING, 0));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void shouldTryNothingTwiceButABusyEndpoint() {
        // Given
        endpoint.behave(Behaviours.status("500 Internal Server Error", "", "{}"));

        // When
        ReadingFixtures.reader(endpoint.openAi(PATIENCE)).read(SHEET);

        // Then
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void shouldLeaveAFailingEndpointAlone() {
        // Given
        endpoint.behave(Behaviours.status("500 Internal Server Error", "", "{}"));
        LlmReader reader = ReadingFixtures.reader(endpoint.openAi(PATIENCE));

        // When
        List<Why> reasons = Stream.generate(() -> ((Reading.Unread) reader.read(SHEET)).why())
                .limit(7)
                .toList();

        // Then
        assertThat(reasons.subList(0, 5)).containsOnly(Why.FAILED);
        assertThat(reasons.subList(5, 7)).containsOnly(Why.RESTING);
        assertThat(endpoint.requests()).hasSize(5);
    }

    @Test
    void shouldNotLeaveAnEndpointAloneForWhatAnAnswerMadeItSay() {
        // Given
        endpoint.behave(Behaviours.says("I will not read that."));
        LlmReader reader = ReadingFixtures.reader(endpoint.openAi(PATIENCE));

        // When
        List<Why> reasons = Stream.generate(() -> ((Reading.Unread) reader.read(SHEET)).why())
                .limit(7)
                .toList();

        // Then
        assertThat(reasons).containsOnly(Why.WRONG_FORM);
    }

    @Test
    void shouldFollowNoRedirect() {
        // Given
        TestingEndpoint elsewhere = new TestingEndpoint(Behaviours.reads(TRUTH));
        endpoint.behave(Behaviours.status(
                "307 Temporary Redirect", "Location: " + elsewhere.address() + "/chat/completions\r\n", ""));

        // When
        Reading reading = ReadingFixtures.reader(endpoint.openAi(PATIENCE)).read(SHEET);

        // Then
        assertThat(reading).isEqualTo(new Reading.Unread(Why.REJECTED, 0));
        assertThat(elsewhere.requests()).isEmpty();
        elsewhere.close();
    }

    @Test
    void shouldNotTakeForAReadingWhatRepeatsItsInstructions() {
        // Given
        endpoint.behave(Behaviours.says(request -> "{\"verdicts\":["
                + Faults.ONE.replace("variance drops", request.instructions().substring(0, 40) + " #sign-2#") + ","
                + Faults.TWO
                + "]}"));

        // When
        Reading reading = ReadingFixtures.reader(endpoint.openAi(PATIENCE)).read(SHEET);

        // Then
        assertThat(reading).isEqualTo(new Reading.Unread(Why.LEAK, 1000));
    }

    @Test
    void shouldReadAReportInACodeBlock() {
        // Given
        endpoint.behave(Behaviours.says("```json\n{\"verdicts\":[" + Faults.TWO + "," + Faults.ONE + "]}\n```"));
        Endpoint text = endpoint.endpoint(Endpoint.Provider.OPENAI, Endpoint.Form.TEXT, PATIENCE);

        // When
        Reading reading = ReadingFixtures.reader(text).read(SHEET);

        // Then
        assertThat(((Reading.Read) reading).said().get(0).quote()).isEqualTo("variance drops");
        assertThat(endpoint.requests().get(0).body()).doesNotContain("response_format");
    }
}
