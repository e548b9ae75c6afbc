package dev.viva.adapter.llm;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.viva.grading.second.Why;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** What a failed call means. Messages are not looked at: they may hold what somebody typed. */
final class Failures {
    private static final int DEEPEST = 20;

    private Failures() {}

    static Why why(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof TimeoutException) {
                return Why.SLOW;
            } else if (cause instanceof CancellationException) {
                return Why.STOPPED;
            } else if (cause instanceof ContentFilteredException) {
                return Why.REFUSED;
            } else if (cause instanceof Busy) {
                return Why.RATE_LIMITED;
            } else if (cause instanceof HttpException http) {
                return http.statusCode() >= 500 ? Why.FAILED : Why.REJECTED;
            } else if (cause instanceof TooLarge) {
                return Why.TOO_LARGE;
            } else if (cause instanceof UncheckedIOException && !(cause.getCause() instanceof TooLarge)) {
                return Why.UNREACHABLE;
            }
            cause = cause.getCause();
        }
        return Why.MALFORMED;
    }

    /** How long the endpoint asked to be left alone. */
    static Duration rest(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Busy busy) {
                return busy.rest();
            }
            cause = cause.getCause();
        }
        return Duration.ZERO;
    }
}
