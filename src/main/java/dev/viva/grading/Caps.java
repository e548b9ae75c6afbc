package dev.viva.grading;

import dev.viva.grading.guard.Stuffing;
import dev.viva.grading.text.Passage;
import java.util.ArrayList;
import java.util.List;

/** The most that an answer can reach for the way it is written. */
final class Caps {
    static final String OFF_TOPIC = "off-topic";

    /** What an answer that speaks of other things can reach where it makes no point clearly. */
    static final double OFF_TOPIC_MOST = 0.15;

    private static final double LEAST_OWN_TERMS = 0.28;
    private static final int LEAST_TERMS = 15;
    private static final double CLEARLY = 0.85;

    private final List<String> names = new ArrayList<>();
    private double score;

    Caps(Models models, Scoring scoring, Passage answer) {
        this.score = Grade.score(scoring.key(), scoring.grades(), scoring.wrong());
        apply(Stuffing.CAP, Stuffing.MOST, Stuffing.is(answer, models.lexicon()));
        apply(OFF_TOPIC, OFF_TOPIC_MOST, isOffTopic(scoring, answer));
    }

    private void apply(String name, double most, boolean holds) {
        if (holds && score > most) {
            names.add(name);
            score = most;
        }
    }

    /** Below .28 stand, measured, 90 % of the answers to other questions and no honest one. */
    private static boolean isOffTopic(Scoring scoring, Passage answer) {
        boolean authored = scoring.key().criteria().stream()
                .noneMatch(each -> each.accept().isEmpty());
        return authored
                && answer.terms().size() >= LEAST_TERMS
                && scoring.points().ownTerms(answer) < LEAST_OWN_TERMS
                && scoring.grades().stream().noneMatch(each -> each.probability() >= CLEARLY);
    }

    double score() {
        return score;
    }

    List<String> names() {
        return names;
    }
}
