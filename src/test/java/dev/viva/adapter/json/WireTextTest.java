package dev.viva.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written without a tree is what its tree would give, to the byte. */
class WireTextTest {
    private static final CandidateKey ADA = new CandidateKey("web:local", "ada");
    private static final DataKey KEY = new DataKey(new byte[32]);

    @ParameterizedTest
    @MethodSource("cards")
    void shouldWriteRepliesAsTheirTree(Card card) {
        // Given
        JournalRecord record = record(List.of(), card);
        ObjectNode expected = (ObjectNode) Wire.recordTree(record).at("/replies/1");
        expected.put("replyTo", "cause");

        // When
        String written = Wire.reply(record, 1);

        // Then
        assertThat(written).isEqualTo(Wire.write(Wire.address(expected, ADA)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void shouldKeepTheKindOfASealedCard(Card card) {
        // Given
        JournalRecord record = record(List.of(), card);

        // When
        JsonNode reply = Sent.json(RecordVault.write(record, KEY)).at("/replies/0");

        // Then
        assertThat(reply.at("/card/kind"))
                .isEqualTo(Wire.recordTree(record).at("/replies/0/card/kind"))
                .isNotNull();
        assertThat(reply.fieldNames()).toIterable().containsExactlyElementsOf(() -> Wire.recordTree(record)
                .at("/replies/0")
                .fieldNames());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void shouldGiveBackWhatWasSealed(Card card) {
        // Given
        List<Fact> facts = SealedTypes.leaves(Fact.class).stream()
                .map(each -> (Fact) Instances.full(each))
                .toList();
        JournalRecord record = record(facts, card);

        // When
        String line = RecordVault.write(record, KEY);

        // Then
        assertThat(RecordVault.read(ADA, line, KEY)).isEqualTo(new JournalEntry.Whole(record));
        assertThat(Sent.json(line).at("/facts")).hasSameSizeAs(facts);
    }

    private static Stream<Card> cards() {
        return SealedTypes.leaves(Card.class).stream().map(each -> (Card) Instances.full(each));
    }

    private static JournalRecord record(List<Fact> facts, Card card) {
        Reply first = Reply.to(new Place("c", null), card);
        Reply second = Reply.to(new Place("c \u2028 \"1\"", "thread"), card);
        return new JournalRecord(
                ADA,
                new EventId("cause"),
                "hash",
                new Source("chat.events", "id", 3, 77),
                Instant.parse("2026-11-22T12:00:00.5Z"),
                9,
                facts,
                List.of(first, second));
    }
}
