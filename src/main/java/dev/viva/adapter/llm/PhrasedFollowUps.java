package dev.viva.adapter.llm;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.grading.KeyVersion;
import dev.viva.grading.second.FollowUpCheck;
import dev.viva.practice.FollowUps;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.TokenBudget;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Follow-ups in the model's words, made ready in the background: the first who is asked a follow-up hears the author's
 * words, later ones the model's, and nobody waits. Only the key is sent, nothing that anybody said.
 */
public final class PhrasedFollowUps implements FollowUps, AutoCloseable {
    private static final int MOST = 4_000;
    private static final int WAITING = 64;
    private static final long TOKENS = 700;

    private final Phraser phraser;
    private final TokenBudget budget;
    private final long dailyTokens;
    private final Clock clock;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final Map<String, Optional<String>> known = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), PhrasedFollowUps::thread);

    /**
     * @param dailyTokens how many tokens a workspace may use up in a day, second readings included
     */
    public PhrasedFollowUps(
            Endpoint endpoint,
            FollowUpCheck check,
            Supplier<String> signs,
            TokenBudget budget,
            long dailyTokens,
            Clock clock) {
        this.phraser = new Phraser(endpoint, check, signs, clock);
        this.budget = budget;
        this.dailyTokens = dailyTokens;
        this.clock = clock;
    }

    @Override
    public Map<String, String> phrased(GradingRequest request) {
        Map<String, String> phrased = new HashMap<>();
        if (request.turn() == 1 && request.asked() instanceof Asked.Rubric asked) {
            for (Criterion criterion : asked.key().criteria()) {
                if (criterion.followUp() != null) {
                    find(asked, criterion, request.candidate().workspace())
                            .ifPresent(phrase -> phrased.put(criterion.id(), phrase));
                }
            }
        }
        return phrased;
    }

    private Optional<String> find(Asked.Rubric asked, Criterion criterion, String workspace) {
        String name = KeyVersion.of(asked) + " " + criterion.id();
        Optional<String> found;
        synchronized (known) {
            found = known.get(name);
        }
        if (found == null && pending.add(name)) {
            try {
                worker.execute(() -> prepare(name, asked, criterion, workspace));
            } catch (RejectedExecutionException full) {
                pending.remove(name);
            }
        }
        return found == null ? Optional.empty() : found;
    }

    /** What fails is asked for again the next time. */
    private void prepare(String name, Asked.Rubric asked, Criterion criterion, String workspace) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (budget.take(workspace, today, TOKENS, dailyTokens)) {
                keep(name, phraser.phrase(asked, criterion));
            }
        } catch (RuntimeException failure) {
            // The breaker keeps count of an endpoint that fails; meanwhile the author's words do.
        } finally {
            pending.remove(name);
        }
    }

    private void keep(String name, Optional<String> phrase) {
        synchronized (known) {
            if (known.size() < MOST) {
                known.put(name, phrase);
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "viva-follow-ups");
        thread.setDaemon(true);
        return thread;
    }
}
