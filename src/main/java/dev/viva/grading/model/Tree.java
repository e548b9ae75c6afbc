package dev.viva.grading.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A small decision tree, as a heap: node k has the children 2k + 1 and 2k + 2.
 *
 * <p>As text, one line: each node {@code column<threshold} (left where the value is below), {@code =value} for a leaf,
 * {@code .} where there is none.
 *
 * @param columns the column each node looks at, -1 for a leaf
 * @param thresholds where each node parts
 * @param values what each leaf adds
 */
record Tree(int[] columns, double[] thresholds, double[] values) {
    private static final String NONE = ".";

    double value(double[] features) {
        int node = 0;
        while (columns[node] >= 0) {
            node = features[columns[node]] < thresholds[node] ? 2 * node + 1 : 2 * node + 2;
        }
        return values[node];
    }

    String print(List<String> names) {
        StringJoiner out = new StringJoiner(" ");
        for (int node = 0; node < columns.length; node++) {
            if (columns[node] >= 0) {
                out.add(names.get(columns[node]) + "<" + number(thresholds[node]));
            } else {
                out.add(isReached(node) ? "=" + number(values[node]) : NONE);
            }
        }
        return out.toString();
    }

    private boolean isReached(int node) {
        return node == 0 || columns[(node - 1) / 2] >= 0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /**
     * @throws IllegalArgumentException when a node looks at a feature that there is not
     */
    static Tree parse(String line, List<String> names) {
        String[] nodes = line.split(" ");
        int[] columns = new int[nodes.length];
        Arrays.fill(columns, -1);
        double[] thresholds = new double[nodes.length];
        double[] values = new double[nodes.length];
        for (int node = 0; node < nodes.length; node++) {
            int less = nodes[node].indexOf('<');
            if (less >= 0) {
                columns[node] = column(nodes[node].substring(0, less), names);
                thresholds[node] = Double.parseDouble(nodes[node].substring(less + 1));
            } else if (!nodes[node].equals(NONE)) {
                values[node] = Double.parseDouble(nodes[node].substring(1));
            }
        }
        return new Tree(columns, thresholds, values);
    }

    private static int column(String name, List<String> names) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("the model looks at a feature that there is not: " + name);
        }
        return column;
    }
}
