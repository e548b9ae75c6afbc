package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.Head;
import dev.viva.chat.Place;
import dev.viva.chat.Reply;
import dev.viva.chat.Reread;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.GradingTask;
import dev.viva.grading.NumericGrader;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.Why;
import dev.viva.schedule.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Plays events against the interview, one after the other, and keeps the state. */
public final class Play {
    public static final CandidateKey ROBIN = new CandidateKey("test:1", "robin");
    public static final Place HERE = new Place("dm", null);
    public static final Place THERE = new Place("general", null);

    private Interview interview = TestingBank.interview();
    private CandidateState state = CandidateState.NEW;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private Place place = HERE;
    private int events;
    private AttemptId lastMarked = new AttemptId("a-never-marked");
    private final Map<AttemptId, Marked> marked = new HashMap<>();
    private BiConsumer<ChatEvent, Decision> listener = (event, decision) -> {};
    private Decision last = new Decision(List.of(), List.of());

    private record Marked(Asked.Rubric asked, int turn, int revision, Grade grade, String answer) {}

    private static final Marked UNKNOWN = new Marked((Asked.Rubric) TestingBank.BAGGING.ask(0), 1, 1, review(), "one");

    public CandidateState state() {
        return state;
    }

    public Decision last() {
        return last;
    }

    public List<String> said() {
        return last.replies().stream().map(Reply::text).toList();
    }

    public Attempt attempt() {
        return state.attempt().orElseThrow();
    }

    public Play wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Play at(Place next) {
        place = next;
        return this;
    }

    /** Tells each event with what was decided on it. */
    public Play telling(BiConsumer<ChatEvent, Decision> next) {
        listener = next;
        return this;
    }

    public Play with(Interview next) {
        interview = next;
        return this;
    }

    public Play from(CandidateState given) {
        state = given;
        return this;
    }

    /** A complete message. */
    public Play say(String text) {
        return take(new ChatEvent.Message(head(), text, null, null, true));
    }

    /** A message after which more may come. */
    public Play type(String text) {
        return take(new ChatEvent.Message(head(), text, null, null, false));
    }

    public Play sayTo(AttemptId attempt, String text) {
        return take(new ChatEvent.Message(head(), text, attempt, null, true));
    }

    public Play edit(EventId part, String text) {
        return take(new ChatEvent.Message(head(), text, null, part, false));
    }

    public Play command(String name, String arguments) {
        return take(new ChatEvent.Command(head(), name, arguments));
    }

    public Play press(String action, @Nullable AttemptId attempt) {
        return take(new ChatEvent.Action(head(), action, attempt));
    }

    /** The timer that the state waits for fires when it is due. */
    public Play timer() {
        Timers.Due due = Timers.of(state, Rules.DEFAULT).orElseThrow();
        now = due.at().isAfter(now) ? due.at() : now;
        return take(new ChatEvent.Timer(head(), due.timer()));
    }

    /** The next daily probe is due. */
    public Play probe() {
        Due due = state.routine().next().orElseThrow();
        now = due.at().isAfter(now) ? due.at() : now;
        return take(new ChatEvent.ProbeDue(head(), state.routine().key(due)));
    }

    /** The awaited mark, with a verdict for each criterion; the others are missed. */
    public Play mark(Map<String, Verdict> verdicts) {
        return mark(grade(attempt(), verdicts));
    }

    public Play mark(Grade grade) {
        Attempt attempt = attempt();
        int revision = Math.max(1, attempt.phase().requestedSoFar());
        if (attempt.asked() instanceof Asked.Rubric asked) {
            lastMarked = attempt.id();
            marked.put(attempt.id(), new Marked(asked, attempt.turn(), revision, grade, attempt.answer()));
        }
        return mark(attempt.id(), attempt.turn(), revision, grade);
    }

    /** The awaited mark of a number, by the grader that marks numbers. */
    public Play markNumber() {
        return mark(new NumericGrader()
                .grade(new GradingTask(attempt().asked(), attempt().answer())));
    }

    public Play mark(AttemptId attempt, int turn, int revision, Grade grade) {
        return take(new ChatEvent.Graded(head(), attempt, turn, revision, grade));
    }

    /** A second reading of the last marked turn of an attempt, with a verdict for each criterion. */
    public Play reread(AttemptId attempt, Map<String, Verdict> verdicts) {
        Marked last = marked.getOrDefault(attempt, UNKNOWN);
        return reread(attempt, grade(last.asked(), last.answer(), verdicts));
    }

    public Play reread(AttemptId attempt, Grade again) {
        return take(rereading(attempt, again));
    }

