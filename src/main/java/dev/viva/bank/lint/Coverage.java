package dev.viva.bank.lint;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;

/** How many items each topic has at each level. */
public record Coverage(List<Row> rows) {
    private static final int LEVELS = 5;

    public Coverage {
        rows = List.copyOf(rows);
    }

    /**
     * One topic.
     *
     * @param rubric counts of free-text items at levels 1 to 5
     * @param numeric counts of numeric templates at levels 1 to 5
     */
    public record Row(String topic, List<Integer> rubric, List<Integer> numeric) {
        public Row {
            rubric = List.copyOf(rubric);
            numeric = List.copyOf(numeric);
        }

        public int rubricItems() {
            return rubric.stream().mapToInt(Integer::intValue).sum();
        }

        public int numericItems() {
            return numeric.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Counts.
     *
     * @param everyTopic whether topics without items have a row too
     */
    public static Coverage of(List<Draft> drafts, boolean everyTopic) {
        List<Row> rows = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            Row row = new Row(topic.slug(), counts(drafts, topic, false), counts(drafts, topic, true));
            if (everyTopic || row.rubricItems() + row.numericItems() > 0) {
                rows.add(row);
            }
        }
        return new Coverage(rows);
    }

    private static List<Integer> counts(List<Draft> drafts, Topic topic, boolean numeric) {
        List<Integer> counts = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            int wanted = level;
            counts.add((int) drafts.stream()
                    .filter(each ->
                            topic.slug().equals(each.topic()) && each.level() == wanted && each.numeric() == numeric)
                    .count());
        }
        return counts;
    }
}
