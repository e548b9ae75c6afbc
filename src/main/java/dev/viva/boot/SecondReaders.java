package dev.viva.boot;

import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.llm.Endpoint;
import dev.viva.adapter.llm.LlmReader;
import dev.viva.adapter.llm.PhrasedFollowUps;
import dev.viva.adapter.llm.ReadingQueue;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.Intake;
import dev.viva.grading.second.FollowUpCheck;
import dev.viva.grading.second.Remembered;
import dev.viva.grading.second.SecondGrader;
import dev.viva.grading.second.SecondPolicy;
import dev.viva.grading.second.Why;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.SecondWork;
import dev.viva.practice.TokenBudget;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The second reading of this installation. */
final class SecondReaders {
    private static final Logger LOG = Logger.getLogger(SecondReaders.class);
    private static final int REMEMBERED = 2_000;
    private static final int SIGN = 12;

    private SecondReaders() {}

    /**
     * Nothing where no base URL is configured or the policy is off.
     *
     * @throws Failure when the settings do not make sense
     */
    static Optional<ReadingQueue> of(Settings.Llm llm, Supplier<TokenBudget> budget, EventSender sender, Clock clock) {
        if (!wanted(llm)) {
            return Optional.empty();
        }
        Endpoint endpoint = endpoint(llm, llm.baseUrl().orElseThrow());
        require(llm.parallel() > 0 && llm.waiting() > 0, "viva.grader.llm.parallel and .waiting must be above 0");
        require(
                llm.dailyTokens() > 0,
                "viva.grader.llm.daily-tokens must be above 0; to read nothing, set .policy=off");
        LlmReader reader = new LlmReader(endpoint, signs(), clock);
        SecondWork work = new SecondWork(
                llm.policy(),
                new SecondGrader(reader, new Intake()),
                new Remembered(REMEMBERED),
                budget.get(),
                llm.dailyTokens());
        LOG.infof(
                "second readings by %s at %s", reader.name(), endpoint.address().getHost());
        return Optional.of(new ReadingQueue(
                work, way(sender), llm.parallel(), llm.waiting(), clock, new ReadingLog(llm.dailyTokens(), clock)));
    }

    /**
     * Nothing unless the settings ask for follow-ups in the model's words.
     *
     * @throws Failure when the settings do not make sense
     */
    static Optional<PhrasedFollowUps> followUps(Settings.Llm llm, Supplier<TokenBudget> budget, Clock clock) {
        return llm.followUps() && llm.baseUrl().isPresent()
                ? Optional.of(new PhrasedFollowUps(
                        endpoint(llm, llm.baseUrl().get()),
                        new FollowUpCheck(new Intake()),
                        signs(),
                        budget.get(),
                        llm.dailyTokens(),
                        clock))
                : Optional.empty();
    }

    private static ReadingQueue.Way way(EventSender sender) {
        return new ReadingQueue.Way() {
            @Override
            public CompletionStage<Void> send(GradingRequest request, Grade grade, Reread rereads, Instant at) {
                return sender.reread(request, grade, rereads, at);
            }

            @Override
            public CompletionStage<Void> unread(GradingRequest request, Why why, boolean challenged, Instant at) {
                return sender.unread(request.candidate(), request.place(), request.attempt(), why, challenged, at);
            }
        };
    }

    /** Whether anything is read a second time here. */
    static boolean wanted(Settings.Llm llm) {
        return llm.baseUrl().isPresent() && llm.policy() != SecondPolicy.OFF;
    }

    static Endpoint endpoint(Settings.Llm llm, URI address) {
        String model = llm.model()
                .orElseThrow(() -> new Failure("viva.grader.llm.model is not set: name the model at the base URL."));
        try {
            return new Endpoint(
                    llm.provider(),
                    address,
                    model,
                    llm.apiKey().orElse(null),
                    llm.form(),
                    llm.connectTimeout(),
                    llm.timeout());
        } catch (IllegalArgumentException e) {
            throw new Failure("A setting of viva.grader.llm is wrong: " + e.getMessage() + ".", e);
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new Failure(sentence + ".");
        }
    }

    /** Signs that nobody can guess. */
    private static Supplier<String> signs() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[SIGN];
            random.nextBytes(bytes);
            return "#" + HexFormat.of().formatHex(bytes) + "#";
        };
    }
}
