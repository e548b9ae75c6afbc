package dev.viva.session;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.chat.Card;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What counts in the session: the grade, lowered by hints and by points that came only after a follow-up. */
final class Scoring {
    private Scoring() {}

    /** 0 to 1, or null where the attempt has no mark. */
    static @Nullable Double sessionScore(Attempt attempt, Rules rules) {
        List<Turn> turns = attempt.turns();
        if (turns.isEmpty() || turns.get(0).grade().score() == null) {
            return null;
        }
        double score = turns.get(0).grade().score();
        if (turns.size() > 1) {
            score += gain(attempt, turns.get(0).grade(), turns.get(1).grade(), rules);
        }
        return counted(score, attempt.hints(), rules);
    }

    /**
     * What an attempt that is over counts when its last turn was read again; what it counted before where the reading
     * puts no mark on it, or lacks the question without which a follow-up cannot be reckoned.
     */
    static @Nullable Double sessionScore(Closed closed, Grade again, @Nullable Asked asked, Rules rules) {
        if (again.score() == null) {
            return closed.score();
        }
        if (closed.turn() == 1) {
            return counted(again.score(), closed.hints(), rules);
        }
        Earlier earlier = closed.earlier();
        if (earlier == null || asked == null) {
            return closed.score();
        }
        double gain = asked instanceof Asked.Rubric rubric
                ? earlier.gain(rubric.key(), again)
                : Math.max(0, again.score() - earlier.score());
        return counted(earlier.score() + rules.followUpShare() * gain, closed.hints(), rules);
    }

    private static double counted(double score, int hints, Rules rules) {
        return Math.max(0, Math.min(1, score)) * rules.shareAfter(hints);
    }

    /** What the follow-up or second try added, at its share; an unmarked or weaker second turn takes nothing back. */
    private static double gain(Attempt attempt, Grade first, Grade second, Rules rules) {
        if (second.score() == null || first.score() == null) {
            return 0;
        }
        if (!(attempt.asked() instanceof Asked.Rubric asked)) {
            return rules.followUpShare() * Math.max(0, second.score() - first.score());
        }
        AnswerKey key = asked.key();
        double gained = 0;
        for (Criterion criterion : key.criteria()) {
            double more = credit(second, criterion) - credit(first, criterion);
            gained += criterion.weight() * Math.max(0, more);
        }
        return rules.followUpShare() * gained / key.totalWeight();
    }

    static double credit(Grade grade, Criterion criterion) {
        return grade.criteria().stream()
                .filter(each -> each.id().equals(criterion.id()))
                .mapToDouble(CriterionGrade::credit)
                .findFirst()
                .orElse(0);
    }

    /** The score of an interview, or null where no question has a mark. */
    static @Nullable Double shown(Session.Mock mock) {
        OptionalDouble mean = mean(mock.done());
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    /** The mean over the questions that count; nothing where none does. */
    static OptionalDouble mean(List<Card.ScoreLine> lines) {
        return lines.stream()
                .filter(line -> line.sessionScore() != null)
                .mapToDouble(Card.ScoreLine::sessionScore)
                .average();
    }

    /** The attempt as a line of the scorecard. */
    static Card.ScoreLine line(Attempt attempt, Ending ending, Rules rules) {
        List<Card.Evidence> made = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        attempt.standing().ifPresent(turn -> collect(attempt.asked(), turn.grade(), made, missed, wrong));
        Double score = attempt.turns().isEmpty()
                ? null
                : attempt.turns().get(0).grade().score();
        Double counts = ending.countsAsNothing() ? Double.valueOf(0) : sessionScore(attempt, rules);
        Asked asked = attempt.asked();
        return new Card.ScoreLine(
                attempt.id(),
                asked.item(),
                asked.topic(),
                asked.level(),
                asked.question(),
                ending.words(),
                ending.countsAsNothing() ? counts : score,
                counts,
                attempt.hints(),
                made,
                missed,
                wrong,
                attempt.standing().map(turn -> note(asked, turn.grade())).orElse(null),
                asked.reading());
    }

    /** How a number was read matters where it was not right. */
    private static @Nullable String note(Asked asked, Grade grade) {
        boolean right = grade.score() != null && grade.score() == 1;
        return asked instanceof Asked.Numeric && !right ? grade.note() : null;
    }

    /**
     * The line of an attempt whose last turn was read again.
     *
     * @param counts what the attempt counts now
     * @param asked the question, or null where the reading does not bring it along
     */
    static Card.ScoreLine reread(
            Card.ScoreLine line, Closed closed, Grade again, @Nullable Double counts, @Nullable Asked asked) {
        if (again.score() == null) {
            return line;
        }
        List<Card.Evidence> made = new ArrayList<>(line.made());
        List<String> missed = new ArrayList<>(line.missed());
        List<String> wrong = new ArrayList<>(line.wrong());
        if (asked != null) {
            made.clear();
            missed.clear();
            wrong.clear();
            collect(asked, again, made, missed, wrong);
        }
        return new Card.ScoreLine(
                line.attempt(),
                line.item(),
                line.topic(),
                line.level(),
                line.question(),
                Ending.ANSWERED.words(),
                closed.turn() == 1 ? again.score() : line.score(),
                counts,
                line.hints(),
                made,
                missed,
                wrong,
                line.note(),
                line.reading());
    }

    private static void collect(
            Asked asked, Grade grade, List<Card.Evidence> made, List<String> missed, List<String> wrong) {
        for (CriterionGrade criterion : grade.criteria()) {
            String says = Wording.point(asked, criterion);
            if (criterion.verdict() == Verdict.MET || criterion.verdict() == Verdict.PARTLY) {
                made.add(new Card.Evidence(says, criterion.quote(), criterion.verdict() == Verdict.PARTLY));
            } else {
                missed.add(says);
            }
        }
        wrong.addAll(Wording.corrections(asked, grade));
    }
}
