package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.adapter.llm.Behaviours;
import dev.viva.adapter.llm.TestingEndpoint;
import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second reading on the whole way: real broker, real Redis, and an endpoint that is slow, hangs or fails. */
class SecondReadingIT {
    private static final String ANSWER = "The side point of bagging, which is beside the main point.";
    private static final TestingEndpoint.Behaviour READS =
            Behaviours.reads(Map.of("main point of bagging", "met: beside the main point"));

    @TempDir
    static Path folder;

    private static TestingEndpoint endpoint;
    private static TestingViva viva;
    private static int people;

    @BeforeAll
    static void start() {
        endpoint = new TestingEndpoint(READS);
        viva = new TestingViva(
                folder,
                TestingBank.bank(),
                "viva.grader.llm.base-url",
                endpoint.address().toString(),
                "viva.grader.llm.model",
                "tiny-1",
                "viva.grader.llm.policy",
                "always",
                "viva.grader.llm.parallel",
                "2");
    }

    @AfterAll
    static void stop() {
        viva.close();
        endpoint.close();
    }

    @Test
    void shouldSendTheFirstGradeAtOnceAndTheSecondAsItsRevision() throws Exception {
        // Given
        CountDownLatch seen = new CountDownLatch(1);
        endpoint.behave((request, socket) -> {
            seen.await();
            Behaviours.says(asked -> Behaviours.report(
                            asked.sheet(),
                            says -> says.contains("main point of bagging")
                                    ? "contradicted: beside the main point"
                                    : says.contains("side point of bagging")
                                            ? "met: The side point of bagging"
                                            : "missed: "))
                    .answer(request, socket);
        });
        CandidateKey robin = somebody();
        viva.say(robin, "1", "probe trees", true);
        viva.next();

        // When
        viva.say(robin, "2", ANSWER, true);

        // Then
        assertThat(viva.next().text()).startsWith("Noted");
        Terminal.Said first = viva.next();
        assertThat(first.card().path("grader").asText()).startsWith("rubric/");
        assertThat(first.card().path("revision").asInt()).isEqualTo(1);
        assertThat(viva.next().kind()).isEqualTo("question");
        seen.countDown();
        Terminal.Said second = viva.next();
        assertThat(second.card().path("attempt")).isEqualTo(first.card().path("attempt"));
        assertThat(second.card().path("revision").asInt()).isEqualTo(2);
        assertThat(second.card().path("grader").asText()).startsWith("llm/1 tiny-1 prompt ");
        assertThat(second.text()).contains("A second reading, by a language model", "“beside the main point”");
    }

    @Test
    void shouldServeEverybodyWhileTheEndpointHangs() throws Exception {
        // Given
        CountDownLatch over = new CountDownLatch(1);
        endpoint.behave(Behaviours.silent(over));
        int before = endpoint.requests().size();

        // When
        for (int i = 0; i < 6; i++) {
            CandidateKey somebody = somebody();
            viva.say(somebody, "1", "probe trees", true);
            assertThat(viva.next().kind()).isEqualTo("question");
            viva.say(somebody, "2", ANSWER + " " + i, true);
            assertThat(viva.next().text()).startsWith("Noted");
            assertThat(viva.next().card().path("grader").asText()).startsWith("rubric/");
            assertThat(viva.next().kind()).isEqualTo("question");
        }

        // Then
        await().until(() -> endpoint.requests().size() == before + 2);
        assertThat(over.getCount()).isEqualTo(1);
        endpoint.behave(READS);
        over.countDown();
    }

    @Test
    void shouldNeverSendAName() throws Exception {
        // Given
        endpoint.behave(READS);
        int before = endpoint.requests().size();
        CandidateKey somebody = somebody();
        viva.say(somebody, "1", "probe trees", true);
        viva.next();

        // When
        viva.say(somebody, "2", ANSWER + " Truly.", true);

        // Then
        await().until(() -> endpoint.requests().stream().skip(before).anyMatch(each -> each.body()
                .contains("Truly")));
        assertThat(endpoint.requests())
                .allSatisfy(request -> assertThat(request.body() + request.headers() + request.path())
                        .doesNotContain(somebody.user(), somebody.workspace()));
    }

    private static CandidateKey somebody() {
        CandidateKey key = new CandidateKey("test:7", "robin-" + ++people);
        viva.hear(key);
        return key;
    }
}
