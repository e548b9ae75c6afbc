package dev.viva.grading.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a model is fitted on.
 *
 * @param columns what the features are
 * @param all the marked rows
 */
public record Rows(List<Column> columns, List<Row> all) {
    /**
     * @param set where it comes from: marks of different sets have different means, and are fitted with one each
     * @param question the question it answers
     * @param features one value for each column
     * @param mark 0 to 1
     * @param counts how much it counts, above 0
     */
    public record Row(String set, String question, double[] features, double mark, double counts) {
        public Row {
            if (!(mark >= 0 && mark <= 1 && counts > 0)) {
                throw new IllegalArgumentException("a mark must be 0 to 1 and count more than 0");
            }
        }
    }

    public Rows {
        columns = List.copyOf(columns);
        all = List.copyOf(all);
    }

    public Rows where(Predicate<Row> wanted) {
        return new Rows(columns, all.stream().filter(wanted).toList());
    }

    public Rows and(List<Row> more) {
        List<Row> both = new ArrayList<>(all);
        both.addAll(more);
        return new Rows(columns, both);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
