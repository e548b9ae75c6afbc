package dev.viva.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.Topic;
import dev.viva.library.LabEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExperimentsTest {
    private static final int EXPERIMENTS = 30;

    @Test
    void shouldListAllInOrderUnderNamesOfTheirOwn() {
        // Given
        List<String> wanted = IntStream.rangeClosed(1, EXPERIMENTS)
                .mapToObj(number -> String.format(Locale.ROOT, "X%02d", number))
                .toList();

        // When
        List<Experiment> all = Experiments.all();

        // Then
        assertThat(all).extracting(Experiment::number).containsExactlyElementsOf(wanted);
        assertThat(all)
                .extracting(Experiment::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(all).hasSize(FirstHalf.all().size() + SecondHalf.all().size());
    }

    @Test
    void shouldHaveWordsForPeople() {
        // Given
        List<Experiment> all = Experiments.all();

        // When
        List<String> titles = all.stream().map(Experiment::title).toList();

        // Then
        assertThat(titles)
                .allMatch(title -> title.length() <= 100 && title.lines().count() == 1);
        assertThat(all)
                .extracting(Experiment::shows)
                .allMatch(shows -> shows.split("[.] ").length == 2 && shows.endsWith("."));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldHaveAnExperimentOnEveryTopic(Topic topic) {
        assertThat(Experiments.list().of(topic)).isNotEmpty();
    }

    @Test
    void shouldFindOneByNameAndByNumber() {
        for (Experiment each : Experiments.all()) {
            assertThat(Experiments.find(each.name().toUpperCase(Locale.ROOT))).containsSame(each);
            assertThat(Experiments.find(each.number().toLowerCase(Locale.ROOT))).containsSame(each);
            assertThat(Experiments.list().find(each.name()))
                    .map(LabEntry::shows)
                    .contains(each.shows());
        }
        assertThat(Experiments.find("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,0.3", "24,0.9", "25,0.5", "300,0.02", "3000,0.1", "3000,0.97", "1000,0", "1000,1"})
    void shouldDrawBinomialsWithTheirMeanAndVariance(int trials, double share) {
        // Given
        long seed = 3;
        Chance chance = new Chance(seed);
        StreamingStatistics seen = new StreamingStatistics();

        // When
        IntStream.range(0, 20_000).forEach(i -> seen.addValue(chance.binomial(trials, share)));

        // Then
        double variance = trials * share * (1 - share);
        assertThat(Math.abs(seen.getMean() - trials * share)).isLessThanOrEqualTo(4.5 * Math.sqrt(variance / 20_000));
        assertThat(Math.abs(seen.getVariance() - variance)).isLessThanOrEqualTo(0.06 * variance);
    }
}
