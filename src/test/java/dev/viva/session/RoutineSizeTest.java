package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.json.Wire;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.chat.Place;
import dev.viva.recall.Rating;
import dev.viva.schedule.Due;
import dev.viva.schedule.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What plan and cards add to a state. */
class RoutineSizeTest {
    private static final int MOST = 640;

    @Test
    void shouldAddLittleToAState() {
        // Given
        List<Integer> answers = List.of(0, 1, 30, 300);
        int without = Wire.state(CandidateState.NEW).length();

        // When
        List<Integer> sizes = answers.stream()
                .map(count -> Wire.state(CandidateState.NEW.with(after(count))).length() - without)
                .toList();

        // Then
        System.out.println("plan and cards, bytes: "
                + Stream.iterate(0, i -> i < sizes.size(), i -> i + 1)
                        .map(i -> sizes.get(i) + " after " + answers.get(i) + " answers")
                        .collect(Collectors.joining(", ")));
        assertThat(sizes).allMatch(size -> size < MOST).isSorted();
    }

    @Test
    void shouldAddNothingForWhoeverNeverAnswered() {
        // Given
        CandidateState state = CandidateState.NEW;

        // When
        String written = Wire.state(state);

        // Then
        assertThat(written).doesNotContain("routine");
        assertThat(Wire.state(written)).isEqualTo(state);
    }

    /** One a day, each on another item. */
    private static Routine after(int answers) {
        Plan plan = Plan.read("America/New_York 09:00 weekdays quiet 22:00-07:00 pause 2026-12-24/2027-01-03");
        Instant begin = Instant.parse("2026-01-01T12:00:00Z");
        Routine routine = Routine.NEW
                .at(new Place("D024BE91L", null))
                .towards(LocalDate.of(2027, 1, 15))
                .with(Routine.NEW.diary().planned(plan, Routine.NEW.diary().begin(plan, begin)));
        for (int i = 0; i < answers; i++) {
            Due due = routine.next().orElseThrow();
            routine = routine.with(routine.diary().put(due.slot(), due.at()).counted(i + 1, i % 3, 0));
            routine = routine.after(
                    routine.deck()
                            .review(
                                    new ItemId("item-" + i % 140),
                                    Topic.values()[i % 15],
                                    due.slot().date(),
                                    Rating.values()[i % 4]),
                    false);
        }
        return routine;
    }
}
