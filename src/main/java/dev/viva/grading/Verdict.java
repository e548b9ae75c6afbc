package dev.viva.grading;

/** What an answer did with a criterion, and the credit for it. */
public enum Verdict {
    MET(1),
    PARTLY(0.5),
    MISSED(0),
    /** The answer says the opposite. */
    CONTRADICTED(0);

    private final double credit;

    Verdict(double credit) {
        this.credit = credit;
    }

    public double credit() {
        return credit;
    }
}
