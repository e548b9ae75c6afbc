package dev.viva.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.Head;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.TimerKey;
import dev.viva.session.Play;
import dev.viva.session.Rules;
import dev.viva.session.TestingBank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeTest {
    private final TestingLog log = new TestingLog();
    private final TestingStateStore store = new TestingStateStore();
    private final TestingTimerBook timers = new TestingTimerBook();
    private final TestingJournal journal = new TestingJournal();
    private final Practice practice = new Practice(
            new Practice.Ports(log, store, journal, timers, journal, Watch.NONE),
            TestingBank.interview(),
            Rules.DEFAULT);

    PracticeTest() {
        practice.begin();
    }

    private static ChatEvent due(TimerBook.Entry entry) {
        Head head = new Head(entry.wake().eventId(), Play.ROBIN, entry.place(), entry.at(), null);
        return new ChatEvent.ProbeDue(head, (ProbeKey) entry.wake());
    }

    @Test
    void shouldTakeABatchAllTheWay() {
        // Given
        log.put(said("e1", "probe trees")).put(said("e2", "the main thing"));

        // When
        int taken = practice.step();

        // Then
        assertThat(taken).isEqualTo(2);
        assertThat(log.committed()).isEqualTo(2);
        assertThat(journal.records()).extracting(JournalRecord::version).containsExactly(1L, 2L);
        assertThat(journal.published())
                .filteredOn(Outlet.Outgoing.Request.class::isInstance)
                .hasSize(1);
        assertThat(timers.due(Instant.MAX, 10)).hasSize(1);
    }

    @Test
    void shouldAnswerARepeatedEventTheSameAgain() {
        // Given
        ChatEvent event = said("e1", "probe trees");
        log.put(event);
        practice.step();
        log.put(event);

        // When
        practice.step();

        // Then
        assertThat(journal.records()).hasSize(2);
        assertThat(journal.records().get(1)).isEqualTo(journal.records().get(0));
    }

    @Test
    void shouldPublishAgainWhatWasAppliedButNotPublished() {
        // Given
        log.put(said("e1", "probe trees")).put(said("e2", "the main thing"));
        journal.goDown(true);
        assertThatThrownBy(practice::step).isInstanceOf(Trouble.Unavailable.class);
        journal.goDown(false);
        log.rewind();

        // When
        practice.step();

        // Then
        assertThat(log.committed()).isEqualTo(2);
        assertThat(journal.records()).extracting(JournalRecord::version).containsExactly(1L, 2L);
        assertThat(journal.published())
                .filteredOn(Outlet.Outgoing.Request.class::isInstance)
                .hasSize(1);
    }

    @Test
    void shouldGoBackWhenTheServerIsAnother() {
        // Given
        log.put(said("e1", "probe trees"));
        store.restart();

        // When
        int first = practice.step();
        int second = practice.step();

        // Then
        assertThat(List.of(first, second)).containsExactly(0, 1);
        assertThat(journal.records()).hasSize(1);
    }

    @Test
    void shouldFoldTheJournalWhenTheStoreWasEmptied() {
        // Given
        log.put(said("e1", "probe trees")).put(said("e2", "the main thing"));
        practice.step();
        StateStore.Loaded before = store.load(List.of(Play.ROBIN)).get(0);
        store.empty();
        log.put(said("e3", "progress"));

        // When
        assertThatThrownBy(practice::step).isInstanceOf(Trouble.ViewLost.class);
        log.rewind();
        practice.begin();
        practice.step();

        // Then
        assertThat(before.version()).isEqualTo(2);
        assertThat(journal.records()).extracting(JournalRecord::version).containsExactly(1L, 2L, 3L);
        assertThat(store.load(List.of(Play.ROBIN)).get(0).state().running())
                .isEqualTo(before.state().running());
    }

    @Test
    void shouldSetTheNextProbeOfADailyPlan() {
        // Given
        log.put(said("e1", "daily 09:00 Europe/Berlin"));
        practice.step();
        TimerBook.Entry first = timers.due(Instant.MAX, 1).get(0);
        timers.done(List.of(first));
        log.put(due(first)).put(due(first));

        // When
        practice.step();

        // Then
        TimerBook.Entry second = timers.due(Instant.MAX, 10).get(0);
        assertThat(second.at()).isEqualTo(first.at().plus(Duration.ofDays(1)));
        assertThat(timers.due(Instant.MAX, 10)).hasSize(1);
        assertThat(journal.records()).extracting(JournalRecord::version).containsExactly(1L, 2L, 2L);
    }

    @Test
    void shouldBringProbesBackWhenTheStoreWasEmptied() {
        // Given
        log.put(said("e1", "daily 09:00 Europe/Berlin")).put(said("e2", "probe trees"));
        practice.step();
        List<TimerBook.Entry> before = timers.due(Instant.MAX, 10);
        store.empty();
        timers.done(before);
        log.put(said("e3", "progress"));

        // When
        assertThatThrownBy(practice::step).isInstanceOf(Trouble.ViewLost.class);
        log.rewind();
        practice.begin();
        practice.step();

        // Then
        assertThat(before).hasSize(1);
        assertThat(timers.due(Instant.MAX, 10)).isEqualTo(before);
    }

    @Test
    void shouldDeadLetterPoisonAndServeTheNextEvent() {
        // Given
        log.putPoison("not JSON").put(said("e1", "help"));

        // When
        practice.step();

        // Then
        assertThat(journal.published().get(0)).isInstanceOf(Outlet.Outgoing.DeadLetter.class);
        assertThat(journal.records()).hasSize(1);
        assertThat(log.committed()).isEqualTo(2);
    }

    @Test
    void shouldDeadLetterAnIdThatComesWithOtherContent() {
        // Given
        log.put(said("e1", "help")).put(said("e1", "progress"));

        // When
        practice.step();

        // Then
        assertThat(journal.published())
                .filteredOn(Outlet.Outgoing.DeadLetter.class::isInstance)
                .extracting(each -> ((Outlet.Outgoing.DeadLetter) each).reason())
                .containsExactly("the event id was used before with other content");
    }

    @Test
    void shouldNotSetATimerAgainByItsOwnRepeatedEvent() {
        // Given
        log.put(said("e1", "probe trees")).put(said("e2", "the main thing"));
        practice.step();
        TimerBook.Entry due = timers.due(Instant.MAX, 1).get(0);
        ChatEvent fired = new ChatEvent.Timer(
                new Head(due.wake().eventId(), Play.ROBIN, Play.HERE, due.at(), null), (TimerKey) due.wake());
        log.put(fired);
        practice.step();
        timers.done(timers.due(Instant.MAX, 10));
        log.put(fired);

        // When
        practice.step();

        // Then
        assertThat(timers.due(Instant.MAX, 10)).doesNotContain(due);
    }

    private static ChatEvent said(String id, String text) {
        Head head = new Head(new EventId(id), Play.ROBIN, Play.HERE, Instant.parse("2026-11-22T12:00:00Z"), null);
        return new ChatEvent.Message(head, text, null, null, true);
    }
}
