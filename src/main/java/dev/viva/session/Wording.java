package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.bank.Item;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Button;
import dev.viva.chat.Card;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.MisconceptionHit;
import dev.viva.grading.Outcome;
import dev.viva.library.Library;
import dev.viva.library.ReadingList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything the interview says, in one place. */
final class Wording {
    static final String SLOW_DOWN =
            "That was a lot at once, so I left this message out. Please wait a few seconds and send it again.";
    static final String NOTED = "Noted. Your mark is on its way.";
    static final String NOTED_SO_FAR = "Noted. Add to it if you like; I mark it once you pause.";
    static final String EMPTY = "That message was empty. Type your answer, or say `skip`.";
    static final String ALREADY = "That question is already answered or skipped, so this changes nothing.";
    static final String NOT_YOURS = "That question is not open for you. Say `probe` for one of your own.";
    static final String EDIT_TOO_LATE =
            "No answer that waits for its mark has this message, so the edit changes nothing."
                    + " If you mean it as your answer, send it as a new message.";
    static final String NOTHING_OPEN =
            "No question is open. Say `probe` for one, `mock 5` for an interview, or `help`.";
    static final String ELSEWHERE = "Your open question is in another place; this was not taken as its answer. "
            + "Answer it there, or say `probe` for a new one here.";
    static final String MOCK_RUNNING =
            "A mock interview is running. Finish it, or say `stop` to end it with a scorecard.";
    static final String MARK_FIRST =
            "One moment: your answer is being marked. Please ask again once the mark is there.";
    static final String HINT_TOO_LATE = "Your answer is already with the grader, so a hint would come too late.";
    static final String NO_MORE_HINTS = "There are no more hints for this question.";
    static final String SKIP_TOO_LATE =
            "Your answer is already with the grader; it counts as soon as the mark is there.";
    static final String SKIPPED = "Skipped.";
    static final String FIRST_STANDS = "Your first answer stands.";
    static final String EXPLAIN_LATER =
            "Model answers wait until the interview is over. `hint` gives a nudge, `skip` goes on.";
    static final String STUDY_LATER =
            "Study cards wait until the interview is over. `hint` gives a nudge, `skip` goes on.";
    static final String LAB_LATER = "The lab waits until the interview is over. `hint` gives a nudge, `skip` goes on.";
    static final String STOPPING = "I stop as soon as your last answer has its mark.";
    static final String NOTHING_TO_EXPLAIN = "There is nothing to explain yet. Say `probe` for a question.";
    static final String GONE = "That question has left the bank since, so I cannot explain it any more.";
    static final String NOTHING_FITS = "The bank has no question that fits. Say `help` for topics and levels.";
    static final String NOTHING_LEFT = "That was every question I have of this kind for now. Say `probe` for others.";
    static final String UNREADABLE = "I could not read that answer. It has cost you nothing; please try again.";
    static final String FORGET_ASKS = "This erases what I keep about you for good: your answers, marks, progress and"
            + " name. Nobody can bring it back; `export` gives you a copy first. Say `forget me yes` to go on.";
    static final String FORGOTTEN = "Done. What I kept about you is erased, and so is the key without which your part"
            + " of the journal cannot be read. Copies of recent messages expire by themselves: after 7 days in"
            + " chat.events, chat.replies and grading.requests, after 30 days in chat.events.dead-letter. What your"
            + " chat platform keeps is theirs to delete. You can begin anew at any time with `help`.";
    static final String EXPORT_READY =
            "Everything I keep about you comes as one JSON file: your answers, marks," + " replies and progress.";
    static final Button FORGET_YES = new Button("forget me yes", "Erase everything", null);
    static final Button EXPORT = new Button("export", "Give me a copy first", null);
    static final Button START = new Button("probe", "Ask me something", null);
    static final Button STOP = new Button("stop", "Stop", null);

    private static final double WENT_WELL = 0.7;
    private static final int MOST_LINES = 5;

    private Wording() {}

