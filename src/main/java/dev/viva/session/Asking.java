package dev.viva.session;

import dev.viva.ability.Choice;
import dev.viva.ability.Picker;
import dev.viva.ability.Wish;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.NumericItem;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.Head;
import dev.viva.chat.SessionId;
import dev.viva.ids.Ids;
import dev.viva.library.Library;
import java.util.List;
import java.util.Optional;

/** Starts sessions and puts the next question. */
final class Asking {
    private final ItemBank bank;
    private final Picker picker;
    private final Rules rules;
    private final Library library;

    Asking(ItemBank bank, Picker picker, Rules rules, Library library) {
        this.library = library;
        this.bank = bank;
        this.picker = picker;
        this.rules = rules;
    }

    void practice(Draft draft, Head head, Order.Probe probe) {
        SessionId session = SessionId.of(head.candidate(), head.id());
        draft.happens(
                new Fact.PracticeStarted(session, head.place(), probe.topic(), probe.level(), probe.numericOnly()));
        next(draft, head);
    }

    void mock(Draft draft, Head head, Order.Mock order) {
        int wanted = order.length() == null ? rules.mockLength() : order.length();
        int length = Math.max(1, Math.min(rules.longestMock(), wanted));
        SessionId session = SessionId.of(head.candidate(), head.id());
        draft.happens(new Fact.MockStarted(
                session, head.place(), length, order.topics(), order.length() == null ? true : null));
        draft.say(head.place(), Card.Notice.info(Wording.introduction(draft.state(), length, wanted, order.topics())));
        next(draft, head);
    }

    /** Puts the next question of the running session, or ends it where the bank has none that fits. */
    void next(Draft draft, Head head) {
        Session.Running session = draft.state().running().orElseThrow();
        int number = session.asked() + 1;
        long seed = Ids.seed(head.candidate().text(), session.id().value(), Integer.toString(number));
        Optional<Choice> choice = picker.pick(bank, draft.state().standing(), wish(session, head), seed);
        if (choice.isEmpty()) {
            nothingLeft(draft, session, head);
            return;
        }
        if (session instanceof Session.Mock mock
                && mock.adaptive()
                && choice.get().enough()) {
            finish(draft, mock, head);
            return;
        }
        Item item = choice.get().item();
        AttemptId attempt = AttemptId.of(head.candidate(), head.id(), number);
        draft.happens(new Fact.QuestionAsked(
                attempt,
                number,
                item.ask(wording(draft, item, seed)),
                seed,
                head.at(),
                choice.get().picked()));
        draft.say(session.place(), Wording.question(draft.state()));
    }

    private void nothingLeft(Draft draft, Session.Running session, Head head) {
        if (session instanceof Session.Mock mock && !mock.done().isEmpty()) {
            draft.happens(new Fact.SessionFinished(session.id(), head.id(), null));
            draft.say(session.place(), Wording.scorecard(mock, Scoring.shown(mock), library));
            return;
        }
        draft.happens(new Fact.SessionFinished(session.id(), head.id(), null));
        draft.say(
                session.place(),
                Card.Notice.info(session.asked() == 0 ? Wording.NOTHING_FITS : Wording.NOTHING_LEFT, Wording.START));
    }

    /** Ends a mock interview with its scorecard. */
    void finish(Draft draft, Session.Mock mock, Head head) {
        Double shown = Scoring.shown(mock);
        draft.happens(new Fact.SessionFinished(mock.id(), head.id(), shown));
        draft.say(mock.place(), Wording.scorecard(mock, shown, library));
    }

    /** A rubric item is put in its first wording until it has been seen; a numeric one always gets fresh numbers. */
    private static long wording(Draft draft, Item item, long seed) {
        boolean known = item instanceof NumericItem || draft.state().standing().hasSeen(item.id());
        return known ? seed : 0;
    }

    private static Wish wish(Session.Running session, Head head) {
        long seed = Ids.seed(head.candidate().text(), session.id().value());
        boolean mocking = session instanceof Session.Mock;
        Wish.Round round = new Wish.Round(mocking, session.asked(), seed, Days.of(head.at()));
        if (session instanceof Session.Mock mock) {
            return new Wish(mock.topics(), null, false, mock.items(), round);
        }
        Session.Practice practice = (Session.Practice) session;
        List<Topic> topics = practice.topic() == null ? List.of() : List.of(practice.topic());
        return new Wish(topics, practice.level(), practice.numericOnly(), List.of(), round);
    }
}
