package dev.viva.grading.match;

import dev.viva.grading.text.Lexicon;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the points of a key in one answer. */
public final class Matcher {
    /** A phrasing is heard that is at least this near, as a share of the nearest. */
    private static final double CLOSE = 0.85;

    private final Key key;
    private final Passage answer;
    private final List<Window> windows;
    private final List<Window> parts;
    private final Window whole;
    private final Lexicon lexicon;
    private final double halo;
    private final Map<Window, Likeness> likenesses = new IdentityHashMap<>();
    private final Map<Point, Match> matches = new IdentityHashMap<>();
    private final Map<Point, Doubt> doubts = new IdentityHashMap<>();
    private final Likeness wholeLikeness;

    public Matcher(Key key, Passage answer, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.key = key;
        this.answer = answer;
        this.parts = Window.parts(answer);
        this.windows = Window.all(answer, parts);
        this.whole = Window.of(answer, new Span(0, answer.tokens().size()));
        this.wholeLikeness = new Likeness(whole.ids(), lexicon);
        this.halo =
                key.criteria().stream().mapToDouble(this::wholeRecall).average().orElse(0);
    }

    public Match match(Point point) {
        return matches.computeIfAbsent(point, this::workOut);
    }

    private Match workOut(Point point) {
        Fit best = new Fit(point.phrases().get(0), whole, 0);
        for (Phrase phrase : point.phrases()) {
            for (Window window : windows) {
                double recall =
                        phrase.recall(window.ids()) - 0.001 * window.span().length();
                if (recall > best.recall()) {
                    best = new Fit(phrase, window, recall);
                }
            }
        }
        return new Match(
                point, best.phrase(), features(point, best), best.window().span());
    }

    /** The sentence most like any phrasing of {@code point}. */
    public Nearest nearest(Point point) {
        Nearest nearest = new Nearest(whole.span(), 0, -1);
        for (Window sentence : parts) {
            for (Phrase phrase : point.phrases()) {
                double likeness = phrase.likeness(sentence);
                if (likeness > nearest.likeness()) {
                    nearest = new Nearest(sentence.span(), likeness, likeness - likest(key.criteria(), sentence));
                }
            }
        }
        return nearest;
    }

    private static double likest(List<Point> points, Window window) {
        return points.stream()
                .flatMap(point -> point.phrases().stream())
                .mapToDouble(phrase -> phrase.likeness(window))
                .max()
                .orElse(0);
    }

    /**
     * The least doubt that any phrasing leaves, over the phrasings and sentences nearly as close as the closest: who says
     * it the author's way in one place has said it.
     */
    public Doubt doubt(Point point) {
        return doubts.computeIfAbsent(point, this::leastDoubt);
    }

