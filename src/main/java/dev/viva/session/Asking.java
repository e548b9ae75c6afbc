package dev.viva.session;

import dev.viva.ability.Picker;
import dev.viva.ability.Wish;
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
import java.util.Set;

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
        draft.happens(new Fact.MockStarted(session, head.place(), length, order.topics(), order.forgotten()));
        draft.say(head.place(), Card.Notice.info(Wording.introduction(draft.state(), length, wanted, order.topics())));
        next(draft, head);
    }

    /** Puts the next question of the running session, or ends it where the bank has none that fits. */
    void next(Draft draft, Head head) {
        Session.Running session = draft.state().running().orElseThrow();
        int number = session.asked() + 1;
        long seed = Ids.seed(head.candidate().text(), session.id().value(), Integer.toString(number));
        Optional<Item> picked = session instanceof Session.Mock mock && mock.forgotten()
                ? forgotten(draft, head.at()).stream()
                        .filter(item -> !mock.items().contains(item.id()))
                        .findFirst()
                : picker.pick(bank, draft.state().standing(), wish(session), seed);
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
        Optional<Item> chosen = dailyItem(draft.state(), slot, seed);
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
    private Optional<Item> dailyItem(CandidateState state, Slot slot, long seed) {
        Routine routine = state.routine();
        Agenda agenda = routine.deck().agenda(slot.date(), routine.goal());
        List<ItemId> resting = agenda.resting(marks).stream().map(Item::id).toList();
        Optional<Item> sibling = agenda.sibling()
                .flatMap(topic ->
                        picker.pick(bank, state.standing(), new Wish(List.of(topic), null, false, resting), seed))
                .filter(item -> !resting.contains(item.id()));
        if (sibling.isPresent()) {
            return sibling;
        }
        Plan plan = routine.diary().plan();
        int perDay = plan == null ? 1 : plan.times().size();
        boolean repeat = Repeats.allowed(perDay, slot.number(), routine.diary().asked());
        Optional<Item> due = repeat ? agenda.due(marks, topic -> 1).stream().findFirst() : Optional.empty();
        return due.or(() -> picker.pick(bank, state.standing(), new Wish(List.of(), null, false, resting), seed));
    }

    /** What would be forgotten by the interview, or is so today; the weakest first. */
    List<Item> forgotten(Draft draft, Instant at) {
        return draft.state().routine().agenda(at).forgotten(marks);
    }

    private void put(Draft draft, Head head, Session.Running session, Item item, long seed) {
        int number = session.asked() + 1;
        AttemptId attempt = AttemptId.of(head.candidate(), head.id(), number);
        draft.happens(new Fact.QuestionAsked(attempt, number, item.ask(wording(draft, item, seed)), seed, head.at()));
        draft.say(session.place(), Wording.question(draft.state()));
    }

    private void nothingLeft(Draft draft, Session.Running session, Head head) {
        draft.happens(new Fact.SessionFinished(session.id(), head.id(), null));
        boolean begun = session instanceof Session.Mock mock && !mock.done().isEmpty();
        draft.say(
                session.place(),
                begun
                        ? Wording.scorecard((Session.Mock) session, Scoring.shown((Session.Mock) session), library)
                        : Card.Notice.info(Wording.NOTHING_FITS));
    }

    /** A rubric item is put in its first wording until it has been seen; a numeric one always gets fresh numbers. */
    private static long wording(Draft draft, Item item, long seed) {
        boolean known = item instanceof NumericItem || draft.state().standing().hasSeen(item.id());
        return known ? seed : 0;
    }

    private static Wish wish(Session.Running session) {
        if (session instanceof Session.Mock mock) {
            return new Wish(mock.topics(), null, false, mock.items());
        }
        Session.Practice practice = (Session.Practice) session;
        List<Topic> topics = practice.topic() == null ? List.of() : List.of(practice.topic());
        return new Wish(topics, practice.level(), practice.numericOnly(), Set.of());
    }
}
