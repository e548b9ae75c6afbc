package dev.viva.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Series of reviews as another implementation reckons them. */
class FsrsVectorsTest {
    private static final Path FILE = Path.of("src/test/resources/recall/series.txt");

    /** The other one rounds to eight digits within each step, so each step begins with what it had. */
    private static final double STABILITY = 4e-7;

    private static final double DIFFICULTY = 1.01e-8;
    private static final double CHANCE = 1.5e-8;

    /** What the rounding grows to where a whole series is reckoned without it. */
    private static final double GROWN = 1e-6;

    /** One review, and what is known after it; chance NaN before the first. */
    record Step(Rating rating, int days, double chance, double stability, double difficulty, int due) {}

    record Series(Fsrs.Mode mode, double retention, String name, List<Step> steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** How far we are off at most: relative, absolute, absolute; and how many intervals are the same. */
    private record Off(double stability, double difficulty, double chance, int sameInterval, int intervals) {}

    static Stream<Series> series() throws IOException {
        List<Series> all = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] words = line.strip().split(" ");
            if (line.startsWith("  ")) {
                all.get(all.size() - 1).steps().add(step(words));
            } else if (!line.startsWith("#")) {
                Fsrs.Mode mode = words[0].equals("short") ? Fsrs.Mode.SHORT_TERM : Fsrs.Mode.LONG_TERM;
                String name = mode + " " + line.split(" ", 3)[2];
                all.add(new Series(mode, Double.parseDouble(words[1]), name, new ArrayList<>()));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("series")
    void shouldReckonASeriesAsTheOtherOneDoes(Series series) {
        // Given
        Fsrs fsrs = new Fsrs(Weights.DEFAULT, series.mode());

        // When
        Off off = off(fsrs, series, true);
        Off whole = off(fsrs, series, false);

        // Then
        assertThat(whole.stability()).isLessThanOrEqualTo(GROWN);
        assertThat(whole.difficulty()).isLessThanOrEqualTo(GROWN);
        assertThat(off.stability()).isLessThanOrEqualTo(STABILITY);
        assertThat(off.difficulty()).isLessThanOrEqualTo(DIFFICULTY);
        assertThat(off.chance()).isLessThanOrEqualTo(CHANCE);
    }

    @Test
    void shouldMatchAllSteps() throws IOException {
        // Given
        List<Series> all = series().toList();

        // When
        List<Off> offs = all.stream()
                .map(each -> off(new Fsrs(Weights.DEFAULT, each.mode()), each, true))
                .toList();

        // Then
        int steps = all.stream().mapToInt(each -> each.steps().size()).sum();
        System.out.printf(
                "%d series, %d steps: stability off by %.1e (relative), difficulty %.1e, chance %.1e; %d of %d intervals equal%n",
                all.size(),
                steps,
                offs.stream().mapToDouble(Off::stability).max().orElseThrow(),
                offs.stream().mapToDouble(Off::difficulty).max().orElseThrow(),
                offs.stream().mapToDouble(Off::chance).max().orElseThrow(),
                offs.stream().mapToInt(Off::sameInterval).sum(),
                offs.stream().mapToInt(Off::intervals).sum());
        assertThat(steps).isEqualTo(412);
    }

    private static Off off(Fsrs fsrs, Series series, boolean anew) {
        double stability = 0;
        double difficulty = 0;
        double chance = 0;
        int same = 0;
        int intervals = 0;
        Memory memory = null;
        for (Step step : series.steps()) {
            if (memory != null) {
                chance = Math.max(chance, Math.abs(fsrs.retrievability(memory, step.days()) - step.chance()));
            }
            memory = memory == null ? fsrs.first(step.rating()) : fsrs.next(memory, step.days(), step.rating());
            stability = Math.max(stability, Math.abs(memory.stability() / step.stability() - 1));
            difficulty = Math.max(difficulty, Math.abs(memory.difficulty() - step.difficulty()));
            if (step.due() > 0) {
                intervals++;
                same += fsrs.interval(memory, series.retention()) == step.due() ? 1 : 0;
            }
            memory = anew ? new Memory(step.stability(), step.difficulty()) : memory;
        }
        return new Off(stability, difficulty, chance, same, intervals);
    }

    private static Step step(String[] words) {
        return new Step(
                Rating.values()[Integer.parseInt(words[0]) - 1],
                Integer.parseInt(words[1]),
                words[2].equals("-") ? Double.NaN : Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Integer.parseInt(words[5]));
    }
}
