package dev.viva.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.adapter.vault.WrongKey;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.Place;
import dev.viva.chat.Reply;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import dev.viva.session.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What of a record stays readable when the candidate's key is gone. */
class SealedRecordTest {
    private static final CandidateKey ADA = new CandidateKey("web:local", "ada");
    private static final DataKey KEY = new DataKey(new byte[32]);

    /** Fields of facts that hold texts nobody typed: ids, times, the question and its key. A new field needs a decision. */
    private static final Set<String> PUBLIC = Set.of(
            "guards",
            "key",
            "weights",
            "accept",
            "at",
            "attempt",
            "because",
            "begin",
            "bind",
            "calibration",
            "caps",
            "cause",
            "channel",
            "criterion",
            "date",
            "day",
            "ending",
            "explain",
            "fact",
            "flags",
            "followUp",
            "formula",
            "from",
            "grader",
            "hash",
            "hint",
            "id",
            "item",
            "kind",
            "missed",
            "outcome",
            "plan",
            "point",
            "question",
            "rating",
            "reading",
            "reply",
            "says",
            "session",
            "slot",
            "signature",
            "thread",
            "to",
            "topic",
            "topics",
            "unit",
            "verdict",
            "why",
            "wrong");

    @Test
    void shouldLeaveNoTextReadableThatSomebodyMayHaveTyped() {
        // Given
        List<Fact> facts = SealedTypes.leaves(Fact.class).stream()
                .map(each -> (Fact) Instances.full(each))
                .toList();
        Set<String> readable = new TreeSet<>();

        // When
        JsonNode sealed = Sent.json(RecordVault.write(record(facts, List.of()), KEY));

        // Then
        sealed.path("facts").forEach(fact -> texts(fact, "", readable));
        assertThat(PUBLIC).as("named for nothing").isSubsetOf(readable);
        readable.removeAll(PUBLIC);
        assertThat(readable).isEmpty();
    }

    @Test
    void shouldSealEverythingThatWasSaid() {
        // Given
        List<Reply> replies = SealedTypes.leaves(Card.class).stream()
                .map(each -> Reply.to(new Place("dm", null), (Card) Instances.full(each)))
                .toList();

        // When
        String line = RecordVault.write(record(List.of(), replies), KEY);

        // Then
        for (JsonNode reply : Sent.json(line).path("replies")) {
            assertThat(reply.path("text").asText()).startsWith("sealed:");
            assertThat(names(reply.path("card"))).containsExactly("kind", "sealed");
        }
    }

    @Test
    void shouldComeBackWhole() {
        // Given
        List<Fact> facts = SealedTypes.leaves(Fact.class).stream()
                .map(each -> (Fact) Instances.full(each))
                .toList();
        JournalRecord record =
                record(facts, List.of(Reply.to(new Place("dm", null), Card.Notice.info("sealed:0 and all"))));

        // When
        JournalEntry.Content read = RecordVault.read(ADA, RecordVault.write(record, KEY), KEY);

        // Then
        assertThat(read).isEqualTo(new JournalEntry.Whole(record));
        assertThat(RecordVault.write(record, KEY)).isEqualTo(RecordVault.write(record, KEY));
    }

    @Test
    void shouldCountAsErasedWhatWasSealedWithADiscardedKey() {
        // Given
        byte[] next = new byte[32];
        Arrays.fill(next, (byte) 7);
        String line = RecordVault.write(record(List.of(new Fact.Forgotten(Instant.EPOCH)), List.of(hello())), KEY);

        // When
        List<JournalEntry.Content> read =
                List.of(RecordVault.read(ADA, line, null), RecordVault.read(ADA, line, new DataKey(next)));

        // Then
        assertThat(read).allSatisfy(each -> {
            assertThat(each).isInstanceOf(JournalEntry.Erased.class);
            assertThat(((JournalEntry.Erased) each).forgotten()).isTrue();
            assertThat(each.version()).isEqualTo(1);
        });
    }

    @Test
    void shouldRefuseARecordThatWasMovedToSomebodyElse() {
        // Given
        String line = RecordVault.write(record(List.of(), List.of(hello())), KEY);

        // When
        CandidateKey bob = new CandidateKey("web:local", "bob");

        // Then
        assertThatThrownBy(() -> RecordVault.read(bob, line, KEY)).isInstanceOf(WrongKey.class);
    }

    @Test
    void shouldNeedNoKeyWhereNothingWasSaid() {
        // Given
        JournalRecord silent = record(List.of(), List.of());

        // When
        boolean needsKey = RecordVault.needsKey(silent);

        // Then
        assertThat(needsKey).isFalse();
        assertThat(RecordVault.read(ADA, RecordVault.write(silent, null), null))
                .isEqualTo(new JournalEntry.Whole(silent));
        assertThatThrownBy(() -> RecordVault.write(record(List.of(), List.of(hello())), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reply hello() {
        return Reply.to(new Place("dm", null), Card.Notice.info("hello"));
    }

    private static void texts(JsonNode node, String name, Set<String> names) {
        if (node.isTextual() && !node.asText().startsWith("sealed:")) {
            names.add(name);
        } else if (node.isObject()) {
            node.properties()
                    .forEach((Map.Entry<String, JsonNode> each) -> texts(each.getValue(), each.getKey(), names));
        } else {
            node.forEach(each -> texts(each, name, names));
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JournalRecord record(List<Fact> facts, List<Reply> replies) {
        return new JournalRecord(
                ADA,
                new EventId("e1"),
                "hash",
                new Source("chat.events", "t1", 0, 7),
                Instant.EPOCH,
                1,
                facts,
                replies);
    }
}
