package dev.viva.accuracy;

import dev.viva.bank.Asked;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** By how much a score moves when an answer changes in nothing that should matter. */
public final class Invariance {
    private static final double MUCH = 0.1 + 1e-9;

    /**
     * @param answers how many answers were changed
     * @param moved the mean distance of the two scores
     * @param much the share of the answers that moved by more than .1
     */
    public record Moved(int answers, double moved, double much) {}

    private final Grader grader;
    private final Map<String, List<Double>> distances = new TreeMap<>();

    public Invariance(Grader grader) {
        this.grader = grader;
    }

    /**
     * Changes an item's samples in every way, and says the key in its phrasings, one kind after the other. Safe for many
     * threads.
     */
    public void read(RubricItem item, long seed) {
        Asked asked = item.ask(0);
        for (Sample sample : item.samples()) {
            SplittableRandom random =
                    new SplittableRandom(seed + sample.answer().hashCode());
            double before = score(asked, sample.answer());
            moved("typos", asked, Changes.misspelt(sample.answer(), random), before);
            moved("sentences in another order", asked, Changes.reordered(sample.answer(), random), before);
            moved("British spelling", asked, Changes.respelt(sample.answer(), false), before);
            moved("American spelling", asked, Changes.respelt(sample.answer(), true), before);
            moved("padding", asked, Changes.padded(sample.answer()), before);
            moved("capitals", asked, sample.answer().toUpperCase(Locale.ROOT), before);
        }
        paraphrases(item, asked);
    }

    /** The key told in the first phrasing of each point, then in the second, and so on. */
    private void paraphrases(RubricItem item, Asked asked) {
        int kinds = item.key().criteria().stream()
                .mapToInt(each -> each.accept().size())
                .min()
                .orElse(0);
        List<Double> scores = IntStream.range(0, kinds)
                .mapToObj(kind -> String.join(
                        ". ",
                        item.key().criteria().stream()
                                .map(each -> each.accept().get(kind))
                                .toList()))
                .map(answer -> score(asked, answer))
                .toList();
        for (int i = 1; i < scores.size(); i++) {
            put("paraphrase", Math.abs(scores.get(i) - scores.get(i - 1)));
        }
    }

    private void moved(String how, Asked asked, String answer, double before) {
        put(how, Math.abs(score(asked, answer) - before));
    }

    private synchronized void put(String how, double distance) {
        distances.computeIfAbsent(how, any -> new ArrayList<>()).add(distance);
    }

    /** What the verdicts make, whoever decides in the end. */
    private double score(Asked asked, String answer) {
        Grade grade = grader.grade(new GradingTask(asked, answer));
        Double score = grade.score();
        return score == null
                ? Grade.score(((Asked.Rubric) asked).key(), grade.criteria(), grade.misconceptions())
                : score;
    }

    /** By kind of change. */
    public Map<String, Moved> result() {
        Map<String, Moved> result = new TreeMap<>();
        distances.forEach((how, all) -> result.put(
                how,
                new Moved(
                        all.size(),
                        all.stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .average()
                                .orElse(0),
                        all.stream().filter(each -> each > MUCH).count() / (double) all.size())));
        return result;
    }
}
