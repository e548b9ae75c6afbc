package dev.viva.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.receipt.ReceiptCheck;
import dev.viva.adapter.receipt.ReceiptFile;
import dev.viva.adapter.receipt.ReceiptKey;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.chat.AttemptId;
import dev.viva.chat.ChatEvent;
import dev.viva.grading.Grade;
import dev.viva.grading.GradingTask;
import dev.viva.grading.NumericGrader;
import dev.viva.grading.Replay;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.Stamp;
import dev.viva.grading.Verdict;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import dev.viva.session.Attempt;
import dev.viva.session.Decision;
import dev.viva.session.Fact;
import dev.viva.session.Play;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the journal tells of an attempt, and the receipts that follow from it. */
class TranscriptsTest {
    private static final DataKey KEY = new DataKey(new byte[32]);
    private static final ReceiptKey SIGNING = new ReceiptKey(new byte[32]);
    private static final RubricGrader RUBRIC = new RubricGrader();
    private static final NumericGrader NUMERIC = new NumericGrader();

    private final Transcripts transcripts = new Transcripts();
    private final Play play = new Play().telling(this::record);
    private int version;
    private Instant wanted = Instant.EPOCH;

    @Test
    void shouldGiveReceiptsThatHold() throws IOException {
        // Given
        play.say("probe trees").say("Bagging lowers the variance, the main point of bagging.");
        AttemptId words = play.attempt().id();
        play.take(marked()).say("numeric").say("7");
        AttemptId number = play.attempt().id();
        play.take(marked()).say("2").take(marked()).say("stop");

        // When
        List<String> files = List.of(file(words), file(number));

        // Then
        ReceiptCheck check = new ReceiptCheck(new Replay(RUBRIC, NUMERIC), Optional.of(SIGNING.published()));
        int checked = 0;
        for (String file : files) {
            for (var receipt : ReceiptCheck.receipts(Json.MAPPER.readTree(file))) {
                assertThat(check.check(receipt).json().path("deviations")).isEmpty();
                checked++;
            }
        }
        assertThat(checked).isEqualTo(2);
    }

    @Test
    void shouldKeepBothReadingsAndWhatTheChallengeCameTo() {
        // Given
        play.say("probe trees").say("the main thing");
        AttemptId attempt = play.attempt().id();
        play.mark(Map.of("main", Verdict.PARTLY)).say("challenge I named it");

        // When
        play.decided(attempt, Map.of("main", Verdict.MET), "So it is.");

        // Then
        Transcript transcript = transcripts.find(attempt).orElseThrow();
        assertThat(transcript.readings()).extracting(Transcript.Reading::answer).containsOnly("the main thing");
        assertThat(transcript.challenged().orElseThrow().grade().score()).isLessThan(0.5);
        assertThat(transcript.answered().orElseThrow().grade().score()).isGreaterThan(0.5);
        assertThat(transcript.challenge())
                .isEqualTo(new Transcript.Wish(
                        "I named it", transcript.challenge().at(), Transcript.Standing.DECIDED, 1, 1));
    }

    @Test
    void shouldNotShowWhatIsStillOpen() {
        // Given
        play.say("mock 2 trees").say("the main thing");
        AttemptId first = play.attempt().id();

        // When
        play.mark(Map.of("main", Verdict.MET, "side", Verdict.MET));

        // Then
        assertThat(transcripts.find(first).orElseThrow().mayBeSeen()).isFalse();
        assertThat(transcripts.find(play.attempt().id()).orElseThrow().mayBeSeen())
                .isFalse();
        play.say("stop");
        assertThat(transcripts.find(first).orElseThrow().mayBeSeen()).isTrue();
    }

    @Test
    void shouldKnowNothingOfSomebodyWhoWasForgotten() {
        // Given
        play.say("probe trees").say("the main thing").mark(Map.of("main", Verdict.MET));

        // When
        play.say("forget me yes");

        // Then
        assertThat(transcripts.all()).isEmpty();
    }

    private String file(AttemptId attempt) {
        return ReceiptFile.of(Play.ROBIN, transcripts.find(attempt).orElseThrow());
    }

    /** The awaited mark as a grader worker sends it. */
    private ChatEvent marked() {
        Attempt attempt = play.attempt();
        int revision = attempt.phase().requestedSoFar();
        GradingRequest request = new GradingRequest(
                Play.ROBIN,
                Play.HERE,
                attempt.id(),
                attempt.turn(),
                revision,
                attempt.answer(),
                attempt.asked(),
                wanted);
        GradingTask task = new GradingTask(attempt.asked(), attempt.answer());
        Grade grade = attempt.asked() instanceof dev.viva.bank.Asked.Rubric ? RUBRIC.grade(task) : NUMERIC.grade(task);
        Stamp stamp = SIGNING.stamp(request, grade);
        return new ChatEvent.Graded(play.head(), attempt.id(), attempt.turn(), revision, grade, null, stamp, Map.of());
    }

    /** By way of the journal's own form, sealed and opened again. */
    private void record(ChatEvent event, Decision decision) {
        version++;
        decision.facts().forEach(each -> wanted = each instanceof Fact.MarkRequested asked ? asked.at() : wanted);
        JournalRecord record = new JournalRecord(
                Play.ROBIN,
                event.head().id(),
                "hash",
                new Source("chat.events", "t", 0, version),
                event.head().at(),
                version,
                decision.facts(),
                decision.replies());
        JournalEntry.Content read = RecordVault.read(Play.ROBIN, RecordVault.write(record, KEY), KEY);
        transcripts.add(event.head().at(), ((JournalEntry.Whole) read).record().facts());
    }
}
