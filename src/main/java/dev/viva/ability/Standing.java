package dev.viva.ability;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known about a candidate for choosing the next question: under 1 KB when written down.
 *
 * @param topics how they stand, by topic; topics never asked are absent
 * @param seen short digests of the items asked last, the oldest first
 */
public record Standing(Map<Topic, TopicStanding> topics, List<String> seen) {
    private static final int REMEMBERED = 48;
    public static final Standing NEW = new Standing(Map.of(), List.of());

    public Standing {
        topics = java.util.Collections.unmodifiableMap(new TreeMap<>(topics));
        seen = List.copyOf(seen);
    }

    public TopicStanding of(Topic topic) {
        return topics.getOrDefault(topic, TopicStanding.NONE);
    }

    public int answered() {
        return topics.values().stream().mapToInt(TopicStanding::answered).sum();
    }

    public boolean hasSeen(ItemId item) {
        return seen.contains(mark(item));
    }

    /** The order in which an item was seen last: 0 for never, else higher for later. */
    int lastSeen(ItemId item) {
        return seen.lastIndexOf(mark(item)) + 1;
    }

    public Standing afterAsking(ItemId item, Topic topic) {
        List<String> marks = new ArrayList<>(seen);
        marks.remove(mark(item));
        marks.add(mark(item));
        return new Standing(
                with(topic, of(topic).afterAsking()),
                marks.subList(Math.max(0, marks.size() - REMEMBERED), marks.size()));
    }

    public Standing afterMark(Topic topic, double score) {
        return new Standing(with(topic, of(topic).afterMark(score)), seen);
    }

    private Map<Topic, TopicStanding> with(Topic topic, TopicStanding standing) {
        Map<Topic, TopicStanding> changed = new TreeMap<>(topics);
        changed.put(topic, standing);
        return changed;
    }

    private static String mark(ItemId item) {
        return Ids.digest(6, "seen", item.value());
    }
}
