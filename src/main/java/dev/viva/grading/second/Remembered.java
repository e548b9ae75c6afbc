package dev.viva.grading.second;

import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.MisconceptionHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest readings by what was read, so that the same answer gets the same grade and costs nothing the second time. It
 * holds nobody's words: of a quote only where it stands, so whoever is forgotten leaves nothing here that can be read.
 */
public final class Remembered {
    private final Map<String, Kept> grades;

    /** A grade with numbers in place of quotes. */
    private record Kept(Grade grade, List<Place> criteria, List<Place> misconceptions) {}

    /** Where a quote stands in the answer; from -1 for none. */
    private record Place(int from, int to) {}

    /**
     * @param most how many are kept
     */
    public Remembered(int most) {
        this.grades = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * @param answer the very answer that the digest names
     */
    public synchronized Optional<Grade> find(String digest, String answer) {
        return Optional.ofNullable(grades.get(digest)).map(kept -> quoted(kept, answer));
    }

    /**
     * Keeps a grade unless there is one already; gives back the one that stands. One whose quotes are not words of the
     * answer is not kept.
     */
    public synchronized Grade keep(String digest, Grade grade, String answer) {
        Optional<Grade> known = find(digest, answer);
        if (known.isPresent()) {
            return known.get();
        }
        List<Place> criteria = new ArrayList<>();
        grade.criteria().forEach(each -> criteria.add(place(each.quote(), answer)));
        List<Place> wrong = new ArrayList<>();
        grade.misconceptions().forEach(each -> wrong.add(place(each.quote(), answer)));
        Kept kept = new Kept(unquoted(grade), criteria, wrong);
        if (quoted(kept, answer).equals(grade)) {
            grades.put(digest, kept);
        }
        return grade;
    }

    private static Place place(@Nullable String quote, String answer) {
        int from = quote == null ? -1 : answer.indexOf(quote);
        return new Place(from, quote == null || from < 0 ? -1 : from + quote.length());
    }

    private static Grade unquoted(Grade grade) {
        return with(
                grade,
                grade.criteria().stream().map(each -> quoted(each, null)).toList(),
                grade.misconceptions().stream()
                        .map(each -> new MisconceptionHit(each.id(), each.costs(), ""))
                        .toList());
    }

    private static Grade quoted(Kept kept, String answer) {
        List<CriterionGrade> criteria = new ArrayList<>();
        for (int i = 0; i < kept.criteria().size(); i++) {
            criteria.add(
                    quoted(kept.grade().criteria().get(i), words(kept.criteria().get(i), answer)));
        }
        List<MisconceptionHit> wrong = new ArrayList<>();
        for (int i = 0; i < kept.misconceptions().size(); i++) {
            MisconceptionHit hit = kept.grade().misconceptions().get(i);
            String words = words(kept.misconceptions().get(i), answer);
            wrong.add(new MisconceptionHit(hit.id(), hit.costs(), words == null ? "" : words));
        }
        return with(kept.grade(), criteria, wrong);
    }

    private static @Nullable String words(Place place, String answer) {
        return place.from() < 0 || place.to() > answer.length() ? null : answer.substring(place.from(), place.to());
    }

    private static CriterionGrade quoted(CriterionGrade grade, @Nullable String quote) {
        return new CriterionGrade(grade.id(), grade.verdict(), grade.credit(), grade.probability(), quote);
    }

    private static Grade with(Grade grade, List<CriterionGrade> criteria, List<MisconceptionHit> wrong) {
        return new Grade(
                grade.outcome(),
                grade.score(),
                criteria,
                wrong,
                grade.caps(),
                grade.flags(),
                grade.note(),
                grade.nudge(),
                grade.grader(),
                grade.workings());
    }
}
