package dev.viva.ability.calibration;

import java.util.List;

/** The items of a bank as the pickers see them: numbered from 0, each with its topic, kind and authored level. */
public final class ItemPool {
    private static final double MIDDLE = 3;

    private final int topics;
    private final List<Entry> entries;

    /**
     * One item.
     *
     * @param topic index of its topic, from 0
     * @param authored difficulty that its author gave it, in logits
     */
    public record Entry(int topic, Kind kind, double authored) {
        /** Levels 1 to 5 are −2 to 2 logits. */
        public static Entry ofLevel(int topic, Kind kind, int level) {
            return new Entry(topic, kind, level - MIDDLE);
        }

        /** The authored level, 1 to 5. */
        public int level() {
            return (int) Math.max(1, Math.min(5, Math.round(authored + MIDDLE)));
        }
    }

    /**
     * @throws IllegalArgumentException when an item belongs to no topic or its difficulty is no number
     */
    public ItemPool(int topics, List<Entry> entries) {
        this.topics = topics;
        this.entries = List.copyOf(entries);
        if (topics < 1 || topics > 30) {
            throw new IllegalArgumentException("a pool has 1 to 30 topics, found " + topics);
        }
        for (Entry each : entries) {
            if (each.topic() < 0 || each.topic() >= topics || !Double.isFinite(each.authored())) {
                throw new IllegalArgumentException(
                        "an item needs a topic from 0 to " + (topics - 1) + " and a finite difficulty, found " + each);
            }
        }
    }

    public int topics() {
        return topics;
    }

    public int size() {
        return entries.size();
    }

    public Entry entry(int item) {
        return entries.get(item);
    }

    double meanAuthored() {
        return entries.stream().mapToDouble(Entry::authored).average().orElse(0);
    }
}
