package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.session.CandidateState;
import dev.viva.session.Decision;
import dev.viva.session.Evolution;
import dev.viva.session.Interview;
import dev.viva.session.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a batch through decide and apply in rounds, each with at most one event of a candidate, so that a round is one
 * pipeline and the order of each person is kept.
 */
final class Rounds {
    private static final int MOST_CONFLICTS = 8;

    private final StateStore store;
    private final Interview interview;
    private final Rules rules;
    private final Watch watch;

    Rounds(StateStore store, Interview interview, Rules rules, Watch watch) {
        this.store = store;
        this.interview = interview;
        this.rules = rules;
        this.watch = watch;
    }

    Applications apply(List<Delivery> batch) {
        Applications applied = new Applications();
        List<Delivery.Readable> waiting = new ArrayList<>();
        for (Delivery delivery : batch) {
            if (delivery instanceof Delivery.Poison poison) {
                deadLetter(applied, poison, poison.reason());
            } else {
                waiting.add((Delivery.Readable) delivery);
            }
        }
        Map<CandidateKey, StateStore.Loaded> known = new HashMap<>();
        int conflicts = 0;
        while (!waiting.isEmpty() && applied.otherEpoch() == null) {
            List<Delivery.Readable> round = round(waiting);
            List<Delivery.Readable> again = apply(round, known, applied);
            conflicts = again.isEmpty() ? 0 : conflicts + 1;
            if (conflicts > MOST_CONFLICTS) {
                throw new Trouble.LostOwnership("somebody else keeps changing the same candidates", null);
            }
            waiting.addAll(0, again);
            defer(waiting, applied);
        }
        return applied;
    }

    /** What somebody who was forgotten says next must not be sealed with the key that goes. */
    private static void defer(List<Delivery.Readable> waiting, Applications applied) {
        List<Delivery.Readable> later = waiting.stream()
                .filter(each -> applied.forgotten().contains(candidate(each)))
                .toList();
        waiting.removeAll(later);
        applied.defer(later);
    }

    /** Takes the first waiting event of every candidate. */
    private static List<Delivery.Readable> round(List<Delivery.Readable> waiting) {
        Map<CandidateKey, Delivery.Readable> first = new LinkedHashMap<>();
        List<Delivery.Readable> later = new ArrayList<>();
        for (Delivery.Readable each : waiting) {
            if (first.putIfAbsent(each.event().head().candidate(), each) != null) {
                later.add(each);
            }
        }
        waiting.clear();
        waiting.addAll(later);
        return new ArrayList<>(first.values());
    }

    /** Applies one round and gives back what has to be decided again on a newer state. */
    private List<Delivery.Readable> apply(
            List<Delivery.Readable> round, Map<CandidateKey, StateStore.Loaded> known, Applications applied) {
        load(round, known);
        List<Delivery.Readable> decided = new ArrayList<>();
        List<StateStore.Change> changes = new ArrayList<>();
        for (Delivery.Readable delivery : round) {
            try {
                changes.add(decide(delivery, known.get(candidate(delivery))));
                decided.add(delivery);
            } catch (RuntimeException | StackOverflowError bug) {
                // The same event would fail again for ever; its bytes and the kind of failure are kept instead.
                deadLetter(
                        applied,
                        delivery,
                        "cannot be processed: " + bug.getClass().getSimpleName());
            }
        }
        List<StateStore.Applied> results = store.apply(changes);
        List<Delivery.Readable> again = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            take(decided.get(i), changes.get(i), results.get(i), known, applied, again);
        }
        return again;
    }

    private void load(List<Delivery.Readable> round, Map<CandidateKey, StateStore.Loaded> known) {
        Set<CandidateKey> unknown = new HashSet<>();
        round.forEach(each -> unknown.add(candidate(each)));
        unknown.removeAll(known.keySet());
        List<CandidateKey> wanted = List.copyOf(unknown);
        List<StateStore.Loaded> loaded = store.load(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            known.put(wanted.get(i), loaded.get(i));
        }
    }

    private StateStore.Change decide(Delivery.Readable delivery, StateStore.Loaded loaded) {
        ChatEvent event = delivery.event();
        Decision decision = interview.decide(loaded.state(), event);
        CandidateState state = Evolution.evolve(loaded.state(), decision.facts());
        JournalRecord record = new JournalRecord(
                event.head().candidate(),
                event.head().id(),
                delivery.contentHash(),
                delivery.source(),
                event.head().at(),
                loaded.version() + 1,
                decision.facts(),
                decision.replies());
        return new StateStore.Change(record, loaded.version(), state);
    }

    private void take(
            Delivery.Readable delivery,
            StateStore.Change change,
            StateStore.Applied result,
            Map<CandidateKey, StateStore.Loaded> known,
            Applications applied,
            List<Delivery.Readable> again) {
        CandidateKey candidate = candidate(delivery);
        if (result instanceof StateStore.Applied.Done done) {
            known.put(
                    candidate,
                    new StateStore.Loaded(change.state(), change.record().version()));
            publish(applied, delivery, new StateStore.Kept(change.record(), done.line()), change.state());
            settles(applied, delivery);
            watch.handled("applied", delivery);
            if (done.fenceReset()) {
                watch.fenceReset(delivery);
            }
        } else if (result instanceof StateStore.Applied.Seen seen) {
            if (seen.kept() != null) {
                publish(applied, delivery, seen.kept(), known.get(candidate).state());
            }
            settles(applied, delivery);
            watch.handled("seen", delivery);
        } else if (result instanceof StateStore.Applied.OtherContent) {
            deadLetter(applied, delivery, "the event id was used before with other content");
        } else if (result instanceof StateStore.Applied.Fenced) {
            applied.fenced();
            watch.handled("fenced", delivery);
        } else if (result instanceof StateStore.Applied.Conflict) {
            known.remove(candidate);
            again.add(delivery);
        } else if (result instanceof StateStore.Applied.OtherEpoch other) {
            applied.otherEpoch(other.found());
        }
    }

    private void publish(Applications applied, Delivery.Readable delivery, StateStore.Kept kept, CandidateState state) {
        JournalRecord record = kept.record();
        applied.record(record, kept.line());
        Effects.request(record, state).ifPresent(request -> applied.request(request, record.cause()));
        applied.timers(Effects.timers(delivery.event(), record.candidate(), state, rules));
    }

    private static void settles(Applications applied, Delivery.Readable delivery) {
        Head head = delivery.event().head();
        applied.settles(new StateStore.Settled(head.candidate(), head.id(), head.at()));
    }

    private void deadLetter(Applications applied, Delivery delivery, String reason) {
        applied.deadLetter(delivery, reason);
        watch.handled("dead-letter", delivery);
    }

    private static CandidateKey candidate(Delivery.Readable delivery) {
        return delivery.event().head().candidate();
    }
}
