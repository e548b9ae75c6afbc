package dev.viva.grading.second;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.grading.Grade;
import dev.viva.grading.Intake;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Point;
import dev.viva.grading.text.Term;
import dev.viva.ids.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks free text by a second reader: two readings with the statements in opposite orders, every quote looked for in the
 * answer, the score reckoned here. Where the two differ, or rest on nothing, a person has to look.
 */
public final class SecondGrader {
    static final String NAME = "llm/1";

    /** The fewest telling words that an answer must share with the key to be worth a reading. */
    private static final int LEAST = 2;

    private static final int CHARACTERS_PER_TOKEN = 3;
    private static final int TOKENS_OF_THE_PROMPT = 900;
    private static final int TOKENS_PER_VERDICT = 60;

    private final SecondReader reader;
    private final Intake intake;

    public SecondGrader(SecondReader reader, Intake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    /** Names what is read by whom: equal for equal question, key, answer, first grader, model and prompt. */
    public String digest(Asked.Rubric asked, String answer, Grade first) {
        return Ids.digest(40, reader.name(), first.grader(), asked.hash(), asked.question(), answer);
    }

    /** About how many tokens both readings will take. */
    public static long estimate(Asked.Rubric asked, String answer) {
        long text = answer.length() + asked.question().length();
        for (Criterion each : asked.key().criteria()) {
            text += each.says().length()
                    + each.accept().stream().mapToInt(String::length).sum();
        }
        long statements =
                asked.key().criteria().size() + asked.key().misconceptions().size() + 1L;
        return 2 * (TOKENS_OF_THE_PROMPT + text / CHARACTERS_PER_TOKEN + statements * TOKENS_PER_VERDICT);
    }

    /** Why an answer is not worth, or not fit for, a second reading; nothing where it is. */
    public Optional<Why> unfit(Asked.Rubric asked, String answer) {
        return Optional.ofNullable(unfit(intake.take(asked, answer)));
    }

    private @Nullable Why unfit(Intake.Taken taken) {
        if (taken.talksToTheGrader()) {
            return Why.TALKS_TO_GRADER;
        }
        if (taken.foreign()) {
            return Why.OTHER_LANGUAGE;
        }
        return taken.empty() || telling(taken) < LEAST ? Why.TOO_LITTLE : null;
    }

    /** How many words the answer shares with the key beside those of the question. */
    private long telling(Intake.Taken taken) {
        Key key = taken.key();
        Set<String> own = new HashSet<>();
        key.criteria().stream().map(Point::profile).forEach(profile -> own.addAll(profile.keySet()));
        key.misconceptions().stream().map(Point::profile).forEach(profile -> own.addAll(profile.keySet()));
        own.removeAll(key.asked());
        own.removeIf(intake.lexicon()::isWeak);
        return taken.answer().terms().stream()
                .map(Term::id)
                .distinct()
                .filter(term -> own.contains(term)
                        || intake.lexicon().related(term).stream().anyMatch(own::contains))
                .count();
    }

    /**
     * Reads an answer twice.
     *
     * @param first the grade of the first reading, which is never made worse by words that are merely not seen
     */
    public Second read(Asked.Rubric asked, String answer, Grade first) {
        Intake.Taken taken = intake.take(asked, answer);
        Why unfit = unfit(taken);
        if (unfit != null) {
            return new Second.Nothing(unfit, 0);
        }
        Sheets sheets = Sheets.of(asked, Plain.of(answer));
        Reading one = reader.read(sheets.sheet());
        if (!(one instanceof Reading.Read left)) {
            return new Second.Nothing(((Reading.Unread) one).why(), one.tokens());
        }
        Reading other = reader.read(sheets.turnedRound().sheet());
        long tokens = one.tokens() + other.tokens();
        if (!(other instanceof Reading.Read right)) {
            return new Second.Nothing(((Reading.Unread) other).why(), tokens);
        }
        return marked(asked, first, taken, sheets, left, right);
    }

    private Second marked(
            Asked.Rubric asked, Grade first, Intake.Taken taken, Sheets sheets, Reading.Read one, Reading.Read other) {
        long tokens = one.tokens() + other.tokens();
        List<Reading.Said> left = sheets.sorted(one);
        List<Reading.Said> right = sheets.turnedRound().sorted(other);
        if (claims(left.get(sheets.control())) || claims(right.get(sheets.control()))) {
            return new Second.Nothing(Why.CREDULOUS, tokens);
        }
        Quotes quotes = new Quotes(taken, intake.lexicon());
        Pair pair = new Pair(
                asked.key(), first, new Report(taken.key(), left, quotes), new Report(taken.key(), right, quotes));
        return new Second.Marked(grade(pair, first, taken, name(one)), tokens);
    }

    private static boolean claims(Reading.Said said) {
        return said.verdict() == Verdict.MET || said.verdict() == Verdict.PARTLY;
    }

    private static Grade grade(Pair pair, Grade first, Intake.Taken taken, String name) {
        Set<String> flags = new LinkedHashSet<>(taken.flags().stream().sorted().toList());
        flags.addAll(pair.reasons());
        if (!pair.reasons().isEmpty()) {
            return new Grade(
                    Outcome.NEEDS_REVIEW, null, pair.grades(), pair.wrong(), List.of(), List.copyOf(flags), null, name);
        }
        List<String> caps = new ArrayList<>();
        double score = Ceiling.under(pair.score(), first, taken, caps);
        return new Grade(Outcome.GRADED, score, pair.grades(), pair.wrong(), caps, List.copyOf(flags), null, name);
    }

    /** The configured reader, and the model that says it answered where that is another. */
    private String name(Reading.Read read) {
        String by = read.by();
        return NAME + " " + reader.name() + (by == null || reader.name().contains(by) ? "" : " (" + by + ")");
    }
}
