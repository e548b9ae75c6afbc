package dev.viva.chat;

import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import dev.viva.grading.second.Why;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came in about one candidate: what they did, or what a grader or a timer reports. */
public sealed interface ChatEvent {
    Head head();

    /** True for what a person did; these are paced and always get a reply of their own. */
    default boolean fromPerson() {
        return true;
    }

    /**
     * Something typed.
     *
     * @param attempt the attempt it names, or null
     * @param edits the id of the message it replaces, or null
     * @param complete true where the sender knows that nothing follows (an answer box with a button)
     */
    record Message(
            Head head,
            String text,
            @Nullable AttemptId attempt,
            @Nullable EventId edits,
            boolean complete) implements ChatEvent {}

    /** A command with its arguments as one string, as slash commands come. */
    record Command(Head head, String name, String arguments) implements ChatEvent {
        public Command {
            name = name.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** A button. */
    record Action(Head head, String action, @Nullable AttemptId attempt) implements ChatEvent {
        public Action {
            action = action.strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A grader's result for the {@code revision}-th reading of a turn.
     *
     * @param rereads what a second reading read again, or null for a first one
     * @param stamp the signature on the grade, or null where nobody signed
     * @param followUps other words for the follow-ups of the key, by criterion; often none
     */
    record Graded(
            Head head,
            AttemptId attempt,
            int turn,
            int revision,
            Grade grade,
            @Nullable Reread rereads,
            @Nullable Stamp stamp,
            Map<String, String> followUps)
            implements ChatEvent {
        public Graded {
            followUps = Map.copyOf(followUps);
        }

        /** A first reading without a signature. */
        public Graded(Head head, AttemptId attempt, int turn, int revision, Grade grade) {
            this(head, attempt, turn, revision, grade, null, null, Map.of());
        }

        @Override
        public boolean fromPerson() {
            return false;
        }
    }

    /** A daily probe that is due, or was when its time was set. */
    record ProbeDue(Head head, ProbeKey probe) implements ChatEvent {
        @Override
        public boolean fromPerson() {
            return false;
        }
    }

    /**
     * An answer was not read a second time.
     *
     * @param challenged true where the candidate had asked for it
     */
    record Unread(Head head, AttemptId attempt, Why why, boolean challenged) implements ChatEvent {
        @Override
        public boolean fromPerson() {
            return false;
        }
    }

    /**
     * A person decided on the mark of a turn.
     *
     * @param grade the whole grade as it now stands
     * @param rereads the question, and the grade before
     * @param name who decided, as the hiring team calls them
     * @param note why, in their words, or null
     */
    record Reviewed(
            Head head,
            AttemptId attempt,
            int turn,
            int revision,
            Grade grade,
            Reread rereads,
            String name,
            @Nullable String note,
            @Nullable Stamp stamp)
            implements ChatEvent {
        @Override
        public boolean fromPerson() {
            return false;
        }
    }

    /** A timer that a state asked for, now due. */
    record Timer(Head head, TimerKey timer) implements ChatEvent {
        @Override
        public boolean fromPerson() {
            return false;
        }
    }
}
