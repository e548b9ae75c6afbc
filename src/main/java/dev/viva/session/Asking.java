package dev.viva.session;

import dev.viva.ability.Choice;
import dev.viva.ability.Picker;
import dev.viva.ability.Wish;
import dev.viva.ability.pick.Stopping;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.NumericItem;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.Head;
import dev.viva.chat.Place;
import dev.viva.chat.SessionId;
import dev.viva.ids.Ids;
import dev.viva.library.Library;
import dev.viva.recall.Agenda;
import dev.viva.recall.Repeats;
import dev.viva.schedule.Plan;
import dev.viva.schedule.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Starts sessions and puts the next question. */
final class Asking {
    private final ItemBank bank;
    private final Picker picker;
    private final Rules rules;
    private final Library library;
    private final dev.viva.recall.Marks marks;

    Asking(ItemBank bank, Picker picker, Rules rules, Library library) {
        this.library = library;
        this.bank = bank;
        this.picker = picker;
        this.rules = rules;
        this.marks = new dev.viva.recall.Marks(bank);
    }

    void practice(Draft draft, Head head, Order.Probe probe) {
        SessionId session = SessionId.of(head.candidate(), head.id());
        draft.happens(
                new Fact.PracticeStarted(session, head.place(), probe.topic(), probe.level(), probe.numericOnly()));
        next(draft, head);
    }

    void mock(Draft draft, Head head, Order.Mock order) {
        int wanted = order.length() == null ? rules.mockLength() : order.length();
        if (order.forgotten()) {
            wanted = Math.min(wanted, forgotten(draft, head.at()).size());
        }
        int length = Math.max(1, Math.min(rules.longestMock(), wanted));
        SessionId session = SessionId.of(head.candidate(), head.id());
        boolean adaptive = order.length() == null && !order.forgotten();
        draft.happens(new Fact.MockStarted(
                session, head.place(), length, order.topics(), order.forgotten(), adaptive ? true : null));
        draft.say(head.place(), Card.Notice.info(Wording.introduction(draft.state(), length, wanted, order.topics())));
        next(draft, head);
    }

    /** Puts the next question of the running session, or ends it where the bank has none that fits. */
    void next(Draft draft, Head head) {
        Session.Running session = draft.state().running().orElseThrow();
        int number = session.asked() + 1;
        long seed = Ids.seed(head.candidate().text(), session.id().value(), Integer.toString(number));
        Wish wish = wish(session, head);
        Optional<Choice> picked = session instanceof Session.Mock mock && mock.forgotten()
                ? forgotten(draft, head.at()).stream()
                        .filter(item -> !mock.items().contains(item.id()))
                        .findFirst()
                        .map(item -> picker.due(item, draft.state().standing(), wish))
                : picker.pick(bank, draft.state().standing(), wish, seed);
        if (picked.isEmpty()) {
            nothingLeft(draft, session, head);
            return;
        }
        put(draft, head, session, picked.get(), seed);
    }

    /** The question of the day; where the bank has none, the day goes without. */
    void daily(Draft draft, Head head, Slot slot) {
        Routine routine = draft.state().routine();
        Place place = routine.place();
        SessionId id = SessionId.of(head.candidate(), head.id());
        long seed = Ids.seed(head.candidate().text(), slot.date().toString(), Integer.toString(slot.number()));
        Wish.Round round = new Wish.Round(false, 0, seed, Days.of(head.at()));
        Optional<Choice> chosen = dailyItem(draft.state(), slot, seed, round);
        if (place == null || chosen.isEmpty()) {
            draft.happens(new Fact.ProbeMissed(slot));
            return;
        }
        draft.happens(new Fact.DailyStarted(id, place, slot, head.at()));
        put(draft, head, draft.state().running().orElseThrow(), chosen.get(), seed);
    }

    /**
     * After a failure another item of its topic, then what is due, at most two days in five, then what tells most.
     */
    private Optional<Choice> dailyItem(CandidateState state, Slot slot, long seed, Wish.Round round) {
        Routine routine = state.routine();
        Agenda agenda = routine.deck().agenda(slot.date(), routine.goal());
        List<ItemId> resting = agenda.resting(marks).stream().map(Item::id).toList();
        Optional<Choice> sibling = agenda.sibling()
                .flatMap(topic -> picker.pick(
                        bank, state.standing(), new Wish(List.of(topic), null, false, resting, round), seed))
                .filter(choice -> !resting.contains(choice.item().id()));
        if (sibling.isPresent()) {
            return sibling;
        }
        Plan plan = routine.diary().plan();
        int perDay = plan == null ? 1 : plan.times().size();
        boolean repeat = Repeats.allowed(perDay, slot.number(), routine.diary().asked());
        Wish wish = new Wish(List.of(), null, false, resting, round);
        Optional<Choice> due = repeat
                ? agenda.due(marks, topic -> 1).stream()
                        .findFirst()
                        .map(item -> picker.due(item, state.standing(), wish))
                : Optional.empty();
        return due.or(() -> picker.pick(bank, state.standing(), wish, seed));
    }

    /** What would be forgotten by the interview, or is so today; the weakest first. */
    List<Item> forgotten(Draft draft, Instant at) {
        return draft.state().routine().agenda(at).forgotten(marks);
    }

    private void put(Draft draft, Head head, Session.Running session, Choice choice, long seed) {
        Item item = choice.item();
        int number = session.asked() + 1;
        AttemptId attempt = AttemptId.of(head.candidate(), head.id(), number);
        draft.happens(new Fact.QuestionAsked(
                attempt, number, item.ask(wording(draft, item, seed)), seed, head.at(), choice.picked()));
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

    /** Whether an interview without a fixed length may end here. */
    boolean knowsEnough(Draft draft, Session.Mock mock, Head head) {
        return mock.adaptive()
                && mock.done().size() >= Stopping.LEAST
                && picker.pick(bank, draft.state().standing(), wish(mock, head), 0)
                        .map(Choice::enough)
                        .orElse(true);
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
