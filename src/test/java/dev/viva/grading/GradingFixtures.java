package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.Misconception;
import dev.viva.bank.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions with small keys, and answers to them. */
final class GradingFixtures {
    static final RubricGrader GRADER = new RubricGrader();

    private GradingFixtures() {}

    static Asked.Rubric penalties() {
        return asked(
                "Compare how the absolute-value penalty and the squared penalty push on a weight that is already tiny.",
                List.of(
                        criterion(
                                "l2-proportional",
                                2,
                                "The derivative of the squared penalty is proportional to the weight, so its pull"
                                        + " fades as the weight gets small.",
                                "the L2 gradient is 2λθ, so a small weight feels hardly any pull",
                                "ridge shrinks by a fixed fraction each step; the closer to zero, the weaker the"
                                        + " force"),
                        criterion(
                                "l1-constant",
                                2,
                                "The subgradient of the absolute-value penalty has constant size λ whatever the size"
                                        + " of the weight.",
                                "L1 pulls with λ times the sign, the same strength for large and small weights",
                                "the slope of the lasso term is ±λ however small the weight is"),
                        criterion(
                                "l1-exact-zero",
                                2,
                                "With the absolute penalty zero is an optimum whenever the data gradient is smaller"
                                        + " than λ, so weights become exactly zero.",
                                "L1 has a kink at zero, and if the loss gradient there is below λ the best value is"
                                        + " exactly zero",
                                "lasso sets small coefficients to exactly zero because the penalty outweighs the loss"
                                        + " gradient")),
                List.of(new Misconception(
                        "swapped",
                        "L2 drives small weights to exactly zero, while L1 only shrinks all weights in proportion to"
                                + " their size.",
                        2,
                        "It is the other way round.")));
    }

    static Asked.Rubric ensembles() {
        return asked(
                "Which part of the error does each of the two common tree ensembles attack, and how?",
                List.of(
                        criterion(
                                "bagging-variance",
                                2,
                                "Bagging averages trees grown on bootstrap samples, which lowers the variance.",
                                "averaging many deep trees fitted on resampled data reduces variance",
                                "a bagged forest cuts the variance part because independent errors average out"),
                        criterion(
                                "boosting-bias",
                                2,
                                "Boosting adds shallow trees one after the other, each fitted to what is still wrong,"
                                        + " which lowers the bias.",
                                "boosting reduces bias by fitting weak learners to the residuals in sequence",
                                "each new small tree corrects the remaining error, so the bias falls"),
                        criterion(
                                "correlation-floor",
                                1,
                                "Correlation between the trees sets a floor that no number of trees gets below.",
                                "correlated trees limit how much the average can help",
                                "the variance stops falling at the correlation times the variance of one tree")),
                List.of(new Misconception(
                        "bagging-bias",
                        "Bagging works because averaging many trees removes their bias.",
                        2,
                        "The mean of trees has the bias of one tree.")));
    }

    /** All points of the key, in the author's accepted words. */
    static String goodAnswer(Asked.Rubric asked) {
        return String.join(
                        ". ",
                        asked.key().criteria().stream()
                                .map(each -> each.accept().get(0))
                                .toList()) + ".";
    }

    static Grade grade(Asked asked, String answer) {
        return GRADER.grade(new GradingTask(asked, answer));
    }

    static Grade gradeByReference(String reference, String answer) {
        return grade(asked("Explain.", AnswerKeys.fromReference(reference)), answer);
    }

    /** The score, or 0 where somebody else decides. */
    static double credited(Grade grade) {
        @Nullable Double score = grade.score();
        return score == null ? 0 : score;
    }

    static Asked.Rubric asked(String question, List<Criterion> criteria, List<Misconception> wrong) {
        return asked(question, new AnswerKey(criteria, wrong));
    }

    static Asked.Rubric asked(String question, AnswerKey key) {
        return new Asked.Rubric(new ItemId("fixture"), "hash", Topic.TREES, 3, question, key, "", List.of());
    }

    private static Criterion criterion(String id, double weight, String says, String... accept) {
        return new Criterion(id, weight, says, List.of(accept), List.of(), null, null);
    }
}
