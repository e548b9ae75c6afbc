package dev.viva.grading.number;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.bank.RequiredNumber;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Point;
import dev.viva.grading.text.Passage;
import dev.viva.numeric.expression.ExpressionException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the numbers of an answer, point by point. A point that needs a number is made in full only with the right one; a
 * number that follows from an earlier slip of the candidate's is right, so that no slip is punished twice.
 */
public final class NumberCheck {
    /** The answer goes on rightly from a wrong number of its own. */
    public static final String FOLLOWED = "follow-through";

    /** A number that a point needs is wrong or missing. */
    public static final String WRONG = "wrong-number";

    /** A sentence of so few words belongs to the one before it. */
    private static final int SHORT = 8;

    private final AnswerKey key;
    private final Key points;
    private final Passage answer;
    private final Map<String, BigDecimal> stated = new HashMap<>();
    private final Set<String> flags = new LinkedHashSet<>();

    public NumberCheck(AnswerKey key, Key points, Passage answer) {
        this.key = key;
        this.points = points;
        this.answer = answer;
    }

    /**
     * Puts the marks right in place.
     *
     * @param grades in the order of the key
     * @return what a reader should know
     */
    public Set<String> check(List<CriterionGrade> grades) {
        boolean any = key.criteria().stream().anyMatch(each -> each.number() != null);
        if (any) {
            List<Sentence> sentences = Sentence.of(answer);
            Given given = Given.of(points.question().clean().raw(), key);
            for (int i = 0; i < grades.size(); i++) {
                Criterion criterion = key.criteria().get(i);
                RequiredNumber wanted = criterion.number();
                if (wanted != null) {
                    Said said = said(wanted, points.criteria().get(i), grades.get(i), sentences, given);
                    grades.set(i, marked(criterion.id(), wanted, said, grades.get(i)));
                }
            }
        }
        return flags;
    }

    private Said said(RequiredNumber wanted, Point point, CriterionGrade grade, List<Sentence> sentences, Given given) {
        List<Sentence> home = home(point, grade, sentences);
        List<Sentence> near = sentences.stream()
                .filter(each -> home.contains(each) || isAbout(point, each))
                .toList();
        return new Figures(wanted, given).in(home, near, following(wanted));
    }

    /** Where the point is made, and a short sentence behind that, which often brings the number. */
    private List<Sentence> home(Point point, CriterionGrade grade, List<Sentence> sentences) {
        int from = grade.quote() == null ? -1 : answer.clean().raw().indexOf(grade.quote());
        List<Integer> at = from >= 0
                ? IntStream.range(0, sentences.size())
                        .filter(i -> sentences
                                .get(i)
                                .overlaps(from, from + grade.quote().length()))
                        .boxed()
                        .toList()
                : closest(point, sentences).map(List::of).orElse(List.of());
        return IntStream.range(0, sentences.size())
                .filter(i ->
                        at.contains(i) || at.contains(i - 1) && sentences.get(i).words() <= SHORT)
                .mapToObj(sentences::get)
                .toList();
    }

    private static Optional<Integer> closest(Point point, List<Sentence> sentences) {
        return IntStream.range(0, sentences.size())
                .boxed()
                .filter(i -> isAbout(point, sentences.get(i)))
                .max(Comparator.comparingDouble(i -> shared(point, sentences.get(i))));
    }

    private static double shared(Point point, Sentence sentence) {
        return sentence.terms().stream()
                .mapToDouble(term -> point.profile().getOrDefault(term, 0.0))
                .sum();
    }

    private static boolean isAbout(Point point, Sentence sentence) {
        return sentence.terms().stream()
                .anyMatch(term ->
                        point.unique().contains(term) || point.keywords().contains(term));
    }

    private @Nullable BigDecimal following(RequiredNumber wanted) {
        RequiredNumber.Follows follows = wanted.follows();
        BigDecimal earlier = follows == null ? null : stated.get(follows.from());
        if (earlier == null || follows == null) {
            return null;
        }
        try {
            double value = follows.value(earlier.doubleValue());
            return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
        } catch (ExpressionException undefined) {
            return null;
        }
    }

    private CriterionGrade marked(String id, RequiredNumber wanted, Said said, CriterionGrade grade) {
        if (said.value() != null) {
            stated.put(id, said.value());
        }
        CriterionGrade marked =
                NumberMark.of(wanted, said, grade, answer.tokens().size());
        if (said.kind() == Said.Kind.FOLLOWS) {
            flags.add(FOLLOWED);
        }
        if (marked.credit() < grade.credit()) {
            flags.add(WRONG);
        }
        return marked;
    }
}
