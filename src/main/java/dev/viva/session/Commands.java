package dev.viva.session;

import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.library.Library;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What commands and buttons do. */
final class Commands {
    private final Rules rules;
    private final ItemBank bank;
    private final Asking asking;
    private final Closing closing;
    private final Answers answers;
    private final Library library;
    private final Challenges challenges;

    Commands(Rules rules, ItemBank bank, Asking asking, Closing closing, Answers answers, Library library) {
        this.rules = rules;
        this.bank = bank;
        this.asking = asking;
        this.closing = closing;
        this.answers = answers;
        this.library = library;
        this.challenges = new Challenges(rules);
    }

    void give(Draft draft, Head head, Order order) {
        if (order instanceof Order.Refused refused) {
            draft.say(head.place(), Card.Notice.info(refused.reason()));
        } else if (order instanceof Order.Probe probe) {
            start(draft, head, () -> asking.practice(draft, head, probe));
        } else if (order instanceof Order.Mock mock) {
            mock(draft, head, mock);
        } else if (order instanceof Order.Study study) {
            draft.say(head.place(), Studying.study(library, draft.state(), study));
        } else if (order instanceof Order.Reading reading) {
            draft.say(head.place(), ReadingPath.card(library, draft.state(), reading));
        } else if (order instanceof Order.Lab lab) {
            draft.say(head.place(), LabCards.card(library, draft.state(), lab));
        } else if (order instanceof Order.OfDays days) {
            Dailies.give(draft, head, days);
        } else if (order instanceof Order.Forget forget) {
            forget(draft, head, forget);
        } else if (order instanceof Order.Challenge challenge) {
            challenges.raise(draft, head, challenge);
        } else if (order instanceof Order.Receipt receipt) {
            Receipts.give(draft, head, receipt.attempt());
        } else if (order instanceof Order.Plain plain) {
            plain(draft, head, plain.name(), null);
        }
    }

    /** Where nothing would be forgotten, no session begins and none is left for it. */
    private void mock(Draft draft, Head head, Order.Mock order) {
        if (order.forgotten() && asking.forgotten(draft, head.at()).isEmpty()) {
            draft.say(head.place(), Card.Notice.info(DailyWording.NOTHING_FORGOTTEN));
        } else {
            start(draft, head, () -> asking.mock(draft, head, order));
        }
    }

    /** What is still on its way to or from a grader finds nobody it belongs to when it comes back. */
    private static void forget(Draft draft, Head head, Order.Forget order) {
        if (order.confirmed()) {
            draft.happens(new Fact.Forgotten(head.at()));
            draft.say(head.place(), Card.Notice.info(Wording.FORGOTTEN));
        } else {
            draft.say(head.place(), Card.Notice.warning(Wording.FORGET_ASKS, Wording.FORGET_YES, Wording.EXPORT));
        }
    }

    /** A button of a question that is over, or of somebody else's, says so and changes nothing. */
    void press(Draft draft, ChatEvent.Action action) {
        Head head = action.head();
        Order order = Order.pressed(action.action());
        Optional<AttemptId> open = draft.state().attempt().map(Attempt::id);
        if (order instanceof Order.Challenge || order instanceof Order.Receipt) {
            give(draft, head, order.on(action.attempt()));
            return;
        }
        boolean stale =
                action.attempt() != null && !Optional.of(action.attempt()).equals(open);
        if (stale && order instanceof Order.Plain plain && plain.name() == CommandName.EXPLAIN) {
            explainClosed(draft, head, draft.state().closed(action.attempt()).orElse(null));
        } else if (stale && !(order instanceof Order.Refused)) {
            boolean mine = draft.state().closed(action.attempt()).isPresent();
            draft.say(head.place(), Card.Notice.info(mine ? Wording.ALREADY : Wording.NOT_YOURS));
        } else if (order instanceof Order.Plain plain) {
            plain(draft, head, plain.name(), action.attempt());
        } else {
            give(draft, head, order);
        }
    }

    private void plain(Draft draft, Head head, CommandName name, @Nullable AttemptId pressed) {
        switch (name) {
            case HINT -> hint(draft, head);
            case SKIP -> skip(draft, head);
            case EXPLAIN -> explain(draft, head, pressed);
            case STOP -> stop(draft, head);
            case EXPORT -> draft.say(head.place(), Card.Notice.file(Wording.EXPORT_READY, "export"));
            case WHY -> draft.say(head.place(), Reasons.card(draft.state()));
            case PROGRESS -> draft.say(head.place(), Wording.progress(draft.state(), library));
            default -> draft.say(head.place(), Wording.help());
        }
    }

