package dev.viva.grading.second;

import dev.viva.grading.Verdict;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Point;
import dev.viva.grading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One report, checked: what cannot be shown in the answer's own words, on the very point, was not said. Words that are to
 * show two points at once have to be about each of them more clearly; for whoever wants to find everything quotes the
 * same few words again and again.
 */
final class Report {
    private final List<Point> points;
    private final List<Reading.Said> said;
    private final Quotes quotes;
    private final List<Optional<Span>> found = new ArrayList<>();

    /**
     * @param said criteria first, then misconceptions, in the order of the key
     */
    Report(Key key, List<Reading.Said> said, Quotes quotes) {
        this.points = Stream.concat(key.criteria().stream(), key.misconceptions().stream())
                .toList();
        this.said = said;
        this.quotes = quotes;
        for (int i = 0; i < points.size(); i++) {
            boolean claims = said.get(i).verdict() != Verdict.MISSED;
            found.add(claims ? quotes.find(said.get(i).quote()) : Optional.empty());
        }
    }

    /** The verdict on the {@code i}-th point. */
    Checked of(int i) {
        if (said.get(i).verdict() == Verdict.MISSED) {
            return Checked.MISSED;
        }
        return found.get(i)
                .filter(where -> isShared(i, where)
                        ? quotes.supportWell(where, points.get(i))
                        : quotes.support(where, points.get(i)))
                .map(where -> new Checked(said.get(i).verdict(), quotes.words(where), false))
                .orElse(Checked.DEMOTED);
    }

    private boolean isShared(int i, Span where) {
        for (int j = 0; j < found.size(); j++) {
            Optional<Span> other = found.get(j);
            if (j != i
                    && other.isPresent()
                    && where.from() < other.get().to()
                    && other.get().from() < where.to()) {
                return true;
            }
        }
        return false;
    }
}
