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
    static final TopicStanding NONE = new TopicStanding(0, 0, 0, 0.5);

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

    /** The level, 1 to 5, that the latest marks call for: 2 to begin with. */
    int level() {
        return (int) Math.max(1, Math.min(5, Math.round(2 + 6 * (recent - 0.5))));
    }

    /** Kept short, since it is stored for every topic of every candidate. */
    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
