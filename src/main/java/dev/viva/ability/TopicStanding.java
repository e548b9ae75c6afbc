package dev.viva.ability;

/**
 * How somebody stands in one topic.
 *
 * @param asked questions asked
 * @param answered questions with a mark
 * @param mean mean session score of the marked ones, 0 to 1
 * @param recent exponentially faded mean of the latest marks, 0 to 1
 */
public record TopicStanding(int asked, int answered, double mean, double recent) {
    private static final double FADE = 0.4;

    /** Counts stop here: a longer past says no more. */
    private static final int MOST = 1023;

    static final TopicStanding NONE = new TopicStanding(0, 0, 0, 0.5);

    public TopicStanding {
        asked = Math.min(MOST, asked);
        answered = Math.min(MOST, answered);
    }

    TopicStanding afterAsking() {
        return new TopicStanding(asked + 1, answered, mean, recent);
    }

    TopicStanding afterMark(double score) {
        return new TopicStanding(
                asked,
                answered + 1,
                round((mean * answered + score) / (answered + 1)),
                round(recent + FADE * (score - recent)));
    }

    /** One of the marks was {@code before} and is now {@code score}; it is taken to be the latest. */
    TopicStanding afterRevision(double before, double score) {
        double change = score - before;
        double among = answered <= 1 ? score : mean + change / answered;
        return new TopicStanding(asked, answered, round(unit(among)), round(unit(recent + FADE * change)));
    }

    private static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /** The level, 1 to 5, that the latest marks call for: 2 to begin with. */
    int level() {
        return (int) Math.max(1, Math.min(5, Math.round(2 + 6 * (recent - 0.5))));
    }

    /** Kept short, since it is stored for every topic of every candidate. */
    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
