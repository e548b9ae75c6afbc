package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.ability.RotatingPicker;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.kafka.EventReader;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Types;
import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.Head;
import dev.viva.chat.Place;
import dev.viva.grading.Grade;
import dev.viva.hostile.BadInputs;
import dev.viva.practice.Delivery;
import dev.viva.practice.GraderWork;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.Source;
import dev.viva.session.CandidateState;
import dev.viva.session.Decision;
import dev.viva.session.Evolution;
import dev.viva.session.Interview;
import dev.viva.session.Rules;
import dev.viva.session.TestingBank;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever somebody answers, it goes the whole way: into the state and back, to the grader, and the mark comes home. */
class BadAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final CandidateKey ROBIN = new CandidateKey("slack:T1", "U1");
    private static final Place PLACE = new Place("C1", null);
    private static final Source SOURCE = new Source("chat.events", "t", 0, 7);

    private final Seal seal = new Seal("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private final EventReader reader = new EventReader(seal);
    private final GraderWork work = new GraderWork(Graders.words(), Graders.numeric());
    private final Interview interview = new Interview(TestingBank.bank(), new RotatingPicker(), Rules.DEFAULT);

    @Test
    void shouldBringTheMarkOfAnyAnswerBack() {
        for (Asked asked : List.of(TestingBank.BAGGING.ask(0), TestingBank.MEAN.ask(0))) {
            for (String answer : BadInputs.strings()) {
                // Given
                GradingRequest asIs = new GradingRequest(ROBIN, PLACE, new AttemptId("a-1"), 1, 1, answer, asked, NOW);
                GradingRequest request = Wire.request(ROBIN, Wire.request(asIs));

                // When
                Grade grade = work.grade(request);
                Delivery read = sent(request, Wire.graded(request, grade, null, Map.of()));

                // Then
                assertThat(request).isEqualTo(asIs);
                assertThat(read).isInstanceOf(Delivery.Readable.class);
                ChatEvent.Graded event = (ChatEvent.Graded) ((Delivery.Readable) read).event();
                assertThat(event.grade()).isEqualTo(grade);
            }
        }
    }

    @Test
    void shouldReplyToAnythingAndKeepItAsItIs() {
        for (String text : BadInputs.strings()) {
            // Given
            CandidateState idle = CandidateState.NEW;
            CandidateState asked =
                    Evolution.evolve(idle, decide(idle, "1", "probe trees").facts());

            // When
            Decision toNothing = decide(idle, "2", text);
            Decision toQuestion = decide(asked, "2", text);

            // Then
            assertThat(toNothing.replies()).isNotEmpty();
            assertThat(toQuestion.replies()).isNotEmpty();
            CandidateState after = Evolution.evolve(asked, toQuestion.facts());
            assertThat(Wire.state(Wire.state(after))).isEqualTo(after);
            after.attempt()
                    .filter(attempt -> !attempt.answer().isBlank())
                    .ifPresent(attempt -> assertThat(attempt.answer()).isEqualTo(text.strip()));
        }
    }

    private Decision decide(CandidateState state, String id, String text) {
        Head head = new Head(new EventId(id), ROBIN, PLACE, NOW, text);
        return interview.decide(state, new ChatEvent.Message(head, text, null, null, true));
    }

    private Delivery sent(GradingRequest request, String value) {
        String id = request.resultId().value();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String mac = seal.of(Types.GRADED, id, ROBIN.text(), bytes);
        return reader.read(
                SOURCE,
                NOW,
                new Delivery.Raw(
                        ROBIN.text().getBytes(StandardCharsets.UTF_8),
                        bytes,
                        List.of(header("ce_id", id), header("ce_type", Types.GRADED), header(Seal.HEADER, mac))));
    }

    private static Delivery.Header header(String name, String value) {
        return new Delivery.Header(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
