package dev.viva.ability.calibration;

import dev.viva.ability.model.ItemParameters;
import dev.viva.ability.model.Population;
import dev.viva.ability.model.Surprise;
import java.util.EnumMap;
import java.util.Map;

/** A calibration in the making. */
final class Learning {
    /** Standard deviation of what authors say about what is so. */
    static final double AUTHORS_SPREAD = 0.7;

    /** Stands for how familiar one person is with one question, which no number of answers averages out. */
    static final double LEAST_SPREAD = 0.4;

    private static final double FIRST_VARIANCE = 0.25;
    private static final double LEAST_VARIANCE = 0.0004;
    private static final double SHARED_BEFORE = 3000;
    private static final double SHARED_LEAST = 0.2;
    private static final double SHARED_MOST = 0.9;

    final ItemPool pool;
    final double[] difficulty;
    final double[] spread;
    final Map<Kind, KindParameters> kinds = new EnumMap<>(Kind.class);
    double shared;
    int answers;
    double mean;
    double meanVariance;
    Exposure exposure;

    Learning(ItemPool pool) {
        this.pool = pool;
        difficulty = new double[pool.size()];
        spread = new double[pool.size()];
        for (int i = 0; i < pool.size(); i++) {
            difficulty[i] = pool.entry(i).authored();
            spread[i] = AUTHORS_SPREAD;
        }
        for (Kind kind : Kind.values()) {
            kinds.put(kind, kind.authored());
        }
        mean = Population.START.mean();
        shared = Population.START.shared();
        meanVariance = FIRST_VARIANCE;
        exposure = Exposure.none(pool.size());
    }

    Learning(Calibration from) {
        pool = from.pool();
        difficulty = new double[pool.size()];
        spread = new double[pool.size()];
        for (int i = 0; i < pool.size(); i++) {
            difficulty[i] = from.difficulty(i);
            spread[i] = from.spread(i);
        }
        for (Kind kind : Kind.values()) {
            kinds.put(kind, from.kind(kind));
        }
        mean = from.population().mean();
        shared = from.population().shared();
        meanVariance = from.populationVariance();
        exposure = from.exposure();
        answers = from.answers();
    }

    /** The surprise is shared out between person, item and population in proportion to how unsure each was. */
    void answer(Answered answered) {
        int i = answered.item();
        Kind kind = pool.entry(i).kind();
        KindParameters before = kinds.getOrDefault(kind, kind.authored());
        ItemParameters item = new ItemParameters(before.slope(), before.weight(), difficulty[i], spread[i]);
        double ofPeople = answered.along() * meanVariance;
        double variance = answered.variance() + answered.along() * ofPeople;
        share(answered);
        if (answered.teaches()) {
            kinds.put(kind, before.learning(item, answered));
        }
        Surprise surprise = Surprise.of(answered.mean(), variance, item.weighing(answered.share()), answered.score());
        double ofItem = spread[i] * spread[i];
        difficulty[i] -= surprise.moves(ofItem);
        spread[i] = Math.sqrt(Math.max(LEAST_SPREAD * LEAST_SPREAD, surprise.leaves(ofItem)));
        mean += surprise.moves(ofPeople);
        double f = ofPeople / surprise.before();
        double left = meanVariance - f * f * (surprise.before() - surprise.after());
        meanVariance = Math.max(LEAST_VARIANCE, left);
    }

    /**
     * What topics have in common shows in how much the means over all topics differ between people: one step of an
     * expectation-maximization that goes on as answers come.
     */
    private void share(Answered answered) {
        answers++;
        double off = answered.overall() - mean;
        double found = off * off + answered.overallVariance();
        double excess = found - new Population(mean, shared).overallVariance(pool.topics());
        double each = 1 - 1.0 / pool.topics();
        double next = shared + excess / Math.max(each, SHARED_LEAST) / (SHARED_BEFORE + answers);
        shared = Math.max(SHARED_LEAST, Math.min(SHARED_MOST, next));
    }

    /** Difficulties keep the mean that the authors gave them, and people move along with them. */
    void anchor() {
        double now = 0;
        for (double each : difficulty) {
            now += each;
        }
        double shift = pool.size() == 0 ? 0 : pool.meanAuthored() - now / pool.size();
        for (int i = 0; i < difficulty.length; i++) {
            difficulty[i] += shift;
        }
        mean += shift;
    }
}
