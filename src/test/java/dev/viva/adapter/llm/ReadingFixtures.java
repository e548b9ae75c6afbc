package dev.viva.adapter.llm;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.Misconception;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Place;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.GradingTask;
import dev.viva.grading.Intake;
import dev.viva.grading.Outcome;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.SecondGrader;
import dev.viva.practice.GradingRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A question on averaged trees, an answer to it, and a model that reads it well. */
public final class ReadingFixtures {
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    public static final Duration LITTLE = Duration.ofMillis(400);

    public static final String ANSWER =
            "Take the mean of lots of trees and the prediction wobbles less: variance drops."
                    + " The bias is not touched by that.";

    /** What a good reader finds in it. */
    public static final Map<String, String> TRUTH = Map.of(
            "lowers the variance", "met: the prediction wobbles less: variance drops",
            "keeps the bias", "met: The bias is not touched by that");

    private ReadingFixtures() {}

    /** Made once, and only where it is needed. */
    private static final class Shared {
        static final Intake INTAKE = new Intake();
        static final RubricGrader LOCAL = new RubricGrader();
    }

    /** What the grader of this machine says. */
    public static Grade local(String answer) {
        return Shared.LOCAL.grade(new GradingTask(asked(), answer));
    }

    public static Asked.Rubric asked() {
        return new Asked.Rubric(
                new ItemId("averaged-trees"),
                "0q3s6v9e2h5k8n1r",
                Topic.TREES,
                2,
                "What does a forest gain over one deep tree?",
                new AnswerKey(
                        List.of(
                                criterion(
                                        "variance",
                                        2,
                                        "Averaging many trees lowers the variance.",
                                        "the mean varies less"),
                                criterion("bias", 1, "Averaging keeps the bias as it is.", "bias does not change"),
                                criterion(
                                        "correlation",
                                        1,
                                        "Correlation between trees limits how far the variance can fall.",
                                        "similar trees make the same errors")),
                        List.of(new Misconception(
                                "overfits", "More trees make the forest overfit.", 1, "It does not."))),
                "The mean of many noisy trees is less noisy.",
                List.of());
    }

    private static Criterion criterion(String id, double weight, String says, String accept) {
        return new Criterion(id, weight, says, List.of(accept), List.of(), null, null);
    }

    /** A first grade without a mark. */
    public static Grade unsure() {
        List<CriterionGrade> missed = asked().key().criteria().stream()
                .map(each -> CriterionGrade.missed(each.id()))
                .toList();
        return new Grade(
                Outcome.NEEDS_REVIEW, null, missed, List.of(), List.of(), List.of("uncertain"), null, "rubric/1");
    }

    /** A first grade with these verdicts in the order of the key. */
    public static Grade first(Verdict... verdicts) {
        List<CriterionGrade> grades = new java.util.ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            String quote = verdicts[i] == Verdict.MISSED ? null : "trees";
            grades.add(new CriterionGrade(
                    asked().key().criteria().get(i).id(), verdicts[i], verdicts[i].credit(), 0.5, quote));
        }
        return new Grade(
                Outcome.GRADED,
                Grade.score(asked().key(), grades, List.of()),
                grades,
                List.of(),
                List.of(),
                List.of(),
                null,
                "rubric/1");
    }

    public static SecondGrader grader(Endpoint endpoint) {
        return new SecondGrader(reader(endpoint), Shared.INTAKE);
    }

    public static LlmReader reader(Endpoint endpoint) {
        return new LlmReader(endpoint, signs(), Clock.systemUTC());
    }

    /** Signs that a test can foresee. */
    static Supplier<String> signs() {
        AtomicInteger count = new AtomicInteger();
        return () -> "#sign-" + count.incrementAndGet() + "#";
    }

    public static GradingRequest request(String user, String answer) {
        return new GradingRequest(
                new CandidateKey("test:1", user),
                new Place("dm", null),
                new AttemptId("a-" + user),
                1,
                1,
                answer,
                asked(),
                Instant.parse("2025-11-22T21:30:00Z"));
    }
}
