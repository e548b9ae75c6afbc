package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.NotJson;
import dev.viva.adapter.json.StrictJson;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Place;
import dev.viva.grading.second.Why;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.Rereading;
import dev.viva.practice.Trouble;
import dev.viva.review.Transcript;
import dev.viva.session.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the journal what somebody wants read again and has it read. A challenge is committed once its reading, or why
 * there is none, is with the broker; one that comes twice gives the same events again.
 */
public final class ChallengeDesk {
    /** The consumer group. */
    public static final String GROUP = "viva.challenges";

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final RecordReader records;
    private final @Nullable Rereading reader;
    private final EventSender sender;
    private final Clock clock;
    private final Consumer<String> trouble;

    /** A challenge as it stands in a record. */
    private record Raised(CandidateKey candidate, Place place, AttemptId attempt, Instant at) {}

    /**
     * @param reader reads answers again, or null where nobody but people does
     */
    public ChallengeDesk(
            KafkaConsumer<byte[], byte[]> consumer,
            String topic,
            RecordReader records,
            @Nullable Rereading reader,
            EventSender sender,
            Clock clock,
            Consumer<String> trouble) {
        this.consumer = consumer;
        this.records = records;
        this.reader = reader;
        this.sender = sender;
        this.clock = clock;
        this.trouble = trouble;
        consumer.subscribe(List.of(topic));
    }

    public void run(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            try {
                step(going);
            } catch (KafkaException | Trouble | ExecutionException | TimeoutException e) {
                trouble.accept("challenges wait: " + e.getMessage());
                if (!paused()) {
                    return;
                }
                Rewinding.toCommitted(consumer, trouble);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void step(BooleanSupplier going) throws InterruptedException, ExecutionException, TimeoutException {
        List<CompletableFuture<Void>> open = new ArrayList<>();
        boolean any = false;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            any = true;
            Optional<Raised> raised = raised(record);
            if (raised.isPresent()) {
                open.add(answer(raised.get()).toCompletableFuture());
            }
        }
        boolean over = await(CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)), going);
        if (any && over) {
            consumer.commitSync();
        }
    }

    /** False where the service ends first; the challenges then come again at its next start. */
    private static boolean await(CompletableFuture<Void> all, BooleanSupplier going)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (long waited = 0; waited < LONGEST.toMillis(); waited += POLL.toMillis()) {
            try {
                all.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException notYet) {
                if (!going.getAsBoolean()) {
                    return false;
                }
            }
        }
        throw new TimeoutException("a second reading takes too long");
    }

    private CompletionStage<Void> answer(Raised raised) {
        Optional<Transcript> found = records.transcript(raised.candidate(), raised.attempt());
        Transcript.Wish wish = found.map(Transcript::challenge).orElse(null);
        if (found.isEmpty() || wish == null) {
            return unread(raised, Why.NO_SUCH_ANSWER);
        }
        if (!wish.at().equals(raised.at())) {
            return unread(raised, Why.ONCE_ONLY);
        }
        if (wish.standing() != Transcript.Standing.ASKED) {
            return CompletableFuture.completedFuture(null);
        }
        Optional<Transcript.Reading> last = found.get().challenged();
        if (last.isEmpty()) {
            return unread(raised, Why.NO_MARK);
        }
        if (found.get().asked() instanceof Asked.Numeric) {
            return unread(raised, Why.NUMBER);
        }
        return reader == null
                ? unread(raised, Why.NO_READER)
                : reader.reread(
                        request(raised, found.get(), last.get()), last.get().grade());
    }

    private CompletionStage<Void> unread(Raised raised, Why why) {
        return sender.unread(raised.candidate(), raised.place(), raised.attempt(), why, true, clock.instant());
    }

    /** One above the last reading, so that its own reading has a number that no other reading uses. */
    private static GradingRequest request(Raised raised, Transcript transcript, Transcript.Reading last) {
        return new GradingRequest(
                raised.candidate(),
                raised.place(),
                raised.attempt(),
                last.turn(),
                last.revision() + 1,
                last.answer(),
                transcript.asked(),
                raised.at());
    }

    /** What is sealed in a record is not needed here. */
    private static Optional<Raised> raised(ConsumerRecord<byte[], byte[]> record) {
        try {
            JsonNode value = StrictJson.read(record.value());
            for (JsonNode fact : value.path("facts")) {
                boolean toGrader = !fact.path("to").asText().equals("reviewer");
                if (fact.path("fact").asText().equals(Fact.ChallengeRaised.class.getSimpleName()) && toGrader) {
                    return Optional.of(new Raised(
                            CandidateKey.parse(new String(record.key(), StandardCharsets.UTF_8)),
                            Wire.place(value.path("replies").path(0)),
                            new AttemptId(fact.path("attempt").asText()),
                            Instant.parse(fact.path("at").asText())));
                }
            }
            return Optional.empty();
        } catch (NotJson | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(AFTER_TROUBLE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
