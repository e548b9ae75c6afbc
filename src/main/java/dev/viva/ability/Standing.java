package dev.viva.ability;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.ids.Ids;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a candidate for choosing the next question: under 1 KB when written down.
 *
 * @param topics how they stand, by topic; topics never asked are absent
 * @param seen digests of the items asked last, four characters each, the oldest first
 */
public record Standing(Map<Topic, TopicStanding> topics, String seen) {
    private static final int WIDTH = 4;
    private static final int REMEMBERED = 40;
    public static final Standing NEW = new Standing(Map.of(), "");

    public Standing {
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
    }

    public TopicStanding of(Topic topic) {
        return topics.getOrDefault(topic, TopicStanding.NONE);
    }

    public int answered() {
        return topics.values().stream().mapToInt(TopicStanding::answered).sum();
    }

    public boolean hasSeen(ItemId item) {
        return lastSeen(item) > 0;
    }

    /** The order in which an item was seen last: 0 for never, else higher for later. */
    int lastSeen(ItemId item) {
        String mark = mark(item);
        for (int at = seen.length() - WIDTH; at >= 0; at -= WIDTH) {
            if (seen.startsWith(mark, at)) {
                return at / WIDTH + 1;
            }
        }
        return 0;
    }

    public Standing afterAsking(ItemId item, Topic topic) {
        int known = lastSeen(item);
        String others = known == 0 ? seen : seen.substring(0, (known - 1) * WIDTH) + seen.substring(known * WIDTH);
        String all = others + mark(item);
        return new Standing(
                with(topic, of(topic).afterAsking()), all.substring(Math.max(0, all.length() - REMEMBERED * WIDTH)));
    }

    public Standing afterMark(Topic topic, double score) {
        return new Standing(with(topic, of(topic).afterMark(score)), seen);
    }

    /**
     * After a mark that counted already was read again.
     *
     * @param before what it counted, or null where it had no mark
     */
    public Standing afterRevision(Topic topic, @Nullable Double before, double score) {
        return before == null
                ? afterMark(topic, score)
                : new Standing(with(topic, of(topic).afterRevision(before, score)), seen);
    }

    private Map<Topic, TopicStanding> with(Topic topic, TopicStanding standing) {
        Map<Topic, TopicStanding> changed = new TreeMap<>(topics);
        changed.put(topic, standing);
        return changed;
    }

    private static String mark(ItemId item) {
        return Ids.digest(WIDTH, "seen", item.value());
    }
}
