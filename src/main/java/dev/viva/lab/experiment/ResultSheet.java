package dev.viva.lab.experiment;

import dev.viva.lab.experiment.Outcome.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what an experiment finds, in the order to show it. Refuses a figure that is not finite. */
final class ResultSheet {
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Condition> conditions = new ArrayList<>();

    ResultSheet text(String name, String text) {
        return put(name, text);
    }

    ResultSheet figure(String name, double value) {
        requireFinite(name, value);
        return put(name, value);
    }

    ResultSheet figures(String name, double... values) {
        Arrays.stream(values).forEach(value -> requireFinite(name, value));
        return put(name, Arrays.stream(values).boxed().toList());
    }

    private ResultSheet put(String name, Object value) {
        if (figures.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("two figures are called " + name);
        }
        return this;
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("the figure " + name + " is " + value);
        }
    }

    /** The condition that the value is at most the bound. */
    ResultSheet atMost(String what, double value, double bound) {
        return holds(what + " is at most " + brief(bound), value, value <= bound);
    }

    /** The condition that the value is at least the bound. */
    ResultSheet atLeast(String what, double value, double bound) {
        return holds(what + " is at least " + brief(bound), value, value >= bound);
    }

    /** The condition that the value is no further than {@code tolerance} from {@code wanted}. */
    ResultSheet near(String what, double value, double wanted, double tolerance) {
        String says = what + " is within " + brief(tolerance) + " of " + brief(wanted);
        return holds(says, value, Math.abs(value - wanted) <= tolerance);
    }

    ResultSheet holds(String says, double value, boolean holds) {
        requireFinite(says, value);
        conditions.add(new Condition(says, value, holds));
        return this;
    }

    Outcome with(Plot plot) {
        return new Outcome(figures, conditions, plot);
    }

    /** A number as people write it: four digits, and a power of ten only where it helps. */
    static String brief(double value) {
        boolean plain = value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6;
        String text = String.format(java.util.Locale.ROOT, plain ? "%.4f" : "%.1e", value);
        return plain
                ? text.replaceAll("\\.?0+$", "")
                : text.replace(".0e", "e").replaceAll("e([+-])0", "e$1").replace("e+", "e");
    }
}
