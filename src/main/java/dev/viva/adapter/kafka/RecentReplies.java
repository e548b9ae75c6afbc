package dev.viva.adapter.kafka;

import dev.viva.adapter.web.ReplyFeed.Line;
import dev.viva.chat.CandidateKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest few replies of each candidate, as far as they fit: those of whoever was not heard of for longest go first. Who
 * talks is up to anybody who opens the page, so the bound is on the text and not only on the count.
 */
final class RecentReplies {
    private static final int EACH = 60;
    private final long room;
    private final Map<CandidateKey, Deque<Line>> latest = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    /**
     * @param room the most characters of replies
     */
    RecentReplies(long room) {
        this.room = room;
    }

    /** False where the reply is known: one that was published twice has the same id. */
    synchronized boolean add(CandidateKey candidate, Line line) {
        Deque<Line> lines = latest.computeIfAbsent(candidate, key -> new ArrayDeque<>());
        if (lines.stream().anyMatch(each -> each.id().equals(line.id()))) {
            return false;
        }
        lines.addLast(line);
        held += size(line);
        if (lines.size() > EACH) {
            held -= size(lines.removeFirst());
        }
        Iterator<Deque<Line>> eldest = latest.values().iterator();
        while (held > room && latest.size() > 1) {
            held -= eldest.next().stream().mapToLong(RecentReplies::size).sum();
            eldest.remove();
        }
        return true;
    }

    synchronized List<Line> of(CandidateKey candidate) {
        Deque<Line> lines = latest.get(candidate);
        return lines == null ? List.of() : List.copyOf(lines);
    }

    synchronized long held() {
        return held;
    }

    /** The objects around the text count too. */
    private static long size(Line line) {
        return 200L + line.id().length() + line.json().length();
    }
}
