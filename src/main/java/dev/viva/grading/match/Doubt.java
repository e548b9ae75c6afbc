package dev.viva.grading.match;

import dev.viva.grading.text.Opposites;
import dev.viva.grading.text.Passage;
import java.util.List;

/**
 * Signs that a sentence near a point says the opposite of it, each a share of the point's weight, 0 to 1.
 *
 * @param negated common terms that are negated on one side only
 * @param opposed terms whose opposite stands somewhere and they nowhere
 * @param replaced terms in whose very place the opposite stands
 * @param exchanged terms said of the counterpart
 * @param crossed terms that changed partners
 * @param reordered pairs of terms of a near copy that stand the other way round
 * @param denied true where one of the two denies something and the other does not
 * @param recall how near the sentence is to the phrasing
 */
public record Doubt(
        double negated,
        double opposed,
        double replaced,
        double exchanged,
        double crossed,
        double reordered,
        boolean denied,
        double recall) {
    static final Doubt NONE = new Doubt(0, 0, 0, 0, 0, 0, false, 0);

    static Doubt of(Phrase phrase, Window window, Passage answer, Opposites opposites) {
        Roles roles = new Roles(phrase, window);
        return new Doubt(
                Polarity.negated(phrase, window),
                Polarity.opposed(phrase, window, opposites),
                Alignment.replaced(phrase, window, opposites),
                roles.exchanged(opposites),
                roles.crossed(),
                Order.changed(phrase, window),
                phrase.passage().denies(phrase.passage().all()) != answer.denies(window.sense()),
                phrase.recall(window.ids()));
    }

    /** The signs in one number, to compare. */
    public double strength() {
        return negated + 2 * opposed + 3 * replaced + 2 * exchanged + 0.5 * crossed + reordered + (denied ? 0.1 : 0);
    }

    /** The features of the doubt model, in order. */
    public static List<String> names() {
        return List.of(
                "negated",
                "any-opposed",
                "opposed",
                "any-replaced",
                "replaced",
                "any-exchanged",
                "exchanged",
                "crossed",
                "any-reordered",
                "reordered",
                "denied",
                "negated-near",
                "denied-near",
                "replaced-near");
    }

    public double[] features() {
        double deny = denied ? 1 : 0;
        double replace = any(replaced);
        return new double[] {
            negated,
            any(opposed),
            opposed,
            replace,
            replaced,
            any(exchanged),
            exchanged,
            crossed,
            any(reordered),
            reordered,
            deny,
            negated * recall,
            deny * recall,
            replace * recall
        };
    }

    private static double any(double share) {
        return share > 0 ? 1 : 0;
    }
}