    /** A second reading of what was marked last, or of something that is not known here. */
    public ChatEvent rereadingOfTheLast() {
        Marked last = marked.getOrDefault(lastMarked, UNKNOWN);
        return rereading(lastMarked, grade(last.asked(), last.answer(), Map.of("main", Verdict.PARTLY)));
    }

    private ChatEvent rereading(AttemptId attempt, Grade again) {
        return rereading(attempt, again, false);
    }

    private ChatEvent rereading(AttemptId attempt, Grade again, boolean challenged) {
        Marked last = marked.getOrDefault(attempt, UNKNOWN);
        return new ChatEvent.Graded(
                head(),
                attempt,
                last.turn(),
                last.revision() + 1,
                again,
                new Reread(last.asked(), last.grade(), challenged),
                null,
                Map.of());
    }

    /** The second reading that the candidate asked for. */
    public Play challenged(AttemptId attempt, Grade again) {
        return take(rereading(attempt, again, true));
    }

    public Play challenged(AttemptId attempt, Map<String, Verdict> verdicts) {
        Marked last = marked.getOrDefault(attempt, UNKNOWN);
        return challenged(attempt, grade(last.asked(), last.answer(), verdicts));
    }

    public Play unread(AttemptId attempt, Why why, boolean challenged) {
        return take(new ChatEvent.Unread(head(), attempt, why, challenged));
    }

    /** That what was marked last was not read again. */
    public ChatEvent unreadLast(boolean challenged) {
        return new ChatEvent.Unread(head(), lastMarked, Why.SLOW, challenged);
    }

    /** What a person decided. */
    public Play decided(AttemptId attempt, Map<String, Verdict> verdicts, String note) {
        Marked last = marked.getOrDefault(attempt, UNKNOWN);
        return take(decision(attempt, grade(last.asked(), last.answer(), verdicts), note));
    }

    public ChatEvent decisionOnTheLast() {
        Marked last = marked.getOrDefault(lastMarked, UNKNOWN);
        return decision(lastMarked, grade(last.asked(), last.answer(), Map.of("main", Verdict.MET)), "Well said.");
    }

    private ChatEvent decision(AttemptId attempt, Grade grade, String note) {
        Marked last = marked.getOrDefault(attempt, UNKNOWN);
        Reread rereads = new Reread(last.asked(), last.grade(), true);
        return new ChatEvent.Reviewed(
                head(), attempt, last.turn(), last.revision() + 2, grade, rereads, "Kim", note, null);
    }

    public Play take(ChatEvent event) {
        last = interview.decide(state, event);
        state = Evolution.evolve(state, last.facts());
        listener.accept(event, last);
        return this;
    }

    public EventId lastEvent() {
        return new EventId("e" + events);
    }

    public Head head() {
        events++;
        now = now.plusSeconds(10);
        return new Head(new EventId("e" + events), ROBIN, place, now, null);
    }

    /** A grade of the open attempt; quotes are the whole answer. */
    public static Grade grade(Attempt attempt, Map<String, Verdict> verdicts) {
        if (attempt.asked() instanceof Asked.Rubric asked) {
            return grade(asked, attempt.answer(), verdicts);
        }
        CriterionGrade value = graded("value", verdicts, attempt.answer());
        return new Grade(
                Outcome.GRADED,
                value.credit(),
                List.of(value),
                List.of(),
                List.of(),
                List.of(),
                "I read a number.",
                "testing/1");
    }

    private static Grade grade(Asked.Rubric asked, String answer, Map<String, Verdict> verdicts) {
        List<CriterionGrade> criteria = new ArrayList<>();
        asked.key().criteria().forEach(each -> criteria.add(graded(each.id(), verdicts, answer)));
        return new Grade(
                Outcome.GRADED,
                Grade.score(asked.key(), criteria, List.of()),
                criteria,
                List.of(),
                List.of(),
                List.of(),
                null,
                "testing/1");
    }

    public static Grade review() {
        return new Grade(
                Outcome.NEEDS_REVIEW, null, List.of(), List.of(), List.of(), List.of("unsure"), null, "testing/1");
    }

    public static Grade ungradable() {
        return new Grade(
                Outcome.UNGRADABLE,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "I could not read that.",
                "testing/1");
    }

    private static CriterionGrade graded(String id, Map<String, Verdict> verdicts, String answer) {
        Verdict verdict = verdicts.getOrDefault(id, Verdict.MISSED);
        String quote = verdict == Verdict.MISSED ? null : answer;
        return new CriterionGrade(id, verdict, verdict.credit(), verdict.credit(), quote);
    }
}
