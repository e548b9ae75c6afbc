package dev.viva.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.viva.chat.CandidateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplyStreamsTest {
    private static final CandidateKey CANDIDATE = new CandidateKey("web:local", "v");
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final TestingFeed feed = new TestingFeed();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger cuts = new AtomicInteger();

    @AfterEach
    void stopTheClock() {
        clock.shutdownNow();
    }

    @Test
    void shouldSendWhatWasSaidBeforeAndThenWhatIsSaidNow() {
        // Given
        feed.recent.addAll(List.of(TestingFeed.line("1"), TestingFeed.line("2")));
        Reader reader = open(null, NEVER);

        // When
        feed.say("3");

        // Then
        assertThat(reader.seen).containsExactly("1", "2", "caught up", "3");
    }

    @Test
    void shouldGoOnAfterTheLastReplySeen() {
        // Given
        feed.recent.addAll(List.of(TestingFeed.line("1"), TestingFeed.line("2"), TestingFeed.line("3")));

        // When
        Reader reader = open("2", NEVER);

        // Then
        assertThat(reader.seen).containsExactly("3", "caught up");
    }

    @Test
    void shouldSendAllThatIsRecentWhereTheLastReplySeenIsNot() {
        // Given
        feed.recent.add(TestingFeed.line("7"));

        // When
        Reader reader = open("1", NEVER);

        // Then
        assertThat(reader.seen).containsExactly("7", "caught up");
    }

    @Test
    void shouldLoseNothingThatIsSaidWhileItLooksBack() {
        // Given
        feed.recent.add(TestingFeed.line("1"));
        feed.meanwhile = () -> {
            feed.recent.add(TestingFeed.line("2"));
            feed.say("2");
            feed.say("3");
        };

        // When
        Reader reader = open(null, NEVER);

        // Then
        assertThat(reader.seen).containsExactly("1", "2", "3", "caught up");
    }

    @Test
    void shouldSendAReplyOnceHoweverOftenItIsDelivered() {
        // Given
        feed.recent.addAll(List.of(TestingFeed.line("1"), TestingFeed.line("2")));
        Reader reader = open("1", NEVER);

        // When
        List.of("1", "2", "3", "3").forEach(feed::say);

        // Then
        assertThat(reader.seen).containsExactly("2", "caught up", "3");
    }

    @Test
    void shouldSendOnlyTheNewestOfALongPast() {
        // Given
        for (int i = 0; i < 1000; i++) {
            feed.recent.add(TestingFeed.line("" + i));
        }

        // When
        Reader reader = open(null, NEVER);

        // Then
        assertThat(reader.seen)
                .hasSize(StreamReader.MOST_RECENT + 1)
                .startsWith("744")
                .endsWith("999", "caught up");
        assertThat(cuts).hasValue(0);
    }

    @Test
    void shouldStopListeningWhenTheReaderGoes() {
        // Given
        Reader reader = open(null, NEVER);

        // When
        reader.leave();

        // Then
        assertThat(feed.listeners).isEmpty();
    }

    @Test
    void shouldStopListeningForAReaderWhoLeftWhileItLookedBack() {
        // Given
        Reader reader = new Reader(Long.MAX_VALUE);
        feed.meanwhile = reader::leave;

        // When
        streams(NEVER).open(CANDIDATE, null, cuts::incrementAndGet).subscribe().withSubscriber(reader);

        // Then
        assertThat(feed.listeners).isEmpty();
    }

    @Test
    void shouldCutOffAReaderWhoFallsTooFarBehind() {
        // Given
        Reader reader = open(null, NEVER, 1);

        // When
        for (int i = 0; i < 2 * StreamReader.LONGEST_QUEUE; i++) {
            feed.say("" + i);
        }

        // Then
        assertThat(cuts).hasValue(1);
        assertThat(reader.seen).containsExactly("caught up");
    }

    @Test
    void shouldBeatWhileNothingIsSaid() throws InterruptedException {
        // Given
        Reader reader = open(null, OFTEN);

        // When
        boolean beaten = reader.beats.await(10, TimeUnit.SECONDS);

        // Then
        assertThat(beaten).isTrue();
        assertThat(cuts).hasValue(0);
    }

    @Test
    void shouldCutOffAReaderWhoTakesNothingBetweenTwoBeats() throws InterruptedException {
        // Given
        CountDownLatch cut = new CountDownLatch(1);
        Reader reader = new Reader(0);

        // When
        streams(OFTEN).open(CANDIDATE, null, cut::countDown).subscribe().withSubscriber(reader);

        // Then
        assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldSurviveAListenerThatCannotBeClosed() {
        // Given
        ReplyFeed stubborn = new ReplyFeed() {
            @Override
            public List<Line> recent(CandidateKey candidate) {
                return List.of();
            }

            @Override
            public AutoCloseable listen(CandidateKey candidate, java.util.function.Consumer<Line> listener) {
                return () -> {
                    throw new IllegalStateException("stuck");
                };
            }
        };
        Reader reader = new Reader(Long.MAX_VALUE);
        new ReplyStreams(stubborn, clock, NEVER)
                .open(CANDIDATE, null, () -> {})
                .subscribe()
                .withSubscriber(reader);

        // When, Then
        assertThatCode(reader::leave).doesNotThrowAnyException();
    }

    private Reader open(@Nullable String after, Duration beat) {
        return open(after, beat, Long.MAX_VALUE);
    }

    private Reader open(@Nullable String after, Duration beat, long wants) {
        Reader reader = new Reader(wants);
        streams(beat).open(CANDIDATE, after, cuts::incrementAndGet).subscribe().withSubscriber(reader);
        return reader;
    }

    private ReplyStreams streams(Duration beat) {
        return new ReplyStreams(feed, clock, beat);
    }

    /** Takes as many items as it wants and no more. */
    private static final class Reader implements Flow.Subscriber<StreamItem> {
        final List<String> seen = new CopyOnWriteArrayList<>(new ArrayList<>());
        final CountDownLatch beats = new CountDownLatch(3);
        private final long wants;
        private Flow.@Nullable Subscription subscription;

        Reader(long wants) {
            this.wants = wants;
        }

        void leave() {
            if (subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (wants > 0) {
                given.request(wants);
            }
        }

        @Override
        public void onNext(StreamItem item) {
            if (item instanceof StreamItem.Said said) {
                seen.add(said.line().id());
            } else if (item instanceof StreamItem.CaughtUp) {
                seen.add("caught up");
            } else {
                beats.countDown();
            }
        }

        @Override
        public void onError(Throwable failure) {
            seen.add(failure.toString());
        }

        @Override
        public void onComplete() {
            seen.add("complete");
        }
    }
}
