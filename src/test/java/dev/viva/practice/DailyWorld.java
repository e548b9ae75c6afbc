package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.Head;
import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.TimerKey;
import dev.viva.schedule.Slot;
import dev.viva.session.CandidateState;
import dev.viva.session.Decision;
import dev.viva.session.Evolution;
import dev.viva.session.Fact;
import dev.viva.session.Interview;
import dev.viva.session.Rules;
import dev.viva.session.TestingBank;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A model of the whole way of a daily probe: timers in a server that loses everything now and then, two instances that
 * send what is due and die in between, a broker that keeps what was sent, and two instances that decide, of which one may
 * not know yet that the other took over. Deciding, folding and setting timers are the real ones.
 */
final class DailyWorld {
    /** A probe that was put. */
    record Put(CandidateKey person, Slot slot, Instant at, String zone, int perDay) {}

    private static final Duration TICK = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;

    private final SplittableRandom random;
    private final Interview interview = TestingBank.interview();
    private final DailyBook book = new DailyBook();
    private final Map<CandidateKey, Deque<ChatEvent>> sent = new HashMap<>();
    private final Map<CandidateKey, CandidateState> states = new HashMap<>();
    private final Map<CandidateKey, List<Fact>> journal = new HashMap<>();
    private final Map<CandidateKey, Set<EventId>> seen = new HashMap<>();
    private final List<Put> puts = new ArrayList<>();
    private final Set<CandidateKey> stopped = new HashSet<>();
    private Instant now;
    private int events;
    private int sentTwice;
    private int decidedTwice;
    private int emptied;

    DailyWorld(SplittableRandom random, Instant begin) {
        this.random = random;
        this.now = begin;
    }

    Instant now() {
        return now;
    }

    CandidateState state(CandidateKey person) {
        return states.getOrDefault(person, CandidateState.NEW);
    }

    List<Put> puts() {
        return puts;
    }

    Set<CandidateKey> stopped() {
        return stopped;
    }

    String troubles() {
        return sentTwice + " events sent twice, " + decidedTwice + " decided twice, Redis emptied " + emptied
                + " times";
    }

    void person(CandidateKey person, ChatEvent event) {
        sent.computeIfAbsent(person, key -> new ArrayDeque<>()).add(event);
        decide();
    }

    Head head(CandidateKey person) {
        return new Head(new EventId("e" + events++), person, new Place("dm", null), now, null);
    }

    /** Nothing runs meanwhile. */
    void outage(Instant until) {
        now = until;
    }

    /** Goes on until {@code then}, waking whoever is due on the way. */
    void run(Instant then) {
        while (now.isBefore(then)) {
            Instant next = book.earliest();
            if (next.isAfter(then)) {
                now = then;
                return;
            }
            Instant at = next.isAfter(now) ? next : now;
            now = at.plusMillis(random.nextLong(TICK.toMillis()));
            send();
            decide();
            if (random.nextInt(2_000) == 0) {
                empty();
            }
        }
    }

    /** One of two instances, or both of them at once; either may die before it crosses out what it sent. */
    private void send() {
        List<TimerBook.Entry> due = book.due(now, AT_ONCE);
        due.forEach(this::send);
        if (random.nextInt(10) == 0) {
            due.forEach(this::send);
            sentTwice += due.size();
        }
        if (random.nextInt(10) == 0) {
            due.forEach(this::send);
            sentTwice += due.size();
            return;
        }
        book.done(due);
    }

    private void send(TimerBook.Entry entry) {
        Head head = new Head(entry.wake().eventId(), entry.candidate(), entry.place(), now, null);
        ChatEvent event = entry.wake() instanceof ProbeKey probe
                ? new ChatEvent.ProbeDue(head, probe)
                : new ChatEvent.Timer(head, (TimerKey) entry.wake());
        sent.computeIfAbsent(entry.candidate(), key -> new ArrayDeque<>()).add(event);
    }

    private void decide() {
        for (CandidateKey person : List.copyOf(sent.keySet())) {
            Deque<ChatEvent> waiting = sent.get(person);
            while (!waiting.isEmpty()) {
                ChatEvent event = waiting.peek();
                boolean dies = random.nextInt(20) == 0;
                apply(person, event);
                if (dies) {
                    // Whoever takes over reads the event again, and had read the state before or after.
                    decidedTwice++;
                    continue;
                }
                book.set(Effects.timers(event, person, state(person), Rules.DEFAULT));
                waiting.remove();
            }
            sent.remove(person);
        }
    }

    private void apply(CandidateKey person, ChatEvent event) {
        if (!seen.computeIfAbsent(person, key -> new HashSet<>())
                .add(event.head().id())) {
            return;
        }
        Decision decision = interview.decide(state(person), event);
        CandidateState after = Evolution.evolve(state(person), decision.facts());
        states.put(person, after);
        if (person.user().endsWith("0")) {
            journal.computeIfAbsent(person, key -> new ArrayList<>()).addAll(decision.facts());
        }
        for (Fact fact : decision.facts()) {
            if (fact instanceof Fact.DailyStarted started) {
                var plan = after.routine().diary().plan();
                puts.add(new Put(
                        person,
                        started.slot(),
                        event.head().at(),
                        plan.zone(),
                        plan.times().size()));
            } else if (fact instanceof Fact.DailyStopped ended && ended.ignored()) {
                stopped.add(person);
            }
        }
    }

    /** States and timers are gone; both come back from the facts. */
    private void empty() {
        emptied++;
        book.clear();
        journal.forEach((person, facts) -> {
            CandidateState folded = Evolution.evolve(CandidateState.NEW, facts);
            if (!folded.equals(states.get(person))) {
                throw new AssertionError("folded anew, " + person + " is another");
            }
        });
        states.forEach((person, state) -> book.set(Effects.timers(person, state, Rules.DEFAULT)));
    }
}
