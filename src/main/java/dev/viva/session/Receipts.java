package dev.viva.session;

import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.Head;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Receipts in chat: a line, and a file that the adapter makes from the journal. */
public final class Receipts {
    /** Before the attempt's id in the name of the file. */
    public static final String FILE = "receipt:";

    private Receipts() {}

    static void give(Draft draft, Head head, @Nullable AttemptId wanted) {
        CandidateState state = draft.state();
        Optional<Closed> closed = Challenges.named(state, wanted);
        AttemptId attempt = closed.map(Closed::attempt).orElse(wanted);
        if (attempt == null) {
            draft.say(head.place(), Card.Notice.info(ChallengeWording.NO_RECEIPT, Wording.buttons(state)));
        } else if (!mayBeSeen(state, attempt)) {
            draft.say(head.place(), Card.Notice.info(ChallengeWording.RECEIPT_LATER, Wording.buttons(state)));
        } else {
            String line = closed.map(ChallengeWording::receipt).orElseGet(() -> ChallengeWording.receipt(attempt));
            draft.say(head.place(), Card.Notice.file(line, FILE + attempt));
        }
    }

    /** Not while it would give the model answer away: with the question open, or in a running mock interview. */
    public static boolean mayBeSeen(CandidateState state, AttemptId attempt) {
        boolean open = state.attempt().map(Attempt::id).equals(Optional.of(attempt));
        boolean running = state.session() instanceof Session.Mock mock
                && mock.line(attempt).isPresent();
        return !open && !running;
    }
}
