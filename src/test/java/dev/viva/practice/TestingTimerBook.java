package dev.viva.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timer book in memory. */
public final class TestingTimerBook implements TimerBook {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void set(List<Entry> more) {
        more.stream().filter(each -> !entries.contains(each)).forEach(entries::add);
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        return entries.stream()
                .filter(each -> !each.at().isAfter(now))
                .sorted(Comparator.comparing(each -> each.at()))
                .limit(limit)
                .toList();
    }

    @Override
    public void done(List<Entry> sent) {
        entries.removeAll(sent);
    }
}
