package dev.viva.grading;

import dev.viva.bank.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Works grades out again: the mark from the figures it kept, bit for bit, and the figures from the answer, within a
 * tolerance for those that a quantised model makes, since processors differ a little. A computed answer is judged anew.
 */
public final class Replay {
    /** How far a figure of words may lie from the one that was kept: one step of its rounding. */
    public static final double WORDS = 1.5e-4;

    /** How far a figure of meaning may lie from the one that was kept. */
    public static final double MEANING = 0.02;

    private static final String RUBRIC = "rubric/";
    private static final String NUMERIC = "numeric/";

    private final RubricGrader rubric;
    private final Grader numeric;

    /**
     * What came of it.
     *
     * @param deviations where the grade is not what it should be
     * @param notes what could not be checked here, in sentences
     */
    public record Result(List<Deviation> deviations, List<String> notes) {
        public Result {
            deviations = List.copyOf(deviations);
            notes = List.copyOf(notes);
        }
    }

    public Replay(RubricGrader rubric, Grader numeric) {
        this.rubric = rubric;
        this.numeric = numeric;
    }

    public Result replay(Asked asked, String answer, Grade grade) {
        List<Deviation> deviations = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        quotes(answer, grade, deviations);
        if (asked instanceof Asked.Rubric words) {
            words(words, answer, grade, deviations, notes);
        } else if (grade.grader().startsWith(NUMERIC)) {
            number((Asked.Numeric) asked, answer, grade, deviations);
        } else {
            overruled(grade, deviations);
        }
        return new Result(deviations, notes);
    }

    /** A person's word on a number: the mark is the credit they gave. */
    private static void overruled(Grade grade, List<Deviation> deviations) {
        if (grade.score() != null) {
            double credit =
                    grade.criteria().isEmpty() ? 0 : grade.criteria().get(0).credit();
            same("score", grade.score(), credit, deviations);
        }
    }

    private static void quotes(String answer, Grade grade, List<Deviation> deviations) {
        for (CriterionGrade each : grade.criteria()) {
            stands("criteria." + each.id() + ".quote", each.quote(), answer, deviations);
        }
        for (MisconceptionHit each : grade.misconceptions()) {
            stands("misconceptions." + each.id() + ".quote", each.quote(), answer, deviations);
        }
    }

    private static void stands(String what, @Nullable String quote, String answer, List<Deviation> deviations) {
        if (quote != null && !answer.contains(quote)) {
            deviations.add(Deviation.of(what, quote, "words of the answer"));
        }
    }

    private void words(Asked.Rubric asked, String answer, Grade grade, List<Deviation> deviations, List<String> notes) {
        Workings kept = grade.workings();
        if (kept == null) {
            deviations.addAll(rubric.reckoned(asked, grade));
            if (grade.grader().startsWith(RUBRIC) && grade.caps().isEmpty()) {
                notes.add(
                        "This grade is from before figures were kept, so only its sum and its quotes can be checked.");
            }
            return;
        }
        same("workings.key", kept.key(), KeyVersion.of(asked), deviations);
        if (!kept.weights().equals(rubric.weights())) {
            deviations.add(Deviation.of("workings.weights", kept.weights(), rubric.weights()));
            notes.add("It was graded with other weights than this version has. The version with those weights can check"
                    + " it.");
            return;
        }
        deviations.addAll(rubric.reckoned(asked, grade));
        text(grade, rubric.grade(new GradingTask(asked, answer)), deviations, notes);
    }

    private static void text(Grade grade, Grade again, List<Deviation> deviations, List<String> notes) {
        Workings kept = Objects.requireNonNull(grade.workings());
        Workings now = again.workings();
        if (now == null) {
            deviations.add(Deviation.of("answer", "an answer with figures", "an answer that says nothing"));
            return;
        }
        boolean same = kept.sense() == now.sense();
        if (!same) {
            notes.add("The embedding model is " + (now.sense() ? "" : "not ") + "used here and was "
                    + (kept.sense() ? "" : "not ") + "used then, so only the figures of words were compared.");
        }
        int words = PointFeatures.columns(false).size();
        for (int i = 0; i < Math.min(kept.points().size(), now.points().size()); i++) {
            Workings.OfPoint point = kept.points().get(i);
            String where = "criteria." + point.id();
            near(where + ".features", point.features(), now.points().get(i).features(), words, deviations);
            guards(where, point, now.points().get(i), deviations);
        }
        if (same) {
            near("workings.whole", kept.whole(), now.whole(), 0, deviations);
            verdicts(grade, again, deviations.isEmpty(), notes);
        }
    }

    /** Signs of wrongness are seen in the words alone; those that rest on a verdict may change with it. */
    private static void guards(String where, Workings.OfPoint kept, Workings.OfPoint now, List<Deviation> deviations) {
        boolean then = kept.guards().contains(Scoring.STATES_WRONG);
        boolean found = now.guards().contains(Scoring.STATES_WRONG);
        same(where + ".guards", then, found, deviations);
    }

    private static void verdicts(Grade grade, Grade again, boolean sound, List<String> notes) {
        if (sound && !Objects.equals(grade.score(), again.score())) {
            notes.add("Graded on this processor it would be " + again.score() + " and not " + grade.score()
                    + ", although the figures agree within the tolerance.");
        }
    }

    private static void near(String what, List<Double> kept, List<Double> now, int words, List<Deviation> deviations) {
        for (int i = 0; i < Math.min(kept.size(), now.size()); i++) {
            double tolerance = i < words ? WORDS : MEANING;
            if (Math.abs(kept.get(i) - now.get(i)) > tolerance) {
                deviations.add(Deviation.of(what + "[" + i + "]", kept.get(i), now.get(i)));
            }
        }
    }

    private void number(Asked.Numeric asked, String answer, Grade grade, List<Deviation> deviations) {
        Grade again = numeric.grade(new GradingTask(asked, answer));
        same("grader", grade.grader(), again.grader(), deviations);
        same("outcome", grade.outcome(), again.outcome(), deviations);
        same("score", grade.score(), again.score(), deviations);
        same("criteria", grade.criteria(), again.criteria(), deviations);
        same("flags", grade.flags(), again.flags(), deviations);
        same("note", grade.note(), again.note(), deviations);
        same("nudge", grade.nudge(), again.nudge(), deviations);
    }

    private static void same(
            String what, @Nullable Object recorded, @Nullable Object found, List<Deviation> deviations) {
        if (!Objects.equals(recorded, found)) {
            deviations.add(Deviation.of(what, recorded, found));
        }
    }
}
