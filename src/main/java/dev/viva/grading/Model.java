package dev.viva.grading;

import dev.viva.grading.model.Column;
import dev.viva.grading.model.Predictor;
import java.util.List;
import java.util.Locale;

/**
 * How probable a point is and what that earns.
 *
 * <p>As text: a line {@code partly 0.3 met 0.55}, then the predictor.
 *
 * @param partly from which probability a point counts in part
 * @param met from which it counts
 */
public record Model(Predictor predictor, double partly, double met) {
    static Model parse(List<Column> columns, String text) {
        List<String> lines = text.lines().filter(each -> !each.startsWith("#")).toList();
        String[] limits = lines.get(0).split(" ");
        return new Model(
                Predictor.parse(
                        columns.stream().map(Column::name).toList(), String.join("\n", lines.subList(1, lines.size()))),
                Double.parseDouble(limits[1]),
                Double.parseDouble(limits[3]));
    }

    String print(List<Column> columns) {
        return String.format(Locale.ROOT, "partly %.2f met %.2f\n", partly, met)
                + predictor.print(columns.stream().map(Column::name).toList());
    }
}
