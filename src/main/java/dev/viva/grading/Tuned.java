package dev.viva.grading;

import dev.viva.grading.model.Predictor;
import dev.viva.grading.model.Shift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses limits by what models make of samples whose questions they have not seen. */
final class Tuned {
    private static final double STRONG = 0.8;
    private static final double PASS = 0.6;
    private static final double ANGER = 0.4;
    private static final double TO_PEOPLE = 0.06;
    private static final double[] VARIANCES = {0, 0.02, 0.05, 0.1, 0.2};
    private static final double HUNDREDTH = 0.01;

    private final List<FitSample> samples;
    private final List<double[]> logits;

    Tuned(List<FitSample> samples, List<double[]> logits) {
        this.samples = samples;
        this.logits = logits;
    }

    /**
     * From which probability a point counts in part, and from which it counts: where the mean error of the score and
     * the share of strong answers below .6, which people resent most, are least together.
     */
    double[] limits() {
        double[] best = {0.3, 0.55};
        double least = Double.POSITIVE_INFINITY;
        for (int partly = 15; partly <= 45; partly += 3) {
            for (int met = Math.max(partly + 6, 45); met <= 75; met += 3) {
                double loss = loss(partly * HUNDREDTH, met * HUNDREDTH);
                if (loss < least) {
                    least = loss;
                    best = new double[] {partly * HUNDREDTH, met * HUNDREDTH};
                }
            }
        }
        return best;
    }

    private double loss(double partly, double met) {
        double error = 0;
        int strong = 0;
        int failed = 0;
        for (int i = 0; i < samples.size(); i++) {
            double marked = samples.get(i).score();
            double graded = graded(i, partly, met);
            error += Math.abs(marked - graded);
            strong += marked >= STRONG ? 1 : 0;
            failed += marked >= STRONG && graded < PASS ? 1 : 0;
        }
        return error / Math.max(1, samples.size()) + ANGER * failed / Math.max(1, strong);
    }

    private double graded(int i, double partly, double met) {
        double score = 0;
        for (int at = 0; at < logits.get(i).length; at++) {
            double p = Predictor.probability(logits.get(i)[at]);
            score += samples.get(i).shares().get(at) * (p >= met ? 1 : p >= partly ? 0.5 : 0);
        }
        return score;
    }

    /** Above which likely error a person reads: the widest 6 % of the samples. */
    double unsure() {
        return widest(false);
    }

    /** The same for one point: keys of two points and of eight are then sent to people equally often. */
    double unsureOfPoint() {
        return widest(true);
    }

    private double widest(boolean ofPoint) {
        double[] spreads = new double[samples.size()];
        for (int i = 0; i < spreads.length; i++) {
            double variance = 0;
            double certain = 0;
            for (int at = 0; at < logits.get(i).length; at++) {
                double p = Predictor.probability(logits.get(i)[at]);
                double share = samples.get(i).shares().get(at);
                variance += share * share * p * (1 - p);
                certain += share * share;
            }
            spreads[i] = Math.sqrt(ofPoint ? variance / certain : variance);
        }
        Arrays.sort(spreads);
        return spreads[(int) ((1 - TO_PEOPLE) * (spreads.length - 1))];
    }

    /** The prior variance of a question's shift under which each sample is foretold best by the others of its question. */
    double questionVariance() {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double variance : VARIANCES) {
            double surprise = surprise(variance);
            if (surprise < least) {
                least = surprise;
                best = variance;
            }
        }
        return best;
    }

    private double surprise(double variance) {
        Map<String, List<Integer>> questions = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            questions
                    .computeIfAbsent(samples.get(i).question(), any -> new ArrayList<>())
                    .add(i);
        }
        double sum = 0;
        for (List<Integer> same : questions.values()) {
            for (int left : same) {
                double shift = variance == 0 ? 0 : shift(same, left, variance);
                for (int at = 0; at < logits.get(left).length; at++) {
                    double p = Predictor.probability(logits.get(left)[at] + shift);
                    double mark = samples.get(left).marks().get(at);
                    sum -= mark * StrictMath.log(p) + (1 - mark) * StrictMath.log(1 - p);
                }
            }
        }
        return sum;
    }

    private double shift(List<Integer> same, int left, double variance) {
        List<Double> others = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        for (int i : same) {
            if (i != left) {
                for (int at = 0; at < logits.get(i).length; at++) {
                    others.add(logits.get(i)[at]);
                    marks.add(samples.get(i).marks().get(at));
                }
            }
        }
        return Shift.of(others, marks, variance);
    }
}