    private Doubt leastDoubt(Point point) {
        int all = parts.size();
        double[] likeness = new double[point.phrases().size() * all];
        double closest = 0;
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = point.phrases().get(i / all).likeness(parts.get(i % all));
            closest = Math.max(closest, likeness[i]);
        }
        Doubt least = Doubt.NONE;
        for (int i = 0; i < likeness.length; i++) {
            if (closest > 0 && likeness[i] >= CLOSE * closest) {
                Doubt doubt = Doubt.of(point.phrases().get(i / all), parts.get(i % all), answer, lexicon.opposites());
                least = least.recall() == 0 || doubt.strength() < least.strength() ? doubt : least;
            }
        }
        return least;
    }

    private record Fit(Phrase phrase, Window window, double recall) {}

    private double[] features(Point point, Fit fit) {
        double[] values = new double[Feature.values().length];
        double recall = fit.phrase().recall(fit.window().ids());
        set(values, Feature.BASE, 1);
        set(values, Feature.WINDOW, recall);
        set(values, Feature.WHOLE, wholeRecall(point));
        set(values, Feature.PROFILE, share(point.profile(), fit.window().ids()));
        set(values, Feature.UNIQUE, Grams.share(point.unique(), whole.ids()));
        set(
                values,
                Feature.PAIRS,
                Grams.share(fit.phrase().pairs(), Grams.pairs(fit.window().terms())));
        set(values, Feature.GRAMS, grams(fit));
        set(values, Feature.PRECISION, precision(point, fit.window()));
        set(values, Feature.AHEAD_OF_SIBLINGS, recall - best(key.criteria(), point, fit.window()));
        set(values, Feature.AHEAD_OF_WRONG, recall - best(key.misconceptions(), point, fit.window()));
        set(values, Feature.FOUND, Math.min(1, found(fit) / 4.0));
        set(values, Feature.NUMBER_MISSING, numberMissing(fit.phrase()) ? 1 : 0);
        Roles roles = new Roles(fit.phrase(), fit.window());
        set(values, Feature.NEGATED, Polarity.negated(fit.phrase(), fit.window()));
        set(values, Feature.OPPOSED, Polarity.opposed(fit.phrase(), fit.window(), lexicon.opposites()));
        set(values, Feature.CROSSED, roles.crossed());
        set(values, Feature.EXCHANGED, roles.exchanged(lexicon.opposites()));
        set(
                values,
                Feature.SOFT,
                point.phrases().stream().mapToDouble(this::soft).max().orElse(0));
        set(values, Feature.HALO, halo);
        double near = near(point, fit.window());
        double own = own(near, point, fit.window());
        set(values, Feature.NEAR, near);
        set(values, Feature.OWN, own);
        set(values, Feature.KEYWORDS, Grams.share(point.keywords(), whole.ids()));
        set(values, Feature.NEAR_AND_OWN, near * own);
        set(
                values,
                Feature.LENGTH,
                Math.min(1, whole.ids().size() / (1.0 + fit.phrase().weights().size())));
        set(values, Feature.REPEATED, Grams.share(whole.ids(), key.asked()));
        set(values, Feature.OVERLAP, overlap(recall, Feature.PRECISION, values));
        boolean bound = Binding.holds(point.bind(), answer, fit.window().span());
        set(values, Feature.BOUND, !point.bind().isEmpty() && bound ? 1 : 0);
        set(values, Feature.UNBOUND, !point.bind().isEmpty() && !bound ? 1 : 0);
        return values;
    }

    private double wholeRecall(Point point) {
        return point.phrases().stream()
                .mapToDouble(each -> each.recall(whole.ids()))
                .max()
                .orElse(0);
    }

    private double soft(Phrase phrase) {
        return wholeLikeness.share(phrase.weights());
    }

    /** Likeness of the window to all phrasings together; their terms are many, so half of them is much. */
    private double near(Point point, Window window) {
        Likeness likeness = likenesses.computeIfAbsent(window, each -> new Likeness(each.ids(), lexicon));
        double best = 0;
        for (Phrase phrase : point.phrases()) {
            best = Math.max(best, likeness.share(phrase.weights()));
        }
        return (best + likeness.share(point.profile())) / 2;
    }

    private double own(double near, Point point, Window window) {
        double other = 0;
        for (Point each : key.criteria()) {
            other = each == point ? other : Math.max(other, near(each, window));
        }
        return near + other < 1e-9 ? 0.5 : near / (near + other);
    }

    private static double overlap(double recall, Feature precision, double[] values) {
        double share = values[precision.ordinal()];
        return recall + share == 0 ? 0 : 2 * recall * share / (recall + share);
    }

    private static void set(double[] values, Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private static double share(Map<String, Double> profile, Set<String> ids) {
        double all = 0;
        double found = 0;
        for (Map.Entry<String, Double> each : profile.entrySet()) {
            all += each.getValue();
            found += ids.contains(each.getKey()) ? each.getValue() : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    private double grams(Fit fit) {
        Span span = fit.window().span();
        if (span.length() == 0) {
            return 0;
        }
        int from = answer.tokens().get(span.from()).from();
        int to = answer.tokens().get(span.to() - 1).to();
        return Grams.share(fit.phrase().grams(), Grams.of(answer.clean().text().substring(from, to)));
    }

    private static double precision(Point point, Window window) {
        return window.ids().isEmpty()
                ? 0
                : window.ids().stream().filter(point.profile()::containsKey).count()
                        / (double) window.ids().size();
    }

    private static double best(List<Point> others, Point self, Window window) {
        double best = 0;
        for (Point other : others) {
            if (other != self) {
                for (Phrase phrase : other.phrases()) {
                    best = Math.max(best, phrase.recall(window.ids()));
                }
            }
        }
        return best;
    }

    private static int found(Fit fit) {
        Set<String> common = new HashSet<>(fit.phrase().weights().keySet());
        common.retainAll(fit.window().ids());
        return common.size();
    }

    private boolean numberMissing(Phrase phrase) {
        return !phrase.numbers().isEmpty()
                && answer.tokens().stream().noneMatch(token -> phrase.numbers().contains(token.form()));
    }
}
