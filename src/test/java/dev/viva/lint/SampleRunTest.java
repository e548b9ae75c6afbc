package dev.viva.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.bank.lint.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleRunTest {
    @Test
    void shouldReportHeldSamplesApart() {
        // Given
        SampleRun run = new SampleRun(List.of(
                item("first", sample(1, 0.8, false), sample(0.5, 0.9, false), sample(0, 1.0, true)),
                item("second", sample(0.5, null, false), sample(0.25, 0.25, true))));

        // When
        SampleRun.Share open = run.share(false);
        SampleRun.Share held = run.share(true);

        // Then
        assertThat(open).isEqualTo(new SampleRun.Share(3, 1, 1));
        assertThat(held).isEqualTo(new SampleRun.Share(2, 1, 0));
        assertThat(held.near100()).isEqualTo(50);
    }

    @Test
    void shouldLeaveHeldSamplesAndThoseWithoutGradeOutOfTheGap() {
        // Given
        ItemGap item =
                item("one", sample(1, 0.8, false), sample(1, 0.4, false), sample(1, 0.0, true), sample(1, null, false));

        // When
        double mean = item.mean();

        // Then
        assertThat(mean).isCloseTo(0.4, within(1e-9));
        assertThat(item.worst()).contains(sample(1, 0.4, false));
    }

    private static ItemGap item(String name, SampleGrade... samples) {
        return new ItemGap(name, new Place("bank.yaml", 1), List.of(samples));
    }

    private static SampleGrade sample(double marked, @Nullable Double graded, boolean held) {
        return new SampleGrade(new Place("bank.yaml", 2), marked, graded, held);
    }
}
