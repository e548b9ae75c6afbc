package dev.viva.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.Place;
import dev.viva.chat.Reply;
import dev.viva.session.CandidateState;
import dev.viva.session.Evolution;
import dev.viva.session.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every state store promises; run in memory and on Redis. */
public abstract class StateStoreContract {
    protected static final CandidateKey ROBIN = new CandidateKey("test:1", "robin");
    protected static final CandidateKey SAM = new CandidateKey("test:1", "sam");
    /** Ids are kept by the events' time, so these must be recent on a real server. */
    private final Instant now = Instant.now();

    private StateStore store;

    /** A fresh, empty store. */
    protected abstract StateStore store();

    @BeforeEach
    void open() {
        store = store();
        store.learnEpoch();
    }

    @Test
    void shouldStartEverybodyAsNew() {
        // Given
        List<CandidateKey> unknown = List.of(ROBIN, SAM);

        // When
        List<StateStore.Loaded> loaded = store.load(unknown);

        // Then
        assertThat(loaded)
                .containsExactly(
                        new StateStore.Loaded(CandidateState.NEW, 0), new StateStore.Loaded(CandidateState.NEW, 0));
    }

    @Test
    void shouldKeepWhatWasApplied() {
        // Given
        StateStore.Change change = change(ROBIN, "e1", 0, 0, "h");

        // When
        List<StateStore.Applied> applied = store.apply(List.of(change));

        // Then
        assertThat(applied).hasSize(1).first().isInstanceOf(StateStore.Applied.Done.class);
        assertThat(store.load(List.of(ROBIN))).containsExactly(new StateStore.Loaded(change.state(), 1));
    }

    @Test
    void shouldGiveTheRecordBackForAnEventSeenBefore() {
        // Given
        StateStore.Change change = change(ROBIN, "e1", 0, 0, "h");
        store.apply(List.of(change));

        // When
        List<StateStore.Applied> again = store.apply(List.of(change(ROBIN, "e1", 5, 1, "h")));

        // Then
        assertThat(kept(again)).isEqualTo(change.record());
        assertThat(store.load(List.of(ROBIN)).get(0).version()).isEqualTo(1);
    }

    @Test
    void shouldStillKnowTheRecordAfterItWasSettled() {
        // Given
        StateStore.Change change = change(ROBIN, "e1", 0, 0, "h");
        store.apply(List.of(change));
        store.settle(List.of(change.record()), Map.of());

        // When
        List<StateStore.Applied> again = store.apply(List.of(change(ROBIN, "e1", 5, 1, "h")));

        // Then
        assertThat(kept(again)).isEqualTo(change.record());
    }

    @Test
    void shouldRefuseTheSameIdWithOtherContent() {
        // Given
        store.apply(List.of(change(ROBIN, "e1", 0, 0, "h")));

        // When
        List<StateStore.Applied> other = store.apply(List.of(change(ROBIN, "e1", 1, 1, "another")));

        // Then
        assertThat(other).containsExactly(new StateStore.Applied.OtherContent());
    }

    @Test
    void shouldKeepTheSameIdOfTwoPeopleApart() {
        // Given
        store.apply(List.of(change(ROBIN, "e1", 0, 0, "h")));

        // When
        List<StateStore.Applied> other = store.apply(List.of(change(SAM, "e1", 1, 0, "another")));

        // Then
        assertThat(other).hasSize(1).first().isInstanceOf(StateStore.Applied.Done.class);
    }

    @Test
    void shouldFenceWhatLiesBehind() {
        // Given
        store.apply(List.of(change(ROBIN, "e1", 7, 0, "h")));

        // When
        List<StateStore.Applied> behind = store.apply(List.of(change(ROBIN, "forgotten", 7, 1, "h")));

        // Then
        assertThat(behind).containsExactly(new StateStore.Applied.Fenced());
    }

    @Test
    void shouldSetTheFenceAnewForATopicMadeAnew() {
        // Given
        store.apply(List.of(change(ROBIN, "e1", 7, 0, "h")));

        // When
        List<StateStore.Applied> anew = store.apply(List.of(change(ROBIN, "e2", 0, 1, "h", "topic-2")));

        // Then
        assertThat(((StateStore.Applied.Done) anew.get(0)).fenceReset()).isTrue();
    }

