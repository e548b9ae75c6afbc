package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.grading.guard.EmptyAnswer;
import dev.viva.grading.guard.Language;
import dev.viva.grading.guard.Sayings;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.KeyReader;
import dev.viva.grading.text.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Marks free text against its key on this machine alone: by words, their order and their sense. */
public final class RubricGrader implements Grader {
    public static final String NAME = "rubric/1";

    private final Models models = Models.load();
    private final KeyReader keys = new KeyReader(models.lexicon(), models.weights());
    private final Screen screen = new Screen(models);

    /**
     * @throws IllegalArgumentException for a numeric question, which another grader marks
     */
    @Override
    public Grade grade(GradingTask task) {
        if (!(task.asked() instanceof Asked.Rubric asked)) {
            throw new IllegalArgumentException("the rubric grader marks free text only, not "
                    + task.asked().item());
        }
        Key key = keys.read(asked.question(), asked.key());
        Screen.Screened screened = screen.screen(key, task.answer());
        Passage answer = screened.answer();
        return EmptyAnswer.is(answer) ? nothing(asked, screened) : marked(asked, key, screened);
    }

    private static Grade nothing(Asked.Rubric asked, Screen.Screened screened) {
        List<CriterionGrade> missed = asked.key().criteria().stream()
                .map(each -> CriterionGrade.missed(each.id()))
                .toList();
        List<String> flags = List.copyOf(screened.flags());
        return new Grade(Outcome.GRADED, 0.0, missed, List.of(), List.of(screened.whyEmpty()), flags, null, NAME);
    }

    private Grade marked(Asked.Rubric asked, Key key, Screen.Screened screened) {
        Passage answer = screened.answer();
        Scoring scoring = new Scoring(models, asked.key(), key, answer);
        List<MisconceptionHit> wrong = scoring.wrong();
        Set<String> flags = new LinkedHashSet<>(screened.flags());
        flags.addAll(scoring.flags());
        Set<String> reasons = reasons(answer, scoring);
        flags.addAll(reasons);
        if (!reasons.isEmpty()) {
            return new Grade(
                    Outcome.NEEDS_REVIEW, null, scoring.grades(), wrong, List.of(), List.copyOf(flags), null, NAME);
        }
        Caps caps = new Caps(models, scoring, answer);
        return new Grade(
                Outcome.GRADED, caps.score(), scoring.grades(), wrong, caps.names(), List.copyOf(flags), null, NAME);
    }

    private Set<String> reasons(Passage answer, Scoring scoring) {
        Set<String> reasons = new LinkedHashSet<>();
        if (Language.isForeign(answer, models.lexicon())) {
            reasons.add(Language.FLAG);
        }
        if (models.sayings().stand(Sayings.Kind.RETRACTION, answer, answer.all())) {
            reasons.add("retraction");
        }
        if (scoring.mayBeTheOpposite()) {
            reasons.add("may-say-the-opposite");
        }
        if (scoring.isUncertain()) {
            reasons.add("uncertain");
        }
        return reasons;
    }
}
