package dev.viva.ability.pick;

import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.calibration.Kind;
import java.util.BitSet;

/** What a session has asked so far, in blocks of fifteen. */
public final class SoFar {
    /** Questions in a block; caps and quotas hold within one. */
    public static final int BLOCK = 15;

    private final BitSet asked;
    private final int count;
    private final int[] topics;
    private final int numeric;

    private SoFar(BitSet asked, int count, int[] topics, int numeric) {
        this.asked = asked;
        this.count = count;
        this.topics = topics;
        this.numeric = numeric;
    }

    public static SoFar nothing(ItemPool pool) {
        return new SoFar(new BitSet(), 0, new int[pool.topics()], 0);
    }

    /** After these items, in their order. */
    public static SoFar of(ItemPool pool, int... items) {
        SoFar all = nothing(pool);
        for (int item : items) {
            all = all.with(pool, item);
        }
        return all;
    }

    public SoFar with(ItemPool pool, int item) {
        BitSet all = (BitSet) asked.clone();
        all.set(item);
        boolean fresh = count % BLOCK == 0;
        int[] counts = fresh ? new int[topics.length] : topics.clone();
        counts[pool.entry(item).topic()]++;
        int more = pool.entry(item).kind() == Kind.NUMERIC ? 1 : 0;
        return new SoFar(all, count + 1, counts, (fresh ? 0 : numeric) + more);
    }

    public boolean has(int item) {
        return asked.get(item);
    }

    public int count() {
        return count;
    }

    /** Questions in the block that the next one belongs to. */
    int inBlock() {
        return count % BLOCK;
    }

    /** Of them, in this topic. */
    int ofTopic(int topic) {
        return inBlock() == 0 ? 0 : topics[topic];
    }

    /** Of them, with a computed answer. */
    int numeric() {
        return inBlock() == 0 ? 0 : numeric;
    }
}
