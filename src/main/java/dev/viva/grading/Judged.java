package dev.viva.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How probable the points of a key are in an answer.
 *
 * @param features of each criterion
 * @param whole of the answer beside a model answer, or null where the key has points of its own
 * @param logits of each criterion
 * @param models whose limits turn the probabilities into credit
 * @param sense whether meaning was looked at
 */
record Judged(List<double[]> features, double @Nullable [] whole, double[] logits, List<Model> models, boolean sense) {}
