package dev.viva.practice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A token budget in memory. */
public final class TestingTokenBudget implements TokenBudget {
    private final Map<String, Long> used = new HashMap<>();

    @Override
    public synchronized boolean take(String workspace, LocalDate day, long tokens, long most) {
        boolean fits = used(workspace, day) + tokens <= most;
        if (fits) {
            correct(workspace, day, tokens);
        }
        return fits;
    }

    @Override
    public synchronized void correct(String workspace, LocalDate day, long tokens) {
        used.merge(workspace + " " + day, tokens, Long::sum);
    }

    public synchronized long used(String workspace, LocalDate day) {
        return used.getOrDefault(workspace + " " + day, 0L);
    }
}
