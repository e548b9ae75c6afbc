package dev.viva.adapter.llm;

import static dev.viva.adapter.llm.ReadingFixtures.ANSWER;
import static dev.viva.adapter.llm.ReadingFixtures.PATIENCE;
import static dev.viva.adapter.llm.ReadingFixtures.TRUTH;
import static dev.viva.adapter.llm.ReadingFixtures.first;
import static dev.viva.adapter.llm.ReadingFixtures.grader;
import static dev.viva.adapter.llm.ReadingFixtures.request;
import static dev.viva.adapter.llm.ReadingFixtures.unsure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.Remembered;
import dev.viva.grading.second.SecondPolicy;
import dev.viva.grading.second.Why;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.ReadingWatch;
import dev.viva.practice.SecondWork;
import dev.viva.practice.TestingTokenBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Second readings beside the first: sent as revisions, few at once, dropped where they do not fit. */
class ReadingQueueTest {
    private record Sent(GradingRequest request, Grade grade, Reread rereads) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> handedOn = new CopyOnWriteArrayList<>();
    private long most = 1_000_000;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @RegisterExtension
    final TestingEndpoint endpoint = new TestingEndpoint(Behaviours.reads(TRUTH));

    private ReadingQueue queue;

    @BeforeEach
    void open() {
        queue = queue(2, 3);
    }

    @AfterEach
    void close() {
        over.countDown();
        queue.close();
    }

    @Test
    void shouldSendAReadingAsTheNextRevisionOfItsTurn() {
        // Given
        GradingRequest request = request("ada", ANSWER);
        Grade first = unsure();

        // When
        queue.graded(request, first);

        // Then
        await().until(() -> sent.size() == 1);
        assertThat(sent.get(0).request().revision()).isEqualTo(2);
        assertThat(sent.get(0).request().resultId()).isNotEqualTo(request.resultId());
        assertThat(sent.get(0).rereads().first()).isEqualTo(first);
        assertThat(sent.get(0).grade().score()).isEqualTo(0.75);
        assertThat(told).containsExactly("GRADED");
    }

    @Test
    void shouldReturnAtOnceAndDropWhatDoesNotFit() {
        // Given
        endpoint.behave(Behaviours.silent(over));

        // When
        for (int i = 0; i < 8; i++) {
            queue.graded(request("somebody-" + i, ANSWER + i), unsure());
        }

        // Then
        await().until(() -> endpoint.requests().size() == 2);
        assertThat(told).hasSize(3).containsOnly("BUSY");
        assertThat(sent).isEmpty();
    }

    @Test
    void shouldReadWhatComesTwiceOnceWhileItWaits() {
        // Given
        endpoint.behave((request, socket) -> {
            over.await();
            Behaviours.reads(TRUTH).answer(request, socket);
        });
        queue.graded(request("ada", ANSWER), unsure());

        // When
        queue.graded(request("ada", ANSWER), unsure());

        // Then
        over.countDown();
        await().until(() -> told.size() == 1);
        assertThat(sent).hasSize(1);
        assertThat(endpoint.requests()).hasSize(2);
    }

    @Test
    void shouldLeaveTheFirstGradeWhereTheEndpointFails() {
        // Given
        endpoint.behave(Behaviours.resets());

        // When
        queue.graded(request("ada", ANSWER), unsure());

        // Then
        await().until(() -> told.size() == 1);
        assertThat(told).containsExactly("UNREACHABLE");
        assertThat(sent).isEmpty();
    }

    @Test
    void shouldLeaveAloneWhatThePolicyDoesNotWant() {
        // Given
        Grade sure = first(Verdict.MET, Verdict.MET, Verdict.MET);

        // When
        queue.graded(request("ada", ANSWER), sure);
        queue.graded(request("bob", ANSWER), unsure());

        // Then
        await().until(() -> !sent.isEmpty());
        assertThat(sent).extracting(each -> each.request().candidate().user()).containsExactly("bob");
    }

    @Test
    void shouldReadAChallengedAnswerWhateverThePolicyAndSaySo() {
        // Given
        Grade sure = first(Verdict.MET, Verdict.MISSED, Verdict.MISSED);

        // When
        queue.reread(request("ada", ANSWER), sure).toCompletableFuture().join();

        // Then
        assertThat(sent).extracting(each -> each.rereads().challenged()).containsExactly(true);
    }

    @Test
    void shouldHandOnAChallengedAnswerThatCannotBeRead() {
        // Given
        endpoint.behave(Behaviours.resets());

        // When
        queue.reread(request("ada", ANSWER), unsure()).toCompletableFuture().join();

        // Then
        assertThat(sent).isEmpty();
        assertThat(handedOn).containsExactly("challenged UNREACHABLE");
    }

    @Test
    void shouldTellOfABudgetThatIsUsedUpAndOfNothingElseThatNobodyAskedFor() {
        // Given
        queue.close();
        most = 1;
        queue = queue(1, 3);

        // When
        queue.graded(request("ada", ANSWER), unsure());
        queue.graded(request("bob", "???"), unsure());

        // Then
        await().until(() -> told.size() == 2);
        assertThat(told).containsExactlyInAnyOrder("BUDGET", "TOO_LITTLE");
        assertThat(handedOn).containsExactly("unasked BUDGET");
    }

    @Test
    void shouldEndWithoutWaitingForTheModel() {
        // Given
        endpoint.behave(Behaviours.silent(over));
        queue.graded(request("ada", ANSWER), unsure());
        await().until(() -> endpoint.requests().size() == 1);

        // When
        queue.close();
        queue.graded(request("bob", ANSWER), unsure());

        // Then
        await().until(() -> told.size() == 2);
        assertThat(told).containsExactlyInAnyOrder("STOPPED", "STOPPED");
        assertThat(sent).isEmpty();
    }

    private ReadingQueue queue(int parallel, int waiting) {
        SecondWork work = new SecondWork(
                SecondPolicy.WHEN_UNSURE,
                grader(endpoint.openAi(PATIENCE)),
                new Remembered(10),
                new TestingTokenBudget(),
                most);
        return new ReadingQueue(
                work,
                new ReadingQueue.Way() {
                    @Override
                    public CompletionStage<Void> send(GradingRequest request, Grade grade, Reread rereads, Instant at) {
                        sent.add(new Sent(request, grade, rereads));
                        return CompletableFuture.completedFuture(null);
                    }

                    @Override
                    public CompletionStage<Void> unread(
                            GradingRequest request, Why why, boolean challenged, Instant at) {
                        handedOn.add((challenged ? "challenged " : "unasked ") + why);
                        return CompletableFuture.completedFuture(null);
                    }
                },
                parallel,
                waiting,
                Clock.systemUTC(),
                new ReadingWatch() {
                    @Override
                    public void read(Outcome outcome, Duration took, long tokens) {
                        told.add(outcome.name());
                    }

                    @Override
                    public void unread(Why why, String workspace) {
                        told.add(why.name());
                    }
                });
    }
}
