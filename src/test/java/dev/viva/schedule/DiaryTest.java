package dev.viva.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Plan NINE = new Plan("Europe/Berlin", List.of(LocalTime.of(9, 0)), false, null, List.of());

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "UTC, UTC",
        "utc, UTC",
        "Asia/Ho_Chi_Minh, Asia/Ho_Chi_Minh"
    })
    void shouldKnowAZone(String typed, String id) {
        // Given
        String word = typed;

        // When
        var found = Zones.find(word);

        // Then
        assertThat(found).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berln, Europe/Berlin",
        "Berlin, Europe/Berlin",
        "tokio, Asia/Tokyo",
        "PST, America/Los_Angeles",
        "New_York, America/New_York",
        "America/NewYork, America/New_York",
        "Calcuta, Asia/Calcutta"
    })
    void shouldSuggestAZoneForAWordThatIsNone(String typed, String id) {
        // Given
        String word = typed;

        // When
        List<String> near = Zones.near(word);

        // Then
        assertThat(Zones.find(word)).isEmpty();
        assertThat(near).startsWith(id).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void shouldSuggestNothingForNonsense() {
        // Given
        String nonsense = "x".repeat(1_000_000);

        // When
        List<String> near = Zones.near(nonsense);

        // Then
        assertThat(near).isEmpty();
    }

    @Test
    void shouldRefuseATimeInQuietHours() {
        // Given
        Quiet night = new Quiet(LocalTime.of(22, 0), LocalTime.of(9, 30));

        // When
        var planning = assertThatThrownBy(() -> new Plan("UTC", List.of(LocalTime.of(9, 0)), false, night, List.of()));

        // Then
        planning.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("quiet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin 09:00",
                "UTC 00:00 23:59",
                "America/New_York 09:00 13:30 weekdays quiet 22:00-07:00 pause 2026-12-24/2027-01-03 pause 2027-02-01/2027-02-01"
            })
    void shouldReadAPlanAsItWritesIt(String text) {
        // Given
        Plan plan = Plan.read(text);

        // When
        String written = plan.text();

        // Then
        assertThat(written).isEqualTo(text);
    }

    @Test
    void shouldHaveNothingDueUnplanned() {
        // Given
        Diary diary = Diary.NEW;

        // When
        Turn turn = diary.turn(MONDAY_NOON);

        // Then
        assertThat(turn).isEqualTo(new Turn.Nothing());
        assertThat(diary.next()).isEmpty();
    }

    @Test
    void shouldGoOnInUniversalTimeWhenTheZoneIsUnknownHere() {
        // Given
        Plan plan = new Plan("Moon/Tranquility", List.of(LocalTime.of(9, 0)), false, null, List.of());

        // When
        Diary diary = Diary.NEW.planned(plan, Diary.NEW.begin(plan, MONDAY_NOON));

        // Then
        assertThat(diary.next()).contains(new Due(new Slot(TUESDAY, 0), Instant.parse("2026-11-24T09:00:00Z")));
    }

    @Test
    void shouldCountDaysInARow() {
        // Given
        Streak streak = Streak.NONE;

        // When
        for (int day = 0; day < 6; day++) {
            streak = streak.after(TUESDAY.plusDays(day)).answered();
        }

        // Then
        assertThat(streak.days()).isEqualTo(6);
        assertThat(streak.freezes()).isZero();
    }

    @Test
    void shouldCountADayOnce() {
        // Given
        Streak streak = Streak.NONE.after(TUESDAY).answered();

        // When
        Streak again = streak.after(TUESDAY).answered();

        // Then
        assertThat(again).isEqualTo(streak);
    }

    @Test
    void shouldMakeUpForAMissedDayWithAFreeze() {
        // Given
        Streak week = days(7);

        // When
        Streak after =
                week.after(TUESDAY.plusDays(7)).after(TUESDAY.plusDays(8)).answered();

        // Then
        assertThat(week.freezes()).isEqualTo(1);
        assertThat(after.days()).isEqualTo(8);
        assertThat(after.freezes()).isZero();
    }

    @Test
    void shouldBeginAnewAfterMoreMissedDaysThanFreezes() {
        // Given
        Streak week = days(7);

        // When
        Streak after = week.after(TUESDAY.plusDays(7))
                .after(TUESDAY.plusDays(8))
                .after(TUESDAY.plusDays(9))
                .answered();

        // Then
        assertThat(after.days()).isEqualTo(1);
        assertThat(after.freezes()).isZero();
    }

    @Test
    void shouldKeepTheStreakOverDaysWithoutAProbe() {
        // Given
        Streak friday = days(4);

        // When
        Streak monday = friday.after(TUESDAY.plusDays(30)).answered();

        // Then
        assertThat(monday.days()).isEqualTo(5);
    }

    @Test
    void shouldEndGentlyWhenNobodyAnswers() {
        // Given
        Diary diary = Diary.NEW.planned(NINE, Diary.NEW.begin(NINE, MONDAY_NOON));
        for (int day = 0; day < Diary.ENOUGH; day++) {
            Due due = diary.next().orElseThrow();
            diary = diary.put(due.slot(), due.at());
        }

        // When
        Turn turn = diary.turn(diary.next().orElseThrow().at());

        // Then
        assertThat(turn).isEqualTo(new Turn.Enough());
        assertThat(diary.stopped().next()).isEmpty();
        assertThat(diary.planned(NINE, diary.begin(NINE, MONDAY_NOON)).streak().missed())
                .isZero();
    }

    @Test
    void shouldPutAWaitingProbeOnItsDayOnly() {
        // Given
        Diary diary = Diary.NEW.planned(NINE, Diary.NEW.begin(NINE, MONDAY_NOON));
        Due due = diary.next().orElseThrow();

        // When
        Diary waiting = diary.waits(due.slot());

        // Then
        assertThat(waiting.isWaiting(due.at().plusSeconds(3600))).isTrue();
        assertThat(waiting.isWaiting(due.at().plusSeconds(24 * 3600))).isFalse();
        assertThat(waiting.turn(due.at())).isEqualTo(new Turn.Nothing());
    }

    private static Streak days(int days) {
        Streak streak = Streak.NONE;
        for (int day = 0; day < days; day++) {
            streak = streak.after(TUESDAY.plusDays(day)).answered();
        }
        return streak;
    }
}
