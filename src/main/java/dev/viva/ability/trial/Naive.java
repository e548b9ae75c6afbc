package dev.viva.ability.trial;

import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.model.Logistic;
import dev.viva.ability.model.Mix;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongSupplier;

/**
 * What is done where nobody thinks: random questions and the share that was right; a staircase of levels; or Elo ratings,
 * overall and by topic, of people and items. For comparison only.
 */
public final class Naive implements Examiner {
    private static final double STEP = 0.4;
    private static final double PERSON = 0.4;
    private static final double ITEM = 0.1;

    private final World world;
    private final Setting setting;
    private final long seed;
    private final LongSupplier nanos;
    private final double[] difficulty;
    private long picking;
    private long picks;

    public Naive(World world, Setting setting, long seed, LongSupplier nanos) {
        this.world = world;
        this.setting = setting;
        this.seed = seed;
        this.nanos = nanos;
        difficulty = new double[world.pool().size()];
        Arrays.setAll(difficulty, i -> world.pool().entry(i).authored());
    }

    @Override
    public Course examine(int examinee) {
        ItemPool pool = world.pool();
        Course course = Course.begun(examinee);
        Tally tally = new Tally(pool.topics());
        BitSet asked = new BitSet();
        int length = Math.min(setting.length(), pool.size());
        for (int n = 0; n < length; n++) {
            long start = nanos.getAsLong();
            int item = choose(asked, tally, Mix.of(Mix.of(seed, examinee), n));
            picking += nanos.getAsLong() - start;
            picks++;
            asked.set(item);
            course.asked().add(item);
            double moved = tally.answer(pool.entry(item).topic(), difficulty[item], world.score(examinee, item));
            difficulty[item] -= setting.policy() == Policy.ELO ? ITEM * moved : 0;
            course.overall().add(tally.overall(setting.policy()));
            course.errors().add(1 / Math.sqrt(1 + tally.information));
            course.topics().put(n + 1, tally.topics(setting.policy()));
        }
        return course;
    }

    private int choose(BitSet asked, Tally tally, long chance) {
        int start = (int) Long.remainderUnsigned(chance, difficulty.length);
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < difficulty.length; i++) {
            int item = (start + i) % difficulty.length;
            double off = setting.policy() == Policy.RANDOM
                    ? 0
                    : Math.abs(difficulty[item]
                            - tally.wanted(
                                    setting.policy(), world.pool().entry(item).topic()));
            if (!asked.get(item) && off < nearest) {
                best = item;
                nearest = off;
            }
        }
        return best;
    }

    @Override
    public double difficulty(int item) {
        return difficulty[item];
    }

    @Override
    public double microsPerPick() {
        return picks == 0 ? 0 : picking / 1e3 / picks;
    }

    /** What is kept of one examinee. */
    private static final class Tally {
        private final double[] own;
        private final double[] scores;
        private final int[] counts;
        private double rating;
        private double level;
        private double levels;
        private double information = 0;

        Tally(int topics) {
            own = new double[topics];
            scores = new double[topics];
            counts = new int[topics];
        }

        double wanted(Policy policy, int topic) {
            return policy == Policy.ELO ? rating + own[topic] : level;
        }

        double answer(int topic, double difficulty, double score) {
            double expected = Logistic.of(rating + own[topic] - difficulty);
            double residual = score - expected;
            rating += PERSON * residual;
            own[topic] += PERSON * residual;
            level = Math.max(-2, Math.min(2, level + (score >= 0.5 ? STEP : -STEP)));
            levels += level;
            scores[topic] += score;
            counts[topic]++;
            information += expected * (1 - expected);
            return residual;
        }

        double overall(Policy policy) {
            double asked = Arrays.stream(counts).sum();
            if (policy == Policy.ELO) {
                return rating + Arrays.stream(own).average().orElse(0);
            }
            return policy == Policy.STAIRCASE
                    ? levels / asked
                    : Logistic.logit((Arrays.stream(scores).sum() + 1) / (asked + 2));
        }

        double[] topics(Policy policy) {
            double[] all = new double[own.length];
            Arrays.setAll(
                    all,
                    k -> policy == Policy.ELO
                            ? rating + own[k]
                            : counts[k] == 0
                                    ? overall(policy)
                                    : Logistic.logit((scores[k] + 2 * Logistic.of(overall(policy))) / (counts[k] + 2)));
            return all;
        }
    }
}
