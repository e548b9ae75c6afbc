package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.Head;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said in answer to a question, and when it goes to a grader. */
final class Answers {
    /** A state holds the id of every message, and an id may be longer than what the message says. */
    private static final int MOST_MESSAGES = 100;

    private final Rules rules;

    Answers(Rules rules) {
        this.rules = rules;
    }

    void said(Draft draft, Head head, Intent.Say say) {
        Optional<Attempt> open = draft.state().attempt();
        Optional<String> refusal = refusal(draft.state(), head, say, open.orElse(null));
        if (refusal.isPresent()) {
            draft.say(head.place(), Card.Notice.info(refusal.get(), Wording.buttons(draft.state())));
            return;
        }
        Attempt attempt = open.orElseThrow();
        EventId part = say.edits() != null ? say.edits() : head.id();
        draft.happens(new Fact.AnswerPartReceived(attempt.id(), attempt.turn(), new Part(part, say.text()), head.at()));
        if (say.complete()) {
            requestMark(draft, head.at());
        }
        draft.say(head.place(), Card.Notice.info(say.complete() ? Wording.NOTED : Wording.NOTED_SO_FAR));
    }

    /** Sends the open attempt's answer to a grader, as the next reading of its turn. */
    void requestMark(Draft draft, Instant at) {
        draft.state()
                .attempt()
                .ifPresent(attempt -> draft.happens(new Fact.MarkRequested(
                        attempt.id(), attempt.turn(), attempt.phase().nextReading(), 1, at)));
    }

    /** Why the words cannot count as an answer, in words for the candidate; nothing if they can. */
    private Optional<String> refusal(CandidateState state, Head head, Intent.Say say, @Nullable Attempt open) {
        if (say.text().isBlank()) {
            return Optional.of(Wording.EMPTY);
        }
        if (say.text().length() > rules.longestAnswer()) {
            return Optional.of(Wording.tooLong(say.text().length(), rules.longestAnswer()));
        }
        if (say.attempt() != null && (open == null || !say.attempt().equals(open.id()))) {
            return Optional.of(state.closed(say.attempt()).isPresent() ? Wording.ALREADY : Wording.NOT_YOURS);
        }
        if (say.edits() != null && !canEdit(open, say.edits())) {
            return Optional.of(Wording.EDIT_TOO_LATE);
        }
        if (open == null) {
            return Optional.of(Wording.NOTHING_OPEN);
        }
        return refusal(state, head, say, open, state.running().orElseThrow());
    }

    private Optional<String> refusal(
            CandidateState state, Head head, Intent.Say say, Attempt open, Session.Running session) {
        if (say.attempt() == null && !session.place().equals(head.place())) {
            return Optional.of(Wording.ELSEWHERE);
        }
        if (say.attempt() == null
                && head.at().isBefore(open.askedAt())
                && !state.recent().isEmpty()) {
            return Optional.of(Wording.ALREADY);
        }
        if (say.edits() == null && open.phase().sent().size() >= MOST_MESSAGES) {
            return Optional.of(Wording.tooMany(MOST_MESSAGES));
        }
        int length = lengthBeside(open, say.edits()) + say.text().length();
        return length > rules.longestAnswer()
                ? Optional.of(Wording.tooLong(length, rules.longestAnswer()))
                : Optional.empty();
    }

    private static boolean canEdit(@Nullable Attempt open, EventId part) {
        return open != null
                && open.phase().sent().stream().anyMatch(each -> each.id().equals(part));
    }

    /** The length of the parts that stay. */
    private static int lengthBeside(Attempt open, @Nullable EventId replaced) {
        return open.phase().sent().stream()
                .filter(each -> !each.id().equals(replaced))
                .mapToInt(each -> each.text().length() + 1)
                .sum();
    }
}
