package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.llm.Behaviours;
import dev.viva.adapter.llm.TestingEndpoint;
import dev.viva.adapter.receipt.ReceiptCheck;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.NumericGrader;
import dev.viva.grading.Replay;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.Verdict;
import dev.viva.practice.GradingRequest;
import dev.viva.review.Ruling;
import dev.viva.review.Transcript;
import dev.viva.session.TestingBank;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Challenges and receipts on the whole way: real broker, real Redis, and a language model that can be down. */
class ChallengeIT {
    private static final String ANSWER = "The side point of bagging, which is beside the main point.";
    private static final TestingEndpoint.Behaviour READS = Behaviours.reads(Map.of(
            "main point of bagging", "met: beside the main point",
            "side point of bagging", "met: The side point of bagging"));

    @TempDir
    static Path folder;

    private static TestingEndpoint endpoint;
    private static TestingViva viva;
    private static int people;

    private CandidateKey robin;
    private int said;

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
                "viva.session.burst",
                "1000");
    }

    @AfterAll
    static void stop() {
        viva.close();
        endpoint.close();
    }

    @BeforeEach
    void meet() {
        endpoint.behave(READS);
        robin = new CandidateKey("test:8", "robin-" + ++people);
        viva.hear(robin);
    }

    @Test
    void shouldReadAgainOnRequestAndGiveReceiptsOfBothReadings() throws Exception {
        // Given
        AttemptId attempt = marked(ANSWER);

        // When
        say("challenge I made both points");

        // Then
        assertThat(viva.next().text()).startsWith("Noted. A language model reads your answer again");
        Terminal.Said again = viva.next();
        assertThat(again.text()).contains("A second reading, by a language model");
        assertThat(again.card().path("attempt").asText()).isEqualTo(attempt.value());
        assertThat(again.card().path("grader").asText()).startsWith("llm/1 tiny-1 prompt ");
        assertThat(checked(attempt)).hasSize(2).allSatisfy(each -> assertThat(each.path("deviations"))
                .as(each.toString())
                .isEmpty());
        say("challenge");
        assertThat(viva.next().text()).startsWith("You have challenged that mark before");
    }

    @Test
    void shouldHandOnToAReviewerWhoseWordThenStands() throws Exception {
        // Given
        endpoint.behave(Behaviours.status("500 Internal Server Error", "", "{}"));
        AttemptId attempt = marked(ANSWER + " Nobody read this before.");
        say("challenge");
        assertThat(viva.next().text()).startsWith("Noted. A language model");
        assertThat(viva.next().text()).startsWith("No second reading came: ").contains("reviewers' list");
        Transcript transcript = Engine.records(viva.ground())
                .transcript(robin, attempt)
                .filter(each -> each.challenge() != null && each.challenge().standing() == Transcript.Standing.REFERRED)
                .orElseThrow();

        // When
        decide(transcript, Map.of("main", Verdict.MET, "side", Verdict.MET));

        // Then
        Terminal.Said decided = viva.next();
        assertThat(decided.text()).startsWith("**100 %**").contains("A reviewer read", "Both are there.");
        assertThat(checked(attempt)).hasSize(2).allSatisfy(each -> assertThat(each.path("deviations"))
                .as(each.toString())
                .isEmpty());
    }

    @Test
    void shouldFindInTheJournalWhatTheStateHasForgotten() throws Exception {
        // Given
        AttemptId first = marked(ANSWER);
        for (int i = 0; i < 3; i++) {
            say("probe trees");
            assertThat(viva.next().kind()).isEqualTo("question");
        }

        // When
        say("challenge " + first + " I made both points");

        // Then
        assertThat(viva.next().text()).startsWith("Noted. I look that answer up");
        Terminal.Said again = viva.next();
        assertThat(again.card().path("attempt").asText()).isEqualTo(first.value());
        assertThat(again.text()).contains("A second reading");
        say("challenge " + first);
        assertThat(viva.next().text()).startsWith("Noted. I look that answer up");
        assertThat(viva.next().text()).startsWith("I could not take your challenge: that mark was challenged before");
        say("challenge a-00000000000v");
        assertThat(viva.next().text()).startsWith("Noted. I look that answer up");
        assertThat(viva.next().text()).startsWith("I could not take your challenge: I find no answer of yours");
    }

    /** Answers a question; gives the attempt whose mark came. */
    private AttemptId marked(String answer) throws InterruptedException {
        say("probe trees");
        viva.next();
        say(answer);
        assertThat(viva.next().text()).startsWith("Noted");
        Terminal.Said mark = viva.next();
        assertThat(mark.kind()).isEqualTo("grade");
        assertThat(viva.next().kind()).isEqualTo("question");
        return new AttemptId(mark.card().path("attempt").asText());
    }

    private void say(String text) {
        viva.say(robin, "e" + ++said, text, true);
    }

    private static List<ObjectNode> receipts(String file) throws Exception {
        return ReceiptCheck.receipts(Json.MAPPER.readTree(file));
    }

    private List<ObjectNode> checked(AttemptId attempt) throws Exception {
        String file = new JournalReceipts(viva.ground()).find(robin, attempt).orElseThrow();
        ReceiptCheck check = new ReceiptCheck(
                new Replay(new RubricGrader(Graders.embedder(), asked -> List.of()), new NumericGrader()),
                Optional.of(viva.ground().receipts().published()));
        return receipts(file).stream().map(each -> check.check(each).json()).toList();
    }

    private void decide(Transcript transcript, Map<String, Verdict> verdicts) {
        Transcript.Reading last = transcript.last().orElseThrow();
        Grade grade = Ruling.of(transcript.asked(), last.answer(), last.grade(), verdicts);
        Instant now = java.time.Clock.systemUTC().instant();
        GradingRequest request = ReviewCommand.Decide.next(robin, transcript, last, now);
        viva.sender()
                .reviewed(
                        request,
                        grade,
                        new Reread(transcript.asked(), last.grade(), true),
                        "Kim",
                        "Both are there.",
                        now)
                .toCompletableFuture()
                .join();
    }
}
