package dev.viva.grading.second;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.grading.Intake;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Term;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether other words for a follow-up ask the same and nothing more: one question, with most of the key's own terms, no
 * term that neither the key's follow-up nor the question has, and denying what that denies. So it can neither invent
 * content nor give the answer away.
 */
public final class FollowUpCheck {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 280;
    private static final double MOST = 0.6;

    private final Intake intake;
    private final Set<String> plain;

    public FollowUpCheck(Intake intake) {
        this.intake = intake;
        this.plain = ids(intake.read(Intake.plainTalk()));
    }

    public boolean holds(Asked.Rubric asked, Criterion criterion, String phrase) {
        String own = criterion.followUp();
        if (own == null || !isOneQuestion(phrase)) {
            return false;
        }
        Passage wanted = intake.read(own);
        Passage found = intake.read(phrase);
        Set<String> kept = ids(wanted);
        Set<String> said = ids(found);
        Set<String> allowed = new HashSet<>(kept);
        allowed.addAll(ids(intake.read(asked.question())));
        allowed.addAll(plain);
        long common = kept.stream().filter(said::contains).count();
        return allowed.containsAll(said)
                && common >= MOST * kept.size()
                && digits(own).equals(digits(phrase))
                && wanted.denies(wanted.all()) == found.denies(found.all());
    }

    private static boolean isOneQuestion(String phrase) {
        return phrase.length() >= SHORTEST
                && phrase.length() <= LONGEST
                && phrase.indexOf('?') == phrase.length() - 1
                && phrase.chars().noneMatch(each -> Character.isISOControl(each) || "`*_<>[]{}|".indexOf(each) >= 0);
    }

    private static Set<String> ids(Passage passage) {
        return passage.terms().stream().map(Term::id).collect(Collectors.toSet());
    }

    private static String digits(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .sorted()
                .mapToObj(each -> String.valueOf((char) each))
                .collect(Collectors.joining());
    }
}
