package dev.viva.ability.calibration;

/** The two kinds of item; each has its own slope and weight. */
public enum Kind {
    RUBRIC(new KindParameters(1.0, 2, 0)),
    NUMERIC(new KindParameters(1.1, 1, 0));

    private final KindParameters authored;

    Kind(KindParameters authored) {
        this.authored = authored;
    }

    /** Until answers say otherwise. */
    KindParameters authored() {
        return authored;
    }
}
