package dev.viva.ability.calibration;

import dev.viva.ability.model.ItemParameters;
import dev.viva.ability.model.Population;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is believed of all items and of people in general, at one moment. Immutable: a session keeps the one it began
 * with, and the version names it.
 */
public final class Calibration {
    private final ItemPool pool;
    private final double[] difficulty;
    private final double[] spread;
    private final Map<Kind, KindParameters> kinds;
    private final Population population;
    private final double populationVariance;
    private final int answers;
    private final Exposure exposure;
    private final Version version;
    private final Shelves shelves;

    Calibration(Learning learnt, Version version) {
        this.pool = learnt.pool;
        this.difficulty = learnt.difficulty.clone();
        this.spread = learnt.spread.clone();
        this.kinds = new EnumMap<>(learnt.kinds);
        this.population = new Population(learnt.mean, learnt.shared);
        this.populationVariance = learnt.meanVariance;
        this.answers = learnt.answers;
        this.exposure = learnt.exposure;
        this.version = version;
        this.shelves = new Shelves(pool, difficulty, spread);
    }

    /** What the authors say, before any answer. */
    public static Calibration authored(ItemPool pool) {
        return new Calibration(new Learning(pool), Version.NONE);
    }

    /** With more answers, in their order. The same answers in the same order give the same calibration. */
    public Calibration after(List<Answered> answers) {
        Learning learning = new Learning(this);
        Version next = version;
        for (Answered each : answers) {
            learning.answer(each);
            next = next.after(each);
        }
        learning.anchor();
        return new Calibration(learning, next);
    }

    /**
     * After one more mock interview.
     *
     * @param asked what it asked, as item numbers
     */
    public Calibration afterMock(int[] asked) {
        Learning learning = new Learning(this);
        learning.exposure = exposure.after(asked);
        return new Calibration(learning, version.after(asked));
    }

    public ItemPool pool() {
        return pool;
    }

    public Population population() {
        return population;
    }

    /** How sure the population's mean is, as a variance. */
    double populationVariance() {
        return populationVariance;
    }

    /** How many answers it was learned from. */
    public int answers() {
        return answers;
    }

    public Exposure exposure() {
        return exposure;
    }

    /** Names this calibration: how many answers and mocks it has seen, and a digest of them. */
    public String version() {
        return version.text();
    }

    /** The items by topic and kind, in the order of their difficulty. */
    public Shelves shelves() {
        return shelves;
    }

    public KindParameters kind(Kind kind) {
        return kinds.getOrDefault(kind, kind.authored());
    }

    public double difficulty(int item) {
        return difficulty[item];
    }

    public double spread(int item) {
        return spread[item];
    }

    public ItemParameters parameters(int item) {
        KindParameters kind = kind(pool.entry(item).kind());
        return new ItemParameters(kind.slope(), kind.weight(), difficulty[item], spread[item]);
    }

    /** Whether an item behaves so unlike what its author said that somebody should look at it. */
    public boolean isSuspect(int item) {
        return Math.abs(difficulty[item] - pool.entry(item).authored()) > 3 * Learning.AUTHORS_SPREAD;
    }
}
