package dev.viva.adapter.answers;

import dev.viva.grading.Marked;
import java.util.List;

/**
 * One line of a collection.
 *
 * @param marked the answer beside a model answer, with people's score
 * @param held true where it is only reported on, never fitted on; the same for all answers to a question
 * @param points what people marked one by one; often nothing
 */
public record OpenAnswer(Marked marked, boolean held, List<Point> points) {
    /**
     * @param says the point
     * @param met what people found
     */
    public record Point(String id, String says, boolean met) {}

    public OpenAnswer {
        points = List.copyOf(points);
    }
}
