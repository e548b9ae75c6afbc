package dev.viva.session;

import dev.viva.ability.Picked;
import dev.viva.chat.Card;
import java.util.Locale;
import java.util.Optional;

/** Why the open question was chosen, in a sentence or two. One level is one logit. */
final class Reasons {
    private Reasons() {}

    static Card card(CandidateState state) {
        Optional<Attempt> open = state.attempt();
        if (open.isEmpty()) {
            return Card.Notice.info(Wording.NOTHING_OPEN, Wording.START);
        }
        Picked pick = open.get().pick();
        String topic = open.get().asked().topic().title();
        return Card.Notice.info(
                pick == null ? "It is the next one of what you asked for." : text(pick, topic), Wording.buttons(state));
    }

    private static String text(Picked pick, String topic) {
        String sure = " I know your level in " + topic + " to about " + levels(pick.error())
                + " either way; your answer should bring that to " + number(pick.errorAfter()) + ".";
        return switch (pick.because()) {
            case TELLS_MOST ->
                "Of the questions that fit here, this is among the three that tell me most about you." + sure;
            case PRACTICE ->
                topic + " comes next because it is where I can still learn most about you. I expect this"
                        + " question to bring you " + percent(pick.expected())
                        + ": hard enough to teach, not so hard that it discourages.";
            case DUE ->
                "You met this before, and about now it might slip your mind; remembering it makes it last. I expect"
                        + " it to bring you " + percent(pick.expected()) + ".";
            case FIELD_TEST ->
                "Now and then I ask a question that I know little about myself, to learn how hard it is." + sure;
        };
    }

    private static String levels(double value) {
        return number(value) + " levels";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(double share) {
        return "about " + Math.round(100 * share) + " %";
    }
}
