package dev.viva.grading.sense;

import java.util.Arrays;
import java.util.List;

/** An answer's stretches beside a key, in meaning. */
public final class AnswerSense {
    private static final double SHARPNESS = 8;

    private final KeySense key;
    private final List<float[]> stretches;
    /** For each criterion and stretch, the nearest phrasing. */
    private final double[][] near;
    /** For each stretch, the nearest misconception. */
    private final double[] wrong;

    private final double[] nearest;
    private final double mean;

    /**
     * @param stretches at least one
     */
    public AnswerSense(KeySense key, List<float[]> stretches) {
        this.key = key;
        this.stretches = stretches;
        this.near = new double[key.criteria().size()][stretches.size()];
        this.wrong = new double[stretches.size()];
        for (int at = 0; at < stretches.size(); at++) {
            for (int i = 0; i < near.length; i++) {
                near[i][at] = nearest(key.criteria().get(i), stretches.get(at));
            }
            wrong[at] = key.wrong().isEmpty() ? 0 : nearest(key.wrong(), stretches.get(at));
        }
        this.nearest = Arrays.stream(near).mapToDouble(AnswerSense::most).toArray();
        this.mean = Arrays.stream(nearest).average().orElse(0);
    }

    private static double nearest(List<float[]> vectors, float[] stretch) {
        double best = -1;
        for (float[] vector : vectors) {
            best = Math.max(best, Meaning.cosine(vector, stretch));
        }
        return best;
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(-1);
    }

    /** One value for each {@link Sense}. */
    public double[] features(int criterion) {
        int at = stretchOf(criterion);
        double here = nearest[criterion];
        double sibling = near.length == 1 ? 0 : -1;
        double share = 0;
        int ahead = 0;
        for (int other = 0; other < near.length; other++) {
            sibling = other == criterion ? sibling : Math.max(sibling, near[other][at]);
            share += StrictMath.exp(SHARPNESS * (near[other][at] - here));
            ahead += nearest[other] > here ? 1 : 0;
        }
        return new double[] {
            here,
            bestOver(key.criteria().get(criterion).get(0)),
            key.criteria().get(criterion).stream()
                    .mapToDouble(this::bestOver)
                    .average()
                    .orElse(0),
            here - sibling,
            here - wrong[at],
            1 / share,
            own(criterion),
            mean,
            here - mean,
            near.length == 1 ? 0 : ahead / (near.length - 1.0),
            most(wrong) - mean
        };
    }

    private int stretchOf(int criterion) {
        int best = 0;
        for (int at = 1; at < stretches.size(); at++) {
            best = near[criterion][at] > near[criterion][best] ? at : best;
        }
        return best;
    }

    private double bestOver(float[] vector) {
        return nearest(stretches, vector);
    }

    private double own(int criterion) {
        double own = -1;
        for (int at = 0; at < stretches.size(); at++) {
            double other = -1;
            for (int i = 0; i < near.length; i++) {
                other = i == criterion ? other : Math.max(other, near[i][at]);
            }
            own = near[criterion][at] >= other ? Math.max(own, near[criterion][at]) : own;
        }
        return own;
    }
}
