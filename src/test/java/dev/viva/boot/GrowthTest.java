package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void shouldGiveTheSlopeAfterTheWarmUp() {
        // Given
        List<Growth.Point> points = IntStream.rangeClosed(1, 9)
                .mapToObj(minute -> new Growth.Point(minute, minute <= 3 ? minute * 100 : 300 + minute * 0.5))
                .toList();

        // When
        double growth = Growth.afterWarmUp(points);

        // Then
        assertThat(growth).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void shouldNotJudgeOnePoint() {
        // Given
        List<Growth.Point> points = List.of(new Growth.Point(1, 10));

        // When
        double growth = Growth.afterWarmUp(points);

        // Then
        assertThat(growth).isNaN();
    }

    @Test
    void shouldNotPassWhereHeapOrResidentMemoryGrowsTooFastOrSomebodyGotNoReply() {
        // Given
        List<SoakVerdict> verdicts = List.of(
                new SoakVerdict(2.1, 0, 2, 100, 0),
                new SoakVerdict(0, 2.1, 2, 100, 0),
                new SoakVerdict(0, 0, 2, 100, 1),
                new SoakVerdict(1.9, -3, 2, 100, 0));

        // When
        List<Boolean> passes = verdicts.stream().map(SoakVerdict::passes).toList();

        // Then
        assertThat(passes).containsExactly(false, false, false, true);
    }

    @Test
    void shouldReadWhatLinuxTellsOfAProcess() {
        // Given
        List<String> status = List.of("Name:\tjava", "VmRSS:\t  2048 kB", "VmData:\t 9 kB");

        // When
        double megabytes = Resident.megabytes(status);

        // Then
        assertThat(megabytes).isEqualTo(2.0);
    }

    @Test
    void shouldReadTheTotalOfAHistogram() {
        // Given
        String line = "Total        123456       10485760";

        // When
        double megabytes = LiveHeap.total(line);

        // Then
        assertThat(megabytes).isEqualTo(10.0);
    }
}
