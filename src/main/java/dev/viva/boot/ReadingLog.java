package dev.viva.boot;

import dev.viva.grading.Outcome;
import dev.viva.grading.second.Why;
import dev.viva.practice.ReadingWatch;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Counts second readings, and says what an operator should know: faults of the endpoint, and a budget that is used up. */
final class ReadingLog implements ReadingWatch {
    private static final Logger LOG = Logger.getLogger(ReadingLog.class);
    private static final String COUNT = "viva.second.readings";
    private static final int MOST_WORKSPACES = 10_000;

    private final long dailyTokens;
    private final Clock clock;
    private final Map<String, LocalDate> told = new ConcurrentHashMap<>();

    ReadingLog(long dailyTokens, Clock clock) {
        this.dailyTokens = dailyTokens;
        this.clock = clock;
    }

    @Override
    public void read(Outcome outcome, Duration took, long tokens) {
        count(word(outcome));
        Metrics.timer("viva.second.reading").record(took);
        Metrics.counter("viva.second.reading.tokens").increment(tokens);
        LOG.debugf("second reading: %s after %d ms, %d tokens", word(outcome), took.toMillis(), tokens);
    }

    @Override
    public void unread(Why why, String workspace) {
        count(word(why));
        if (why == Why.BUDGET) {
            budget(workspace);
        } else if (why.isFaultOfTheEndpoint() || why == Why.BUSY || why == Why.BUDGET_UNKNOWN) {
            LOG.warnf("no second reading: %s; the first grade stands", why.words());
        } else {
            LOG.debugf("no second reading: %s", why.words());
        }
    }

    @Override
    public void failed(String kind) {
        count("failed");
        LOG.warnf("a second reading was lost (%s); the first grade stands", kind);
    }

    /** Once for each workspace and day. */
    private void budget(String workspace) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (told.size() > MOST_WORKSPACES) {
            told.clear();
        }
        if (!today.equals(told.put(workspace, today))) {
            LOG.warnf(
                    "no second readings for %s until midnight UTC: its %d tokens of today are used up"
                            + " (viva.grader.llm.daily-tokens); first grades and reviews go on",
                    workspace, dailyTokens);
        }
    }

    private static void count(String result) {
        Metrics.counter(COUNT, "result", result).increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
