package dev.viva.practice;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand people over a year; about a minute. */
@Tag("long")
class DailyProbesIT {
    private static final long SEED = 20261124;
    private static final int PEOPLE = 1_000;
    private static final int DAYS = 366;

    @Test
    void shouldPutEachDueProbeOnce() {
        // Given
        DailyLife life = new DailyLife();

        // When
        DailyWorld world = life.live(SEED, PEOPLE, DAYS);

        // Then
        new DailyCheck(life).check(world, PEOPLE, DAYS);
    }
}
