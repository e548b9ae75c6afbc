package dev.viva.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.Asked;
import dev.viva.bank.ItemId;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FitDataTest {
    private static RubricItem item(String id, Asked.Rubric asked, List<Sample> samples) {
        return new RubricItem(
                new ItemId(id),
                asked.topic(),
                3,
                List.of(),
                asked.question(),
                List.of(),
                asked.key(),
                samples,
                "Because.",
                List.of());
    }

    private static FitData read(List<Sample> samples) {
        FitData data = new FitData(Optional::empty);
        RubricItem here = item("here", GradingFixtures.penalties(), samples);
        RubricItem there = item("there", GradingFixtures.ensembles(), List.of());
        data.add(here, there);
        data.add(there, here);
        return data;
    }

    private static Sample sample(boolean held) {
        return new Sample(
                "L1 pulls with the same strength everywhere.", List.of("l1-constant"), List.of(), List.of(), held);
    }

    @Test
    void shouldNeverTakeAHeldSample() {
        // When
        FitData data = read(List.of(sample(true)));

        // Then
        FitData none = read(List.of());
        assertThat(data.points).hasSameSizeAs(none.points);
        assertThat(data.plain).hasSameSizeAs(none.plain);
        assertThat(data.whole).isEmpty();
        assertThat(data.doubts).hasSameSizeAs(none.doubts);
        assertThat(data.samples).isEmpty();
    }

    @Test
    void shouldFitTheSameWeightsFromTheSameAnswers() {
        // Given
        List<Sample> samples = List.of(sample(false));

        // When
        var once = new Fitting(read(samples), what -> {}).fit().print();

        // Then
        assertThat(once).isEqualTo(new Fitting(read(samples), what -> {}).fit().print());
    }
}
