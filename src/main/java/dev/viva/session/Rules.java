package dev.viva.session;

import java.time.Duration;

/**
 * The numbers an interview runs by.
 *
 * @param grace how long after a message more of them belong to the same turn
 * @param markOverdue after how long a mark that did not come is asked for again
 * @param markTries how often it is asked for before the answer goes to review
 * @param hintCost the share of a question's session score that each hint costs, 0 to 1
 * @param followUpShare the share of the credit that a point earns when it comes only after a follow-up, and of what a second
 *     try at a number adds, 0 to 1
 * @param burst how many messages somebody may send at once
 * @param perSecond how many they may send per second for long
 * @param mockLength questions of a mock interview unless said otherwise
 * @param longestMock the most questions of a mock interview
 * @param longestAnswer the most characters of an answer
 * @param secondReader whether there is somebody else than people who reads answers again
 */
public record Rules(
        Duration grace,
        Duration markOverdue,
        int markTries,
        double hintCost,
        double followUpShare,
        int burst,
        double perSecond,
        int mockLength,
        int longestMock,
        int longestAnswer,
        boolean secondReader) {
    public static final Rules DEFAULT =
            new Rules(Duration.ofSeconds(3), Duration.ofSeconds(30), 3, 0.1, 0.5, 20, 1, 5, 15, 4000, false);

    /** The same with somebody who reads answers again. */
    public Rules withSecondReader() {
        return new Rules(
                grace,
                markOverdue,
                markTries,
                hintCost,
                followUpShare,
                burst,
                perSecond,
                mockLength,
                longestMock,
                longestAnswer,
                true);
    }

    /** The share of the session score that is left after {@code hints} hints. */
    double shareAfter(int hints) {
        return Math.max(0, 1 - hintCost * hints);
    }
}