    /** A question nobody has begun to answer gives way to a new session; an answer under way does not. */
    private void start(Draft draft, Head head, Runnable session) {
        Optional<Session.Running> running = draft.state().running();
        Optional<Attempt> open = draft.state().attempt();
        if (running.isPresent() && running.get() instanceof Session.Mock) {
            draft.say(head.place(), Card.Notice.info(Wording.MOCK_RUNNING, Wording.STOP));
        } else if (open.isPresent() && !(open.get().phase() instanceof Phase.Awaiting)) {
            draft.say(head.place(), Card.Notice.info(Wording.MARK_FIRST));
        } else {
            if (open.isPresent()) {
                closing.close(draft, Ending.SET_ASIDE, head.at());
            }
            session.run();
        }
    }

    private void hint(Draft draft, Head head) {
        Optional<Attempt> open = draft.state().attempt();
        if (open.isEmpty()) {
            draft.say(head.place(), Card.Notice.info(Wording.NOTHING_OPEN, Wording.START));
            return;
        }
        Attempt attempt = open.get();
        if (attempt.phase() instanceof Phase.Marking) {
            draft.say(head.place(), Card.Notice.info(Wording.HINT_TOO_LATE));
            return;
        }
        Optional<String> hint = Hints.next(attempt);
        if (hint.isEmpty()) {
            draft.say(head.place(), Card.Notice.info(Wording.NO_MORE_HINTS, Wording.buttons(draft.state())));
            return;
        }
        draft.happens(new Fact.HintGiven(attempt.id(), attempt.hints() + 1, rules.hintCost()));
        draft.say(head.place(), Wording.hint(attempt.hints() + 1, hint.get(), draft.state(), rules));
    }

    private void skip(Draft draft, Head head) {
        Optional<Attempt> open = draft.state().attempt();
        if (open.isEmpty()) {
            draft.say(head.place(), Card.Notice.info(Wording.NOTHING_OPEN, Wording.START));
        } else if (open.get().phase() instanceof Phase.Marking) {
            draft.say(head.place(), Card.Notice.info(Wording.SKIP_TOO_LATE));
        } else {
            closing.close(draft, Ending.SKIPPED, head.at());
            draft.say(head.place(), closing.skipped(open.get(), draft.state()));
            closing.goOn(draft, head);
        }
    }

    private void explain(Draft draft, Head head, @Nullable AttemptId pressed) {
        Optional<Attempt> open = draft.state().attempt();
        if (open.isEmpty() || pressed == null && untouchedNext(draft.state(), open.get())) {
            explainClosed(draft, head, draft.state().lastClosed().orElse(null));
        } else if (draft.state().session() instanceof Session.Mock) {
            draft.say(head.place(), Card.Notice.info(Wording.EXPLAIN_LATER));
        } else if (!(open.get().phase() instanceof Phase.Awaiting)) {
            draft.say(head.place(), Card.Notice.info(Wording.MARK_FIRST));
        } else {
            Attempt attempt = open.get();
            closing.close(draft, Ending.EXPLAINED, head.at());
            draft.say(head.place(), Wording.explanation(attempt.asked(), library.reading()));
            closing.goOn(draft, head);
        }
    }

    /** Practice puts the next question with the mark, so a bare "explain" then means the one that was just marked. */
    private static boolean untouchedNext(CandidateState state, Attempt open) {
        return state.session() instanceof Session.Practice
                && open.number() > 1
                && open.hints() == 0
                && open.turns().isEmpty()
                && open.phase() instanceof Phase.Awaiting;
    }

    private void explainClosed(Draft draft, Head head, @Nullable Closed closed) {
        Optional<Item> item = closed == null ? Optional.empty() : bank.find(closed.item());
        draft.say(
                head.place(),
                item.map(found -> Wording.explanation(found, closed, library.reading()))
                        .orElseGet(() -> Card.Notice.info(closed == null ? Wording.NOTHING_TO_EXPLAIN : Wording.GONE)));
    }

    private void stop(Draft draft, Head head) {
        Optional<Session.Running> running = draft.state().running();
        if (running.isEmpty()) {
            draft.say(head.place(), Card.Notice.info(Wording.NOTHING_OPEN, Wording.START));
            return;
        }
        Optional<Attempt> open = draft.state().attempt();
        if (open.isPresent() && !(open.get().phase() instanceof Phase.Awaiting)) {
            draft.happens(new Fact.StopAsked(running.get().id()));
            if (open.get().phase() instanceof Phase.Composing) {
                answers.requestMark(draft, head.at());
            }
            draft.say(head.place(), Card.Notice.info(Wording.STOPPING));
            return;
        }
        if (open.isPresent()) {
            closing.close(draft, Ending.SET_ASIDE, head.at());
        }
        closing.finish(draft, head);
    }
}
