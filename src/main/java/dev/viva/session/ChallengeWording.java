package dev.viva.session;

import dev.viva.chat.AttemptId;
import dev.viva.chat.Button;
import dev.viva.grading.Grade;
import dev.viva.grading.second.Why;
import java.util.ArrayList;
import java.util.List;

/** What is said of second readings that somebody asked for, and of receipts. */
final class ChallengeWording {
    static final String LATER = "Marks come with the scorecard; you can challenge them then. If this was meant as your"
            + " answer, please send it again in other words.";
    static final String NO_MARK_YET = "That answer has no mark yet, so there is nothing to challenge. Say `challenge`"
            + " once the mark is there.";
    static final String NO_MARK =
            "That question has no mark: it was skipped or left, so there is nothing to read again.";
    static final String NOTHING_TO_CHALLENGE =
            "You have no marked answer that I remember. `challenge` and the id of an older one finds it.";
    static final String ONCE = "You have challenged that mark before. Each answer is read again once;"
            + " both readings are in its `receipt`.";
    static final String NO_RECEIPT = "There is no answer to give a receipt for yet. Say `probe` for a question.";
    static final String RECEIPT_LATER =
            "A receipt holds the model answer, so it waits until the question, and the interview, are over.";

    private static final String REFERRED = "It is on the reviewers' list now. You hear from me when"
            + " somebody has decided; until then the first mark counts. Where nobody reviews, it stays.";
    private static final String SHARED = " If the mark changes, your answer may be proposed to the author of the key as"
            + " an example, without your name; `forget me` takes it back.";

    private ChallengeWording() {}

    static String raised(Fact.ChallengeRaised.To to) {
        return switch (to) {
            case MODEL ->
                "Noted. A language model reads your answer again, without knowing who you are, and I tell you what"
                        + " changed. The first mark is kept beside it." + SHARED;
            case REVIEWER -> "Noted. " + REFERRED + SHARED;
            case LOOKED_UP -> "Noted. I look that answer up and have it read again. The first mark is kept." + SHARED;
        };
    }

    static String tooLong(int length, int longest) {
        return "That reason has " + length + " characters; I take up to " + longest
                + ". Nothing was sent. Please say it in fewer words.";
    }

    static String unread(Why why, boolean challenged) {
        if (why.isMistaken()) {
            return "I could not take your challenge: " + why.words() + ".";
        }
        String reason = why == Why.UNSURE
                ? "A second reader looked at it and is not sure either. "
                : "No second reading came: " + why.words() + ". ";
        return challenged ? reason + REFERRED : reason + "The first reading stands for now; a reviewer can look at it.";
    }

    static String receipt(Closed closed) {
        String counts =
                closed.score() == null ? "without a mark" : "counted " + Math.round(100 * closed.score()) + " %";
        return "Receipt of " + closed.attempt() + " (" + closed.item() + "): " + counts
                + (closed.revision() > 1 ? ", after a later reading" : "") + ". " + FILE;
    }

    static String receipt(AttemptId attempt) {
        return "Receipt of " + attempt + ", if it is an answer of yours. " + FILE;
    }

    private static final String FILE =
            "The file has the question with its key, your answer, each reading with the words"
                    + " and figures it rests on, and a signature. `grade --receipt FILE` checks all of it on any computer.";

    /** What can be pressed beside a mark. */
    static List<Button> after(Grade grade, AttemptId attempt) {
        List<Button> buttons = new ArrayList<>(List.of(new Button("explain", "Model answer", attempt)));
        if (grade.score() == null || grade.score() < 1) {
            buttons.add(new Button("challenge", "Read it again", attempt));
        }
        return buttons;
    }

    static Button receiptButton(AttemptId attempt) {
        return new Button("receipt", "Receipt", attempt);
    }
}
