package dev.viva.bank.lint;

import dev.viva.bank.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was written, with the place of everything that a rule may point at. What is missing or of the wrong type
 * is left empty, so that one fault does not hide the next.
 *
 * @param name its id, or {@code item without id}
 * @param topic its slug as written, or null
 * @param level as written, or 0
 * @param fills the heading of the guide's section that it stands in for, or null
 * @param item the item itself, or null where it has errors
 */
public record Draft(
        String name,
        Place place,
        boolean numeric,
        @Nullable String topic,
        int level,
        List<Written> covers,
        @Nullable Written fills,
        List<Point> criteria,
        List<Wrong> misconceptions,
        List<Marked> samples,
        List<Written> reading,
        @Nullable Item item) {
    /**
     * A criterion as written.
     *
     * @param bind groups of terms that belong together
     * @param bound where they stand
     * @param hinted whether it has a hint and a follow-up
     */
    public record Point(
            Written id,
            double weight,
            Written says,
            List<Written> accept,
            List<List<String>> bind,
            Place bound,
            boolean hinted) {}

    /** A misconception as written. */
    public record Wrong(Written id, double costs, Written says) {}

    /** A sample answer as written: what it was marked with. */
    public record Marked(Place place, List<Written> met, List<Written> partly, List<Written> misconceptions) {}

    /** The same with the item that was made from it. */
    public Draft with(@Nullable Item made) {
        return new Draft(
                name, place, numeric, topic, level, covers, fills, criteria, misconceptions, samples, reading, made);
    }

    public double totalWeight() {
        return criteria.stream().mapToDouble(Point::weight).sum();
    }
}
