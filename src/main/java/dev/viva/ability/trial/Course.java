package dev.viva.ability.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How one examinee's questions went.
 *
 * @param asked item numbers in the order asked
 * @param overall the estimated mean over topics after each answer, in logits
 * @param errors its standard error after each answer
 * @param topics the estimates of all topics after as many answers as the key says
 */
public record Course(
        int examinee,
        List<Integer> asked,
        List<Double> overall,
        List<Double> errors,
        TreeMap<Integer, double[]> topics) {
    static Course begun(int examinee) {
        return new Course(examinee, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    }
}
