package dev.viva.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/** What happened last, and how often each thing went wrong. */
final class Trace {
    private static final int KEPT = Integer.getInteger("viva.trace", 60);

    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int count;

    void add(String line) {
        lines.add(++count + " " + line);
        if (lines.size() > KEPT) {
            lines.remove();
        }
    }

    void fault(Fault fault, String where) {
        faults.merge(fault, 1, Integer::sum);
        add("!! " + fault + " " + where);
    }

    Map<Fault, Integer> faults() {
        return faults;
    }

    String text() {
        return String.join("\n", lines);
    }
}
