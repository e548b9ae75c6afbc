package dev.viva.grading;

import dev.viva.bank.Misconception;
import dev.viva.grading.guard.Sayings;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.match.Nearest;
import dev.viva.grading.match.Point;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Recognises wrong statements: near to the author's wording, nearer than to any right one, and not turned round. */
final class Misconceptions {
    private static final double NEAR = 0.6;
    private static final double AHEAD = 0.15;
    private static final double MOST_DOUBT = 0.4;

    private final Models models;
    private final Passage answer;
    private final Matcher matcher;
    private final List<Span> spans = new ArrayList<>();

    Misconceptions(Models models, Passage answer, Matcher matcher) {
        this.models = models;
        this.answer = answer;
        this.matcher = matcher;
    }

    /** The misconceptions that the answer states; {@code points} are those of {@code known}, taken apart. */
    List<MisconceptionHit> in(List<Misconception> known, List<Point> points) {
        List<MisconceptionHit> hits = new ArrayList<>();
        spans.clear();
        for (int i = 0; i < points.size(); i++) {
            Nearest nearest = matcher.nearest(points.get(i));
            if (isSaid(points.get(i), nearest)) {
                spans.add(nearest.sentence());
                Misconception wrong = known.get(i);
                hits.add(new MisconceptionHit(wrong.id(), wrong.costs(), answer.quote(nearest.sentence())));
            }
        }
        return hits;
    }

    /** Whether most of a stretch of the answer states one of them: such words earn nothing. */
    boolean cover(Span where) {
        return spans.stream()
                .anyMatch(wrong ->
                        2 * (Math.min(wrong.to(), where.to()) - Math.max(wrong.from(), where.from())) > where.length());
    }

    private boolean isSaid(Point point, Nearest nearest) {
        return nearest.likeness() >= NEAR
                && nearest.ahead() >= AHEAD
                && models.fitted().opposite().probability(matcher.doubt(point).features()) < MOST_DOUBT
                && !models.sayings().stand(Sayings.Kind.REPORT, answer, nearest.sentence());
    }
}
