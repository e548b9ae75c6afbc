package dev.viva.grading;

import dev.viva.grading.match.Doubt;
import dev.viva.grading.match.Feature;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Match;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.model.Column;
import dev.viva.grading.model.Trend;
import dev.viva.grading.sense.AnswerSense;
import dev.viva.grading.sense.Sense;
import java.util.ArrayList;
import java.util.List;

/** What the model of a criterion looks at: words first, then doubts, then meaning where there is an embedder. */
final class PointFeatures {
    private static final double STEPS = 1e4;

    private PointFeatures() {}

    static List<Column> columns(boolean sense) {
        List<Column> columns = new ArrayList<>(Feature.columns());
        columns.addAll(doubts());
        columns.add(new Column("doubt-recall", Trend.UP));
        columns.add(new Column("all-unique", Trend.UP));
        if (sense) {
            columns.addAll(Sense.columns());
        }
        return columns;
    }

    /** Whether the denials differ says too little alone. */
    static List<Column> doubts() {
        return Doubt.names().stream()
                .map(name -> new Column("doubt-" + name, name.equals("denied") ? Trend.UNUSED : Trend.DOWN))
                .toList();
    }

    /** What the words say of every criterion, in ten-thousandths, so that what a grade stores gives the same again. */
    static List<double[]> words(Key key, Matcher matcher) {
        List<Match> matches = key.criteria().stream().map(matcher::match).toList();
        double unique = matches.stream()
                .mapToDouble(match -> match.feature(Feature.UNIQUE))
                .average()
                .orElse(0);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            Doubt doubt = matcher.doubt(key.criteria().get(i));
            all.add(rounded(join(matches.get(i).features(), doubt.features(), new double[] {doubt.recall(), unique})));
        }
        return all;
    }

    /** The same with what the meaning says. */
    static List<double[]> withSense(List<double[]> words, AnswerSense sense) {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            all.add(join(words.get(i), rounded(sense.features(i))));
        }
        return all;
    }

    static double[] join(double[]... parts) {
        int size = 0;
        for (double[] part : parts) {
            size += part.length;
        }
        double[] all = new double[size];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static double[] rounded(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(values[i] * STEPS) / STEPS;
        }
        return values;
    }
}
