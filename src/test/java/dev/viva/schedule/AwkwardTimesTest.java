package dev.viva.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days and clocks that are not as one thinks; the cases stand in a file. */
class AwkwardTimesTest {
    private static final Path FILE = Path.of("src/test/resources/schedule/cases.txt");

    record Case(String name, List<String> steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("= ")) {
                cases.add(new Case(line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.get(cases.size() - 1).steps().add(line);
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldKeepToThePersonsOwnTime(Case given) {
        // Given
        Played played = new Played();

        // When
        given.steps().forEach(played::take);

        // Then
        assertThat(played.expectations).isPositive();
    }

    private static final class Played {
        private Diary diary = Diary.NEW;
        private Instant now = Instant.EPOCH;
        private Plan plan = Plan.read("UTC 09:00");
        private int expectations;

        void take(String step) {
            List<String> words = List.of(step.split(" "));
            List<String> rest = words.subList(1, words.size());
            switch (words.get(0)) {
                case "plan" -> plan = Plan.read(String.join(" ", rest));
                case "now" -> now = Instant.parse(rest.get(0));
                case "begin" -> diary = diary.planned(plan, diary.begin(plan, now));
                case "replan" ->
                    diary = diary.planned(
                            Plan.read(String.join(" ", rest)), diary.begin(Plan.read(String.join(" ", rest)), now));
                case "pause" ->
                    diary = diary.paused(plan.with(
                            new Pause(LocalDate.parse(rest.get(0)), LocalDate.parse(rest.get(1))), diary.today(now)));
                default -> expect(step, words.get(0));
            }
        }

        private void expect(String step, String word) {
            expectations++;
            if (word.equals("next")) {
                String next = diary.next()
                        .map(due -> "next " + text(due.slot()) + " " + due.at())
                        .orElse("next none");
                assertThat(next).isEqualTo(step);
                return;
            }
            Turn turn = diary.turn(now);
            if (turn instanceof Turn.Put put) {
                diary = diary.put(put.slot(), now).counted(1, 0, 0);
                assertThat("put " + text(put.slot())).isEqualTo(step);
            } else if (turn instanceof Turn.Missed missed) {
                diary = diary.missed(missed.slot());
                assertThat("missed " + text(missed.slot())).isEqualTo(step);
            } else {
                assertThat("nothing").isEqualTo(step);
            }
        }

        private static String text(Slot slot) {
            return slot.date() + "/" + slot.number();
        }
    }
}
