package dev.viva.accuracy;

import dev.viva.bank.AnswerKey;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One answer as people and the grader saw it.
 *
 * @param marked people's score, 0 to 1
 * @param graded the grader's score; where it leaves the answer to a person, what its verdicts would make
 * @param review whether it leaves the answer to a person
 * @param points the criteria that people marked one by one; often none
 */
public record Judgement(double marked, double graded, boolean review, List<PointJudgement> points) {
    /**
     * @param marked people's mark, 0 to 1
     * @param credit the grader's, 0 to 1
     * @param probability what the grader thought
     */
    public record PointJudgement(double marked, double credit, double probability) {}

    public Judgement {
        points = List.copyOf(points);
    }

    /**
     * @param marks people's mark of a criterion by its id
     */
    static Judgement of(AnswerKey key, double marked, Grade grade, ToDoubleFunction<String> marks) {
        List<PointJudgement> points = new ArrayList<>();
        for (CriterionGrade criterion : grade.criteria()) {
            points.add(new PointJudgement(
                    marks.applyAsDouble(criterion.id()), criterion.credit(), criterion.probability()));
        }
        return new Judgement(marked, score(key, grade), grade.score() == null, points);
    }

    static Judgement ofWhole(AnswerKey key, double marked, Grade grade) {
        return new Judgement(marked, score(key, grade), grade.score() == null, List.of());
    }

    private static double score(AnswerKey key, Grade grade) {
        Double score = grade.score();
        return score == null ? Grade.score(key, grade.criteria(), grade.misconceptions()) : score;
    }
}
