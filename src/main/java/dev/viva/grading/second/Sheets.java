package dev.viva.grading.second;

import dev.viva.bank.Asked;
import dev.viva.ids.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The same sheet twice, in opposite orders. On it stand the points of the key, its misconceptions, and one statement that
 * no answer makes: whoever finds all of it said does not read.
 */
record Sheets(Asked.Rubric asked, String answer, List<Integer> order) {
    /** Nobody says this when asked about machine learning. */
    static final Sheet.Statement CONTROL =
            new Sheet.Statement("The cones of a pine open when the air is dry and close when it is damp.", List.of());

    /** The order follows from what is read, so the same answer is always read the same way. */
    static Sheets of(Asked.Rubric asked, String answer) {
        int size = asked.key().criteria().size() + asked.key().misconceptions().size() + 1;
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(Ids.seed("second reading", asked.question(), answer)));
        return new Sheets(asked, answer, List.copyOf(order));
    }

    /** The place of the control among the statements. */
    int control() {
        return order.size() - 1;
    }

    Sheets turnedRound() {
        List<Integer> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        return new Sheets(asked, answer, List.copyOf(reversed));
    }

    Sheet sheet() {
        List<Sheet.Statement> all = statements();
        return new Sheet(asked.question(), order.stream().map(all::get).toList(), answer);
    }

    /** A report on this sheet in the order of the key: criteria, misconceptions, control. */
    List<Reading.Said> sorted(Reading.Read read) {
        Reading.Said[] sorted = new Reading.Said[order.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[order.get(i)] = read.said().get(i);
        }
        return List.of(sorted);
    }

    private List<Sheet.Statement> statements() {
        List<Sheet.Statement> all = new ArrayList<>();
        asked.key().criteria().forEach(each -> all.add(new Sheet.Statement(each.says(), each.accept())));
        asked.key().misconceptions().forEach(each -> all.add(new Sheet.Statement(each.says(), List.of())));
        all.add(CONTROL);
        return all;
    }
}
