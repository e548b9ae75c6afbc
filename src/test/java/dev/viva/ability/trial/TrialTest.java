package dev.viva.ability.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.ability.calibration.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The model and the pickers on people whose ability is known. */
class TrialTest {
    private static final int PEOPLE = 250;

    @ParameterizedTest
    @CsvSource({"MOCK, 0.46, 1", "MOCK_WITHOUT_QUOTA, 0.45, 1", "PRACTICE, 0.52, 0.95"})
    void shouldKnowAPersonAfterFifteenAnswersAndHowWell(Policy policy, double error, double claimed) {
        // Given
        MadeWorld made = MadeWorld.of(PEOPLE, 20_261_123);

        // When
        List<Course> courses = Figures.courses(made, Setting.of(policy, 15), 1);

        // Then
        Figures figures = Figures.of(made, courses, 15, 0);
        assertThat(figures.error()).as(figures.toString()).isLessThan(error);
        assertThat(figures.claimed()).as(figures.toString()).isBetween(claimed - 0.15, claimed + 0.35);
        assertThat(Math.abs(figures.bias())).as(figures.toString()).isLessThan(0.25);
    }

    @Test
    void shouldKeepToTheRulesWithPeopleToo() {
        // Given
        MadeWorld made = MadeWorld.of(PEOPLE, 3);

        // When
        List<Course> courses = Figures.courses(made, Setting.of(Policy.MOCK, 15), 1);

        // Then
        int[] used = new int[made.world().pool().size()];
        for (Course course : courses) {
            assertThat(new HashSet<>(course.asked())).hasSize(15);
            long numeric = course.asked().stream()
                    .filter(item -> made.world().pool().entry(item).kind() == Kind.NUMERIC)
                    .count();
            assertThat(numeric).isGreaterThanOrEqualTo(5);
            course.asked().forEach(item -> used[item]++);
        }
        assertThat(Arrays.stream(used).max().orElseThrow()).isLessThan((int) (0.4 * PEOPLE));
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void shouldRunTheSameAgain(Policy policy) {
        // Given
        MadeWorld made = MadeWorld.of(12, 5);
        Setting setting = Setting.of(policy, 20);

        // When
        Examiner one = examiner(made, setting);
        Examiner again = examiner(made, setting);

        // Then
        for (int i = 0; i < 12; i++) {
            Course course = one.examine(i);
            assertThat(again.examine(i).overall()).isEqualTo(course.overall());
            assertThat(new HashSet<>(course.asked())).hasSize(20);
        }
    }

    /** Prints a line for each way to go on after the first fifteen. */
    @Test
    @Tag("long")
    void shouldStayHonestAsDaysPassAndQuestionsComeAgain() {
        for (long seed = 301; seed <= 303; seed++) {
            // Given
            MadeWorld made = MadeWorld.of(700, seed);
            for (Setting setting : List.of(
                    new Setting(Policy.MOCK, 60, 0, false, true),
                    new Setting(Policy.MOCK, 60, 14, false, true),
                    new Setting(Policy.MOCK, 60, 90, false, true),
                    new Setting(Policy.MIXED, 60, 0, false, true),
                    new Setting(Policy.MIXED, 60, 14, false, true),
                    new Setting(Policy.MOCK, 60, 7, true, true),
                    new Setting(Policy.MOCK, 60, 7, true, false),
                    new Setting(Policy.PRACTICE, 60, 7, true, true),
                    new Setting(Policy.PRACTICE, 60, 7, true, false))) {
                // When
                List<Course> courses = Figures.courses(made, setting, seed);

                // Then
                Figures figures = Figures.of(made, courses, 60, 0);
                long repeats = courses.stream()
                        .mapToLong(course -> 60 - new HashSet<>(course.asked()).size())
                        .sum();
                System.err.println("seed " + seed + "  " + setting + "  @15 " + Figures.of(made, courses, 15, 0)
                        + "  @60 " + figures + "  repeats " + repeats / 700.0);
                assertThat(figures.error()).isLessThan(0.6);
            }
        }
    }

    private static Examiner examiner(MadeWorld made, Setting setting) {
        boolean naive = setting.policy().compareTo(Policy.ELO) >= 0;
        return naive ? new Naive(made.world(), setting, 9, () -> 0) : new Trial(made.world(), setting, 9, () -> 0);
    }
}
