package dev.viva.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long a batch takes in each stage of the loop. A stage that fails is not counted; its rewind is. */
public final class StageMeters {
    /** The stages of a batch, in their order. */
    enum Stage {
        LOAD,
        APPLY,
        DURABLE,
        PUBLISH,
        COMMIT,
        SETTLE,
        /** Records of the journal that go back into the view. */
        FOLD
    }

    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    public StageMeters(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            timers.put(
                    stage,
                    Meters.stage(
                            registry,
                            "viva.stage",
                            "One batch through one stage of the loop",
                            "stage",
                            Meters.label(stage)));
        }
    }

    <T> T time(Stage stage, Supplier<T> work) {
        Timer.Sample begun = Timer.start();
        T result = work.get();
        Timer timer = timers.get(stage);
        if (timer != null) {
            begun.stop(timer);
        }
        return result;
    }

    void time(Stage stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return stage;
        });
    }
}
