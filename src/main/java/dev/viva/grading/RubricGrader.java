package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.grading.guard.EmptyAnswer;
import dev.viva.grading.guard.Language;
import dev.viva.grading.guard.Sayings;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.text.Passage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Marks free text against its key on this machine alone: by words, their order and sense, and by their meaning. */
public final class RubricGrader implements Grader {
    public static final String NAME = "rubric/2";

    /** Added to the name where there is no embedder. */
    public static final String WORDS_ALONE = " (words alone)";

    private static final int KEYS = 512;

    private final Models models;
    private final Supplier<Optional<Embedder>> embedder;
    private final KeyShelf keys;
    private final Screen screen;
    private final Judge judge;
    private final QuestionShifts shifts;
    private final String weights;

    /** Reads words alone. */
    public RubricGrader() {
        this(Optional::empty, QuestionSamples.NONE);
    }

    /**
     * @param embedder asked at the first answer and at each one after it; must always say the same
     * @param samples marked answers to the questions, to calibrate by
     */
    public RubricGrader(Supplier<Optional<Embedder>> embedder, QuestionSamples samples) {
        this(Models.load(), embedder, samples);
    }

    /**
     * @param fitted other weights than those on the class path
     */
    public RubricGrader(FittedModels fitted, Supplier<Optional<Embedder>> embedder, QuestionSamples samples) {
        this(Models.with(fitted), embedder, samples);
    }

    private RubricGrader(Models models, Supplier<Optional<Embedder>> embedder, QuestionSamples samples) {
        this.models = models;
        this.embedder = embedder;
        this.keys = new KeyShelf(models, KEYS);
        this.screen = new Screen(models);
        this.judge = new Judge(models, embedder);
        this.shifts = new QuestionShifts(models.fitted().tuning().question(), samples, this::judged);
        this.weights = models.fitted().digest();
    }

    /**
     * @throws IllegalArgumentException for a numeric question, which another grader marks
     */
    @Override
    public Grade grade(GradingTask task) {
        if (!(task.asked() instanceof Asked.Rubric asked)) {
            throw new IllegalArgumentException("the rubric grader marks free text only, not "
                    + task.asked().item());
        }
        ReadKey key = keys.get(asked.question(), asked.key());
        Screen.Screened screened = screen.screen(key.points(), task.answer());
        return EmptyAnswer.is(screened.answer()) ? nothing(asked, screened) : marked(asked, key, screened);
    }

    /** Where a grade is not what its own figures and the key make of it. */
    List<Deviation> reckoned(Asked.Rubric asked, Grade grade) {
        return new Reckoning(models, judge, asked.key(), grade).deviations();
    }

    /** Tells these weights from others. */
    String weights() {
        return weights;
    }

    private String name() {
        return embedder.get().map(found -> NAME + " " + found.name()).orElse(NAME + WORDS_ALONE);
    }

    private Grade nothing(Asked.Rubric asked, Screen.Screened screened) {
        List<CriterionGrade> missed = asked.key().criteria().stream()
                .map(each -> CriterionGrade.missed(each.id()))
                .toList();
        List<String> flags = List.copyOf(screened.flags());
        return new Grade(Outcome.GRADED, 0.0, missed, List.of(), List.of(screened.whyEmpty()), flags, null, name());
    }

    private Judged judged(Asked.Rubric asked, String answer) {
        ReadKey key = keys.get(asked.question(), asked.key());
        Passage read = screen.screen(key.points(), answer).answer();
        return judge.judge(asked.key(), key, new Matcher(key.points(), read, models.lexicon()), read);
    }

    private Grade marked(Asked.Rubric asked, ReadKey key, Screen.Screened screened) {
        Passage answer = screened.answer();
        Matcher matcher = new Matcher(key.points(), answer, models.lexicon());
        Judged judged = judge.judge(asked.key(), key, matcher, answer);
        double shift = shifts.of(asked);
        Scoring scoring = new Scoring(models, asked.key(), key.points(), answer, matcher, judged, shift);
        Set<String> flags = new LinkedHashSet<>(screened.flags());
        flags.addAll(scoring.flags());
        Caps caps = new Caps(models, scoring, answer);
        Set<String> reasons = reasons(answer, scoring, caps.score());
        flags.addAll(reasons);
        boolean graded = reasons.isEmpty();
        return new Grade(
                graded ? Outcome.GRADED : Outcome.NEEDS_REVIEW,
                graded ? caps.score() : null,
                scoring.grades(),
                scoring.wrong(),
                graded ? caps.names() : List.of(),
                List.copyOf(flags),
                null,
                null,
                name(),
                workings(asked, judged, shift, scoring));
    }

    private Workings workings(Asked.Rubric asked, Judged judged, double shift, Scoring scoring) {
        double[] whole = judged.whole();
        return new Workings(
                KeyVersion.of(asked),
                weights,
                judged.sense(),
                shift,
                whole == null ? List.of() : Arrays.stream(whole).boxed().toList(),
                scoring.workings());
    }

    private Set<String> reasons(Passage answer, Scoring scoring, double score) {
        Set<String> reasons = new LinkedHashSet<>();
        if (Language.isForeign(answer, models.lexicon())) {
            reasons.add(Language.FLAG);
        }
        if (models.sayings().stand(Sayings.Kind.RETRACTION, answer, answer.all())) {
            reasons.add("retraction");
        }
        if (scoring.mayBeTheOpposite(score)) {
            reasons.add("may-say-the-opposite");
        }
        if (scoring.isUnsure()) {
            reasons.add("unsure");
        }
        return reasons;
    }
}
