package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Place;
import dev.viva.session.Attempt;
import dev.viva.session.CandidateState;
import dev.viva.session.Fact;
import dev.viva.session.Phase;
import dev.viva.session.Routine;
import dev.viva.session.Rules;
import dev.viva.session.Session;
import dev.viva.session.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to be done outside because of a record. It follows from the record and the state, so it can be done again
 * after a crash; a request that a later event has overtaken is left out.
 */
final class Effects {
    private Effects() {}

    static Optional<GradingRequest> request(JournalRecord record, CandidateState state) {
        return record.facts().stream()
                .filter(Fact.MarkRequested.class::isInstance)
                .map(Fact.MarkRequested.class::cast)
                .findFirst()
                .flatMap(wanted -> request(record, wanted, state));
    }

    private static Optional<GradingRequest> request(
            JournalRecord record, Fact.MarkRequested wanted, CandidateState state) {
        Optional<Session.Running> session = state.running();
        Optional<Attempt> open = state.attempt().filter(each -> awaits(each, wanted));
        if (session.isEmpty() || open.isEmpty()) {
            return Optional.empty();
        }
        Attempt attempt = open.get();
        return Optional.of(new GradingRequest(
                record.candidate(),
                session.get().place(),
                attempt.id(),
                wanted.turn(),
                wanted.revision(),
                attempt.answer(),
                attempt.asked(),
                wanted.at()));
    }

    /** What the state waits for; never that whose event this is, or a repeated event would set it for ever. */
    static List<TimerBook.Entry> timers(ChatEvent event, CandidateKey candidate, CandidateState state, Rules rules) {
        return timers(candidate, state, rules).stream()
                .filter(each -> !each.wake().eventId().equals(event.head().id()))
                .toList();
    }

    /** All that the state waits for. */
    static List<TimerBook.Entry> timers(CandidateKey candidate, CandidateState state, Rules rules) {
        List<TimerBook.Entry> entries = new ArrayList<>();
        state.running().ifPresent(session -> Timers.of(state, rules)
                .ifPresent(due -> entries.add(new TimerBook.Entry(candidate, session.place(), due))));
        Routine routine = state.routine();
        Place place = routine.place();
        if (place != null) {
            routine.next()
                    .ifPresent(due -> entries.add(new TimerBook.Entry(candidate, place, routine.key(due), due.at())));
        }
        return entries;
    }

    private static boolean awaits(Attempt attempt, Fact.MarkRequested wanted) {
        return attempt.id().equals(wanted.attempt())
                && attempt.turn() == wanted.turn()
                && attempt.phase() instanceof Phase.Marking marking
                && marking.revision() == wanted.revision();
    }
}