    @Test
    void shouldRefuseAChangeDecidedOnAnOldState() {
        // Given
        store.apply(List.of(change(ROBIN, "e1", 0, 0, "h")));

        // When
        List<StateStore.Applied> stale = store.apply(List.of(change(ROBIN, "e2", 1, 0, "h")));

        // Then
        assertThat(stale).containsExactly(new StateStore.Applied.Conflict());
    }

    @Test
    void shouldApplyARoundInOrderEachOnItsOwn() {
        // Given
        store.apply(List.of(change(ROBIN, "e1", 0, 0, "h")));

        // When
        List<StateStore.Applied> round =
                store.apply(List.of(change(ROBIN, "e2", 1, 0, "h"), change(SAM, "e3", 2, 0, "h")));

        // Then
        assertThat(round.get(0)).isEqualTo(new StateStore.Applied.Conflict());
        assertThat(round.get(1)).isInstanceOf(StateStore.Applied.Done.class);
    }

    @Test
    void shouldKeepHowFarTheViewHasCome() {
        // Given
        store.mark(0, new Journal.Mark("journal-1", 5));

        // When
        store.settle(List.of(), Map.of(0, new StateStore.Span(5, 8)));

        // Then
        assertThat(store.marks(1)).containsExactly(Map.entry(0, new Journal.Mark("journal-1", 8)));
    }

    @Test
    void shouldFoldWhatItDoesNotHave() {
        // Given
        StateStore.Change one = change(ROBIN, "e1", 0, 0, "h");
        StateStore.Change two = change(ROBIN, "e2", 1, 1, "h");

        // When
        List<Fold> left = store.fold(List.of(fold(0, one, two)));

        // Then
        assertThat(left).isEmpty();
        assertThat(store.load(List.of(ROBIN))).containsExactly(new StateStore.Loaded(two.state(), 2));
        assertThat(store.apply(List.of(change(ROBIN, "late", 1, 2, "h"))))
                .containsExactly(new StateStore.Applied.Fenced());
        assertThat(store.apply(List.of(change(ROBIN, "e1", 7, 2, "other"))))
                .containsExactly(new StateStore.Applied.OtherContent());
    }

    @Test
    void shouldGiveBackAFoldWhenSomebodyElseWasFaster() {
        // Given
        StateStore.Change one = change(ROBIN, "e1", 0, 0, "h");
        store.apply(List.of(one));
        Fold late = fold(0, one);

        // When
        List<Fold> left = store.fold(List.of(late));

        // Then
        assertThat(left).containsExactly(late);
        assertThat(store.load(List.of(ROBIN)).get(0).version()).isEqualTo(1);
    }

    protected static Fold fold(long expected, StateStore.Change... changes) {
        List<Fold.Entry> entries = new ArrayList<>();
        for (StateStore.Change each : changes) {
            entries.add(new Fold.Entry(
                    new JournalEntry.Whole(each.record()), each.record().toString(), true));
        }
        return new Fold(changes[0].record().candidate(), expected, changes[changes.length - 1].state(), false, entries);
    }

    private static @Nullable JournalRecord kept(List<StateStore.Applied> applied) {
        StateStore.Kept kept = ((StateStore.Applied.Seen) applied.get(0)).kept();
        return kept == null ? null : kept.record();
    }

    protected StateStore.Change change(CandidateKey who, String event, long offset, long version, String hash) {
        return change(who, event, offset, version, hash, "topic-1");
    }

    private StateStore.Change change(
            CandidateKey who, String event, long offset, long version, String hash, String topicId) {
        Fact named = new Fact.NameLearned("name-" + event);
        JournalRecord record = new JournalRecord(
                who,
                new EventId(event),
                hash,
                new Source("chat.events", topicId, 0, offset),
                now,
                version + 1,
                List.of(named),
                List.of(Reply.to(new Place("dm", null), Card.Notice.info("hello"))));
        return new StateStore.Change(record, version, Evolution.evolve(CandidateState.NEW, named));
    }
}
