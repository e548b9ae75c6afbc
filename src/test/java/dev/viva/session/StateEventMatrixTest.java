package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.json.Wire;
import dev.viva.chat.AttemptId;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.TimerKey;
import dev.viva.grading.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every state against every event. What each pair does stands in {@code matrix.txt}: a pair that nobody decided on fails,
 * and so does one that decides differently than before.
 */
class StateEventMatrixTest {
    private static final Path DECIDED = Path.of("src", "test", "resources", "matrix.txt");
    private static final AttemptId SOMEBODY_ELSES = new AttemptId("a-somebodyelse");

    @Test
    void shouldHaveDecidedEveryPair() throws IOException {
        // Given
        List<String> lines = new ArrayList<>();

        // When
        states().forEach((state, play) -> events().forEach(
                        (event, make) -> lines.add(state + " | " + event + " | " + outcome(play.get(), make))));

        // Then
        if ("write".equals(System.getProperty("viva.transcripts"))) {
            Files.write(DECIDED, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(DECIDED));
    }

    @Test
    void shouldAnswerEverythingThatAPersonDoes() {
        // Given
        Map<String, Supplier<Play>> states = states();

        // When
        List<String> unanswered = states.entrySet().stream()
                .flatMap(state -> events().entrySet().stream()
                        .filter(event -> silent(state.getValue().get(), event.getValue()))
                        .map(event -> state.getKey() + " | " + event.getKey()))
                .toList();

        // Then
        assertThat(unanswered).isEmpty();
    }

    @Test
    void shouldKnowEveryKindOfSessionPhaseAndEvent() {
        // Given
        Set<Class<?>> seen = states().values().stream()
                .map(Supplier::get)
                .flatMap(play -> Stream.of(
                        play.state().session().getClass(),
                        play.state()
                                .attempt()
                                .<Object>map(Attempt::phase)
                                .orElse("none")
                                .getClass()))
                .collect(Collectors.toSet());
        Set<Class<?>> events = events().values().stream()
                .map(make ->
                        make.apply(states().get("practice, awaiting").get()).getClass())
                .collect(Collectors.toSet());

        // When
        Set<Class<?>> wanted = Stream.of(Session.Running.class, Phase.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        // Then
        assertThat(seen).containsAll(wanted).contains(Session.Idle.class);
        assertThat(events).containsExactlyInAnyOrder(ChatEvent.class.getPermittedSubclasses());
    }

    @Test
    void shouldComeBackWholeFromJson() {
        // Given
        List<CandidateState> states =
                states().values().stream().map(Supplier::get).map(Play::state).toList();

        // When
        List<CandidateState> back =
                states.stream().map(state -> Wire.state(Wire.state(state))).toList();

        // Then
        assertThat(back).isEqualTo(states);
    }

    private static boolean silent(Play play, Function<Play, ChatEvent> make) {
        ChatEvent event = make.apply(play);
        return event.fromPerson() && play.take(event).last().replies().isEmpty();
    }

    private static String outcome(Play play, Function<Play, ChatEvent> make) {
        play.take(make.apply(play));
        String facts = play.last().facts().stream()
                .map(fact -> fact.getClass().getSimpleName())
                .filter(name -> !name.equals("MessageCounted"))
                .collect(Collectors.joining(" "));
        String cards = play.last().replies().stream()
                .map(reply -> reply.card().getClass().getSimpleName())
                .collect(Collectors.joining(" "));
        return (facts.isEmpty() ? "nothing" : facts) + " | " + (cards.isEmpty() ? "silent" : cards);
    }

    private static Map<String, Supplier<Play>> states() {
        Map<String, Supplier<Play>> states = new LinkedHashMap<>();
        states.put("idle, new", Play::new);
        states.put("idle, after practice", () -> practice().press("skip", null).say("stop"));
        states.put("idle, planned", StateEventMatrixTest::planned);
        states.put("daily, awaiting", () -> planned().probe());
        states.put("daily, composing", () -> planned().probe().type("one"));
        states.put("daily, marking", () -> planned().probe().say("one"));
        states.put("practice, a probe waits", () -> planned()
                .wait(Duration.parse("PT19H50M"))
                .say("probe trees")
                .probe());
        states.put("practice, awaiting", StateEventMatrixTest::practice);
        states.put("practice, composing", () -> practice().type("one"));
        states.put("practice, marking", () -> practice().say("one"));
        states.put("practice, stopping", () -> practice().say("one").say("stop"));
        states.put("practice, second question", () -> practice().say("one").mark(Map.of("main", Verdict.MET)));
        states.put("mock, awaiting", StateEventMatrixTest::mock);
        states.put("mock, composing", () -> mock().type("one"));
        states.put("mock, marking", () -> mock().say("one"));
        states.put("mock, stopping", () -> mock().say("one").say("stop"));
        states.put("mock, follow-up awaiting", StateEventMatrixTest::followUp);
        states.put("mock, follow-up composing", () -> followUp().type("two"));
        states.put("mock, follow-up marking", () -> followUp().say("two"));
        states.put(
                "mock, last question marking",
                () -> new Play().say("mock 1 trees").say("one"));
        states.put("practice, second try awaiting", () -> secondTry("numeric"));
        states.put("practice, second try composing", () -> secondTry("numeric").type("2"));
        states.put("practice, second try marking", () -> secondTry("numeric").say("2"));
        states.put("mock, second try awaiting", () -> secondTry("mock 2 bias-variance"));
        states.put("mock, second try composing", () -> secondTry("mock 2 bias-variance")
                .type("2"));
        states.put("mock, second try marking", () -> secondTry("mock 2 bias-variance")
                .say("2"));
        return states;
    }

    private static Play planned() {
        return new Play().say("daily 09:00 Europe/Berlin");
    }

    private static Play practice() {
        return new Play().say("probe trees");
    }

    private static Play mock() {
        return new Play().say("mock 2 trees");
    }

    private static Play followUp() {
        return mock().say("one").mark(Map.of("side", Verdict.MET));
    }

    /** The sum instead of the mean, a mistake that the item knows. */
    private static Play secondTry(String start) {
        return new Play().say(start).say("4").markNumber();
    }

    private static Map<String, Function<Play, ChatEvent>> events() {
        Map<String, Function<Play, ChatEvent>> events = new LinkedHashMap<>();
        events.put("words, complete", play -> new ChatEvent.Message(play.head(), "an answer", null, null, true));
        events.put("words, more may come", play -> new ChatEvent.Message(play.head(), "an answer", null, null, false));
        events.put(
                "words to the open attempt", play -> new ChatEvent.Message(play.head(), "x y", open(play), null, true));
        events.put(
                "words to another attempt",
                play -> new ChatEvent.Message(play.head(), "x y", SOMEBODY_ELSES, null, true));
        events.put(
                "an edit of something else",
                play -> new ChatEvent.Message(play.head(), "x y", null, new EventId("other"), false));
        events.put("nothing but blanks", play -> new ChatEvent.Message(play.head(), "  \n ", null, null, true));
        events.put(
                "far too many words",
                play -> new ChatEvent.Message(play.head(), "x".repeat(100_000), null, null, true));
        events.put("a word of thanks", play -> new ChatEvent.Message(play.head(), "thanks!", null, null, false));
        for (CommandName name : CommandName.values()) {
            events.put("command " + name.word(), play -> new ChatEvent.Command(play.head(), name.word(), ""));
        }
        events.put("command study trees", play -> new ChatEvent.Command(play.head(), "study", "trees"));
        events.put("command forget me yes", play -> new ChatEvent.Command(play.head(), "forget", "me yes"));
        events.put("command reading trees", play -> new ChatEvent.Command(play.head(), "reading", "trees"));
        events.put("command lab many-trees", play -> new ChatEvent.Command(play.head(), "lab", "many-trees"));
        events.put(
                "button study trees example", play -> new ChatEvent.Action(play.head(), "study trees example", null));
        for (String days : List.of("09:00 Europe/Berlin", "off", "on", "skip")) {
            events.put("command daily " + days, play -> new ChatEvent.Command(play.head(), "daily", days));
        }
        events.put("command snooze 3", play -> new ChatEvent.Command(play.head(), "snooze", "3"));
        events.put(
                "command vacation in December",
                play -> new ChatEvent.Command(play.head(), "vacation", "2026-12-24 2027-01-03"));
        events.put(
                "command interview in January", play -> new ChatEvent.Command(play.head(), "interview", "2027-01-15"));
        events.put("command mock forgotten", play -> new ChatEvent.Command(play.head(), "mock", "forgotten"));
        events.put("unknown command", play -> new ChatEvent.Command(play.head(), "dance", ""));
        events.put("button hint of the open attempt", play -> new ChatEvent.Action(play.head(), "hint", open(play)));
        events.put("button skip of another attempt", play -> new ChatEvent.Action(play.head(), "skip", SOMEBODY_ELSES));
        events.put(
                "button explain of another attempt",
                play -> new ChatEvent.Action(play.head(), "explain", SOMEBODY_ELSES));
        events.put(
                "button challenge of another attempt",
                play -> new ChatEvent.Action(play.head(), "challenge", SOMEBODY_ELSES));
        events.put(
                "button receipt of another attempt",
                play -> new ChatEvent.Action(play.head(), "receipt", SOMEBODY_ELSES));
        events.put("that nobody read again what was challenged", play -> play.unreadLast(true));
        events.put("that nobody read again what is unsure", play -> play.unreadLast(false));
        events.put("a decision on what was marked last", Play::decisionOnTheLast);
        events.put("the awaited mark", play -> marked(play, 0));
        events.put("a mark for another reading", play -> marked(play, 7));
        events.put(
                "a mark for another attempt",
                play -> new ChatEvent.Graded(play.head(), SOMEBODY_ELSES, 1, 1, Play.review()));
        events.put("a second reading of what was marked last", Play::rereadingOfTheLast);
        events.put("turn closes", play -> timer(play, TimerKey.Kind.TURN_CLOSES));
        events.put("mark overdue", play -> timer(play, TimerKey.Kind.MARK_OVERDUE));
        events.put("a probe that is due", StateEventMatrixTest::dueProbe);
        events.put(
                "a probe that is not due",
                play -> new ChatEvent.ProbeDue(play.head(), new ProbeKey(LocalDate.of(2026, 11, 22), 0, 99)));
        return events;
    }

    private static ChatEvent dueProbe(Play play) {
        ProbeKey key = play.state()
                .routine()
                .next()
                .map(play.state().routine()::key)
                .orElseGet(() -> new ProbeKey(LocalDate.of(2026, 11, 23), 0, 1));
        return new ChatEvent.ProbeDue(play.head(), key);
    }

    private static AttemptId open(Play play) {
        return play.state().attempt().map(Attempt::id).orElse(SOMEBODY_ELSES);
    }

    private static ChatEvent marked(Play play, int later) {
        return play.state()
                .attempt()
                .<ChatEvent>map(attempt -> new ChatEvent.Graded(
                        play.head(),
                        attempt.id(),
                        attempt.turn(),
                        attempt.phase().requestedSoFar() + later,
                        Play.grade(attempt, Map.of("main", Verdict.MET))))
                .orElseGet(() -> new ChatEvent.Graded(play.head(), SOMEBODY_ELSES, 1, 1 + later, Play.review()));
    }

    private static ChatEvent timer(Play play, TimerKey.Kind kind) {
        TimerKey key = Timers.of(play.state(), Rules.DEFAULT)
                .map(Timers.Due::timer)
                .filter(each -> each.kind() == kind)
                .orElseGet(() -> new TimerKey(kind, open(play), 1, 99));
        return new ChatEvent.Timer(play.head(), key);
    }
}
