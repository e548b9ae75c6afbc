package dev.viva.practice;

import org.junit.jupiter.api.Test;

/** A few people over a third of a year. */
class DailyProbesTest {
    private static final long SEED = 20261123;
    private static final int PEOPLE = 60;
    private static final int DAYS = 120;

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