    /** A short piece of the user's words, safe to show inside one of our sentences. */
    static String shown(String words) {
        String plain = words.replaceAll("[\\p{Cntrl}\\p{Cf}`*_~|<>\\[\\]]", "");
        return plain.codePointCount(0, plain.length()) <= 40
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 40)) + "…";
    }

    static String tooLong(int length, int longest) {
        return "That is " + length + " characters; I read answers of up to " + longest
                + ". Nothing was taken from it. Please send a shorter one.";
    }

    static String tooMany(int most) {
        return "Your answer is " + most
                + " messages long already, and I read no more. This one was not taken; the others"
                + " get their mark once you pause.";
    }

    static Card courtesy(CandidateState state) {
        return state.attempt().isPresent()
                ? Card.Notice.info("I did not take that as your answer. The question is still open.", buttons(state))
                : Card.Notice.info(NOTHING_OPEN, START);
    }

    static String introduction(CandidateState state, int length, int wanted, List<Topic> topics) {
        String hello = state.name() == null ? "Welcome." : "Welcome, " + shown(state.name()) + ".";
        String about = topics.isEmpty()
                ? ""
                : " on " + topics.stream().map(Topic::title).distinct().collect(Collectors.joining(", "));
        String cut = wanted == length ? "" : " (" + wanted + " asked for; an interview has 1 to 15)";
        return hello + " This is a mock interview of " + length + (length == 1 ? " question" : " questions") + about
                + cut
                + ". Answer in your own words, as you would to an interviewer; there are no marks until the scorecard"
                + " at the end. `hint` costs a tenth of a question, `skip` goes on, `stop` ends early.";
    }

    static String practiceOver(int asked) {
        return "Practice is over after " + asked + (asked == 1 ? " question" : " questions")
                + ". `progress` shows how you stand.";
    }

    static Card question(CandidateState state) {
        Attempt attempt = state.attempt().orElseThrow();
        FollowUp followUp = attempt.followUp();
        String text = followUp == null ? attempt.asked().question() : followUp.question();
        return question(state, text, followUp != null, false);
    }

    /**
     * The open question.
     *
     * @param text what to ask
     */
    static Card question(CandidateState state, String text, boolean followUp, boolean retry) {
        Session.Running session = state.running().orElseThrow();
        Attempt attempt = Objects.requireNonNull(session.attempt());
        Asked asked = attempt.asked();
        String heading = session instanceof Session.Daily
                ? "Question of the day"
                : "Question " + attempt.number() + (session instanceof Session.Mock mock ? " of " + mock.length() : "");
        return new Card.Question(
                asked.item(),
                attempt.id(),
                attempt.turn(),
                heading,
                asked.topic(),
                asked.level(),
                text,
                followUp,
                retry,
                Arrays.asList(buttons(state)));
    }

    /** What can be pressed while the open question waits for an answer. */
    static Button[] buttons(CandidateState state) {
        Optional<AttemptId> open = state.attempt().map(Attempt::id);
        if (open.isEmpty()) {
            return new Button[] {START};
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Button("hint", "Hint", open.get()));
        buttons.add(new Button("skip", "Skip", open.get()));
        if (state.running().orElseThrow().marksAtOnce()) {
            buttons.add(new Button("explain", "Show the answer", open.get()));
        }
        buttons.add(STOP);
        return buttons.toArray(Button[]::new);
    }

    static Card hint(int step, String hint, CandidateState state, Rules rules) {
        long left = Math.round(100 * rules.shareAfter(step));
        return Card.Notice.info(
                "Hint " + step + ": " + hint + " (This question now counts " + left + " %.)", buttons(state));
    }

    static Card grade(Attempt attempt, @Nullable Double sessionScore) {
        Turn turn = attempt.turns().get(attempt.turns().size() - 1);
        return grade(attempt.asked(), attempt.id(), attempt.turns().size(), turn, sessionScore);
    }

    private static Card grade(Asked asked, AttemptId attempt, int number, Turn turn, @Nullable Double sessionScore) {
        Grade grade = turn.grade();
        return new Card.GradeShown(
                asked.item(),
                attempt,
                number,
                turn.revision(),
                grade.score(),
                grade.outcome(),
                grade.criteria(),
                grade.criteria().stream().map(each -> point(asked, each)).toList(),
                grade.misconceptions(),
                corrections(asked, grade),
                grade.caps(),
                grade.note(),
                sessionScore,
                grade.grader(),
                ChallengeWording.after(grade, attempt));
    }

    /** A criterion in words. */
    static String point(Asked asked, CriterionGrade grade) {
        if (asked instanceof Asked.Rubric rubric) {
            return rubric.key().criterion(grade.id()).map(each -> each.says()).orElse(grade.id());
        }
        return "The answer is " + ((Asked.Numeric) asked).printed() + ".";
    }

    /** What to answer to the misconceptions found. */
    static List<String> corrections(Asked asked, Grade grade) {
        if (!(asked instanceof Asked.Rubric rubric)) {
            return List.of();
        }
        return grade.misconceptions().stream()
                .map(MisconceptionHit::id)
                .map(rubric.key()::misconception)
                .flatMap(Optional::stream)
                .map(each -> each.reply())
                .toList();
    }

    static Grade noGrader() {
        return new Grade(
                Outcome.NEEDS_REVIEW,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of("no-grader"),
                "No grader answered in time.",
                "none");
    }

    static Card explanation(Asked asked, ReadingList list) {
        List<String> paragraphs = asked instanceof Asked.Numeric numeric
                ? NumberWording.explained(numeric)
                : List.of(asked.question(), asked.explain());
        return explanation(paragraphs, list.lines(asked.reading(), asked.topic()));
    }

    /** The first reference is what the explanation rests on; the others lead on. */
    private static Card explanation(List<String> paragraphs, List<String> sources) {
        List<String> all = new ArrayList<>(paragraphs);
        sources.stream().limit(1).forEach(source -> all.add("Source: " + source + "."));
        return new Card.Study("Model answer", all, sources.stream().skip(1).toList(), List.of());
    }

    static Card explanation(Item item, Closed closed, ReadingList list) {
        List<String> paragraphs = new ArrayList<>(
                item.ask(closed.seed()) instanceof Asked.Numeric numeric
                        ? NumberWording.explained(numeric)
                        : List.of(item.explain()));
        if (!item.hash().equals(closed.hash())) {
            paragraphs.add("(The question has been revised since you answered it; this is how it stands now.)");
        }
        return explanation(paragraphs, list.lines(item.reading(), item.topic()));
    }

    static Card scorecard(Session.Mock mock, @Nullable Double score, Library library) {
        List<Card.ScoreLine> lines = mock.done();
        long answered = lines.stream()
                .filter(line -> line.ending().equals(Ending.ANSWERED.words()))
                .count();
        return new Card.Scorecard(
                mock.id(),
                lines.size(),
                (int) answered,
                score,
                lines,
                strengths(lines),
                gaps(lines),
                reading(lines, library.reading()),
                onwards(weakest(lines), library));
    }

    private static Optional<Topic> weakest(List<Card.ScoreLine> lines) {
        return lines.stream()
                .filter(line -> line.sessionScore() != null && line.sessionScore() < WENT_WELL)
                .min(Comparator.comparingDouble(Card.ScoreLine::sessionScore))
                .map(Card.ScoreLine::topic);
    }

    /** Asks on, or leads to what there is to study and to read. */
    private static List<Button> onwards(Optional<Topic> weakest, Library library) {
        List<Button> buttons = new ArrayList<>(List.of(START));
        weakest.filter(topic -> library.card(topic).isPresent())
                .map(Studying::button)
                .ifPresent(buttons::add);
        if (!library.reading().works().isEmpty()) {
            buttons.add(ReadingPath.button());
        }
        return buttons;
    }

    private static List<String> reading(List<Card.ScoreLine> lines, ReadingList list) {
        return lines.stream()
                .filter(line -> line.sessionScore() == null || line.sessionScore() < WENT_WELL)
                .flatMap(line -> list.lines(line.reading(), line.topic()).stream())
                .distinct()
                .limit(MOST_LINES)
                .toList();
    }

    private static List<String> strengths(List<Card.ScoreLine> lines) {
        return lines.stream()
                .filter(line -> line.sessionScore() != null && line.sessionScore() >= WENT_WELL)
                .filter(line -> !line.made().isEmpty())
                .map(line -> line.topic().title() + ": " + line.made().get(0).point())
                .limit(MOST_LINES)
                .toList();
    }

    private static List<String> gaps(List<Card.ScoreLine> lines) {
        return lines.stream()
                .filter(line -> line.sessionScore() == null || line.sessionScore() < WENT_WELL)
                .map(line -> line.topic().title() + ": " + gap(line))
                .limit(MOST_LINES)
                .toList();
    }

    private static String gap(Card.ScoreLine line) {
        if (!line.missed().isEmpty()) {
            return line.missed().get(0);
        }
        Optional<Card.Evidence> half =
                line.made().stream().filter(Card.Evidence::partly).findFirst();
        if (half.isPresent()) {
            return "half right: " + half.get().point();
        }
        return line.ending().equals(Ending.ANSWERED.words())
                ? "right in the end, but only after hints, a follow-up or a second try"
                : line.ending();
    }

    static Card progress(CandidateState state, Library library) {
        List<Card.TopicLine> lines = new ArrayList<>();
        state.standing().topics().forEach((topic, standing) -> {
            if (standing.answered() > 0) {
                lines.add(new Card.TopicLine(topic, standing.answered(), standing.mean()));
            }
        });
        Optional<Topic> weakest = ReadingPath.weakest(state.standing()).stream().findFirst();
        return new Card.Progress(
                state.standing().answered(), lines, advice(weakest, library), onwards(weakest, library));
    }

    private static String advice(Optional<Topic> weakest, Library library) {
        return weakest.map(topic -> "Weakest so far: " + topic.title() + ". Try "
                        + (library.card(topic).isPresent() ? "`study " + topic.slug() + "`, then " : "") + "`probe "
                        + topic.slug() + "`.")
                .orElse("No marks yet. Say `probe` for a question.");
    }

    static Card help() {
        List<Card.CommandLine> lines = Arrays.stream(CommandName.values())
                .map(each -> new Card.CommandLine(each.usage(), each.does()))
                .toList();
        String topics = Arrays.stream(Topic.values()).map(Topic::slug).collect(Collectors.joining(", "));
        return new Card.Help(
                "I ask questions on machine-learning theory, mark your answers point by point and show the words that"
                        + " earned each one.\nTopics: " + topics.toLowerCase(Locale.ROOT) + ".",
                lines,
                List.of(START, new Button("mock", "Mock interview", null)));
    }
}
