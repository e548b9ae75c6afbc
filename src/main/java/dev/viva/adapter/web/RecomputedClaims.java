package dev.viva.adapter.web;

import dev.viva.lab.claim.Claim;
import dev.viva.lab.claim.Claims;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The verdicts on the guide's claims, computed once by this process, from the moment that somebody first asks. */
@Singleton
class RecomputedClaims {
    private static final Logger LOG = Logger.getLogger(RecomputedClaims.class);

    private final Supplier<List<Claim>> claims;
    private final Executor executor;
    private @Nullable CompletableFuture<List<Claim>> started;

    @Inject
    RecomputedClaims() {
        this(Claims::all, RecomputedClaims::beside);
    }

    RecomputedClaims(Supplier<List<Claim>> claims, Executor executor) {
        this.claims = claims;
        this.executor = executor;
    }

    /** Seconds of computing, once: a thread of its own keeps them away from the requests. */
    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "claims");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** How far the computing is. */
    sealed interface Progress {}

    /** It goes on. */
    record Underway() implements Progress {}

    /** It is over. */
    record Done(List<Claim> claims) implements Progress {}

    /** It went wrong, which the log explains. */
    record Failed() implements Progress {}

    /** Starts the computing if nobody has, and does not wait for it. */
    Progress progress() {
        CompletableFuture<List<Claim>> running = started();
        if (running.isCompletedExceptionally()) {
            return new Failed();
        }
        return running.isDone() ? new Done(running.join()) : new Underway();
    }

    /** The verdicts when they are there. */
    CompletionStage<List<Claim>> all() {
        return started().minimalCompletionStage();
    }

    private synchronized CompletableFuture<List<Claim>> started() {
        CompletableFuture<List<Claim>> running = started;
        if (running == null) {
            running = CompletableFuture.supplyAsync(claims, executor).whenComplete((done, failure) -> {
                if (failure != null) {
                    LOG.error("the claims of the guide could not be recomputed", failure);
                }
            });
            started = running;
        }
        return running;
    }
}
