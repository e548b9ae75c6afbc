package dev.viva.grading;

import dev.viva.grading.match.Doubt;
import dev.viva.grading.match.Feature;
import dev.viva.grading.match.Labels;
import dev.viva.grading.model.Column;
import dev.viva.grading.model.Trend;
import dev.viva.grading.sense.WholeSense;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the model of a whole answer looks at, where the key is a model answer and nobody weighed its points. */
final class WholeFeatures {
    private static final Set<Feature> FREE =
            Set.of(Feature.HALO, Feature.OWN, Feature.AHEAD_OF_SIBLINGS, Feature.AHEAD_OF_WRONG, Feature.REPEATED);
    private static final Set<Feature> UNUSED = Set.of(Feature.BASE, Feature.LENGTH);
    private static final List<Feature> SPREAD = List.of(Feature.SOFT, Feature.PROFILE, Feature.NEAR);

    private WholeFeatures() {}

    static List<Column> columns(boolean sense) {
        List<Column> columns = new ArrayList<>();
        for (String prefix : List.of("mean-", "one-")) {
            List<Column> words = Feature.columns();
            for (Feature feature : Feature.values()) {
                Column column = words.get(feature.ordinal());
                columns.add(new Column(prefix + column.name(), trend(feature, column.trend())));
            }
        }
        for (Feature feature : SPREAD) {
            String name = Feature.columns().get(feature.ordinal()).name();
            columns.add(new Column("least-" + name, Trend.UP));
            columns.add(new Column("most-" + name, Trend.UP));
        }
        columns.addAll(PointFeatures.doubts());
        columns.add(new Column("labels-found", Trend.UP));
        columns.add(new Column("labels-foreign", Trend.DOWN));
        if (sense) {
            columns.addAll(WholeSense.columns());
        }
        return columns;
    }

    private static Trend trend(Feature feature, Trend usual) {
        if (FREE.contains(feature)) {
            return Trend.FREE;
        }
        return UNUSED.contains(feature) ? Trend.UNUSED : feature == Feature.PRECISION ? Trend.UP : usual;
    }

    /**
     * @param parts the answer beside the sentences of the model answer
     * @param one the same beside the model answer as one point
     * @param labels numbers and letters that name things, in both
     */
    static double[] of(List<double[]> parts, double[] one, Doubt doubt, Labels labels) {
        int size = Feature.values().length;
        double[] mean = new double[size];
        double[] spread = new double[2 * SPREAD.size()];
        for (double[] part : parts) {
            for (int i = 0; i < size; i++) {
                mean[i] += part[i] / parts.size();
            }
        }
        for (int i = 0; i < SPREAD.size(); i++) {
            int at = SPREAD.get(i).ordinal();
            spread[2 * i] = parts.stream().mapToDouble(part -> part[at]).min().orElse(0);
            spread[2 * i + 1] =
                    parts.stream().mapToDouble(part -> part[at]).max().orElse(0);
        }
        return PointFeatures.join(mean, one, spread, doubt.features(), labels.features());
    }
}
