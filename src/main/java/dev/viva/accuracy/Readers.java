package dev.viva.accuracy;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.bank.Topic;
import dev.viva.grading.AnswerKeys;
import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import dev.viva.grading.Marked;
import java.util.List;
import java.util.Map;

/** Lets a grader read answers that people marked. */
public final class Readers {
    private Readers() {}

    /** An item's samples, the held ones or the others. */
    public static List<Judgement> samples(RubricItem item, Grader grader, boolean held) {
        Asked asked = item.ask(0);
        return item.samples().stream()
                .filter(sample -> sample.held() == held)
                .map(sample -> judged(item, asked, sample, grader))
                .toList();
    }

    private static Judgement judged(RubricItem item, Asked asked, Sample sample, Grader grader) {
        Grade grade = grader.grade(new GradingTask(asked, sample.answer()));
        return Judgement.of(item.key(), sample.score(item.key()), grade, sample::mark);
    }

    /** An answer beside a model answer. */
    public static Judgement open(Marked marked, Grader grader) {
        AnswerKey key = AnswerKeys.fromReference(marked.reference());
        Grade grade = grader.grade(new GradingTask(asked(marked.ask(), key), marked.answer()));
        return Judgement.ofWhole(key, marked.score(), grade);
    }

    /**
     * An answer to a question with points but no phrasings.
     *
     * @param says each point by its id
     * @param met people's mark of each
     */
    public static Judgement points(Marked marked, Map<String, String> says, Map<String, Double> met, Grader grader) {
        List<Criterion> criteria = says.entrySet().stream()
                .map(each -> new Criterion(each.getKey(), 1, each.getValue(), List.of(), List.of(), null, null))
                .toList();
        AnswerKey key = AnswerKeys.fromPoints(criteria);
        Grade grade = grader.grade(new GradingTask(asked(marked.ask(), key), marked.answer()));
        return Judgement.of(key, marked.score(), grade, met::get);
    }

    static Asked asked(String question, AnswerKey key) {
        return new Asked.Rubric(new ItemId("open"), "open", Topic.TRICKY_THEORY, 3, question, key, "", List.of());
    }
}
