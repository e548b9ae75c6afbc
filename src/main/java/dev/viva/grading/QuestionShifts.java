package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.Sample;
import dev.viva.grading.model.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * What each question's own marked samples say of its strictness: one number to add to every logit, most likely under a
 * normal prior around 0. Worked out when an answer to the question first comes.
 */
final class QuestionShifts {
    private static final int MOST = 4_096;

    private final double variance;
    private final QuestionSamples samples;
    private final BiFunction<Asked.Rubric, String, Judged> judge;
    private final Map<String, Double> known = new ConcurrentHashMap<>();

    QuestionShifts(double variance, QuestionSamples samples, BiFunction<Asked.Rubric, String, Judged> judge) {
        this.variance = variance;
        this.samples = samples;
        this.judge = judge;
    }

    double of(Asked.Rubric asked) {
        if (variance == 0) {
            return 0;
        }
        Double before = known.get(asked.hash());
        if (before != null) {
            return before;
        }
        double shift = workedOut(asked);
        if (known.size() < MOST) {
            known.put(asked.hash(), shift);
        }
        return shift;
    }

    private double workedOut(Asked.Rubric asked) {
        List<Double> logits = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        for (Sample sample : samples.of(asked)) {
            Judged judged = judge.apply(asked, sample.answer());
            List<Criterion> criteria = asked.key().criteria();
            for (int i = 0; i < criteria.size(); i++) {
                logits.add(judged.logits()[i]);
                marks.add(sample.mark(criteria.get(i).id()));
            }
        }
        return Shift.of(logits, marks, variance);
    }
}
