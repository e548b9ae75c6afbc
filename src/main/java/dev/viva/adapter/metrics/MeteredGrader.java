package dev.viva.adapter.metrics;

import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import dev.viva.grading.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.Map;

/** A grader, how long it takes, and what comes out. */
public final class MeteredGrader implements Grader {
    private static final String FAILED = "failed";

    private final Grader grader;
    private final Map<String, Timer> timers = new HashMap<>();

    /**
     * @param kind what it grades: rubric or numeric
     */
    public MeteredGrader(Grader grader, MeterRegistry registry, String kind) {
        this.grader = grader;
        for (Outcome outcome : Outcome.values()) {
            timers.put(Meters.label(outcome), timer(registry, kind, Meters.label(outcome)));
        }
        timers.put(FAILED, timer(registry, kind, FAILED));
    }

    @Override
    public Grade grade(GradingTask task) {
        Timer.Sample begun = Timer.start();
        String outcome = FAILED;
        try {
            Grade grade = grader.grade(task);
            outcome = Meters.label(grade.outcome());
            return grade;
        } finally {
            Timer timer = timers.get(outcome);
            if (timer != null) {
                begun.stop(timer);
            }
        }
    }

    private static Timer timer(MeterRegistry registry, String kind, String outcome) {
        return Meters.stage(registry, "viva.grade", "One answer marked", "kind", kind, "outcome", outcome);
    }
}
