package dev.viva.session;

import dev.viva.ability.Picker;
import dev.viva.bank.ItemBank;
import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.library.Library;

/**
 * The interview: what an event means for a candidate in a given state. Pure, so that deciding again after a crash
 * decides the same.
 */
public final class Interview {
    private final Rules rules;
    private final Commands commands;
    private final Answers answers;
    private final Marks marks;
    private final Probing probing;
    private final Challenges challenges;

    /** An interview with nothing to study. */
    public Interview(ItemBank bank, Picker picker, Rules rules) {
        this(bank, picker, rules, Library.EMPTY);
    }

    public Interview(ItemBank bank, Picker picker, Rules rules, Library library) {
        this.rules = rules;
        Asking asking = new Asking(bank, picker, rules, library);
        Closing closing = new Closing(rules, asking, library);
        this.answers = new Answers(rules);
        this.marks = new Marks(rules, closing, answers);
        this.probing = new Probing(asking, closing);
        this.challenges = new Challenges(rules);
        this.commands = new Commands(rules, bank, asking, closing, answers, library);
    }

    /** Every event of a person gets at least one reply; what graders and timers report may get none. */
    public Decision decide(CandidateState state, ChatEvent event) {
        Draft draft = new Draft(state);
        if (event.fromPerson()) {
            person(draft, event);
        } else if (event instanceof ChatEvent.Graded graded) {
            marks.graded(draft, graded);
        } else if (event instanceof ChatEvent.Timer timer) {
            marks.timer(draft, timer);
        } else if (event instanceof ChatEvent.ProbeDue due) {
            probing.due(draft, due);
        } else if (event instanceof ChatEvent.Unread unread) {
            challenges.unread(draft, unread);
        } else if (event instanceof ChatEvent.Reviewed reviewed) {
            marks.reviewed(draft, reviewed);
        }
        return draft.decided();
    }

    private void person(Draft draft, ChatEvent event) {
        Head head = event.head();
        if (draft.state().pace().exhausted(head.at(), rules)) {
            draft.say(head.place(), Card.Notice.warning(Wording.SLOW_DOWN));
            return;
        }
        draft.happens(new Fact.MessageCounted(draft.state().pace().after(head.at(), rules)));
        if (head.userName() != null && !head.userName().equals(draft.state().name())) {
            draft.happens(new Fact.NameLearned(head.userName()));
        }
        if (event instanceof ChatEvent.Command command) {
            commands.give(draft, head, Order.read(command.name(), command.arguments()));
        } else if (event instanceof ChatEvent.Action action) {
            commands.press(draft, action);
        } else if (event instanceof ChatEvent.Message message) {
            message(draft, message);
        }
    }

    private void message(Draft draft, ChatEvent.Message message) {
        boolean open = draft.state().attempt().isPresent();
        Intent intent = Intent.read(message.text(), open, message.attempt(), message.edits(), message.complete());
        if (intent instanceof Intent.Give give) {
            commands.give(draft, message.head(), give.order());
        } else if (intent instanceof Intent.Courtesy) {
            draft.say(message.head().place(), Wording.courtesy(draft.state()));
        } else if (intent instanceof Intent.Say say) {
            answers.said(draft, message.head(), say);
        }
    }
}
