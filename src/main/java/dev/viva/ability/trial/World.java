package dev.viva.ability.trial;

import dev.viva.ability.calibration.ItemPool;

/** Items, and the score that each simulated examinee would get on each of them. */
public final class World {
    private final ItemPool pool;
    private final double[][] scores;

    /**
     * @param scores a row for each examinee, a column for each item, 0 to 1
     * @throws IllegalArgumentException when a row has another length or a score is out of range
     */
    public World(ItemPool pool, double[][] scores) {
        this.pool = pool;
        this.scores = scores.clone();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i].length != pool.size()) {
                throw new IllegalArgumentException(
                        "examinee " + i + " has " + scores[i].length + " scores, the world " + pool.size() + " items");
            }
            for (double score : scores[i]) {
                if (!(score >= 0 && score <= 1)) {
                    throw new IllegalArgumentException("examinee " + i + " has the score " + score);
                }
            }
        }
    }

    public ItemPool pool() {
        return pool;
    }

    public int examinees() {
        return scores.length;
    }

    double score(int examinee, int item) {
        return scores[examinee][item];
    }
}
