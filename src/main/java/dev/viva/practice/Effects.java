package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.session.Attempt;
import dev.viva.session.CandidateState;
import dev.viva.session.Fact;
import dev.viva.session.Phase;
import dev.viva.session.Rules;
import dev.viva.session.Session;
import dev.viva.session.Timers;
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

    /** The timer the state waits for; never the one whose event this is, or a repeated event would set it for ever. */
    static Optional<TimerBook.Entry> timer(ChatEvent event, CandidateKey candidate, CandidateState state, Rules rules) {
        return state.running().flatMap(session -> Timers.of(state, rules)
                .filter(due -> !(event instanceof ChatEvent.Timer fired
                        && fired.timer().equals(due.timer())))
                .map(due -> new TimerBook.Entry(candidate, session.place(), due)));
    }

    private static boolean awaits(Attempt attempt, Fact.MarkRequested wanted) {
        return attempt.id().equals(wanted.attempt())
                && attempt.turn() == wanted.turn()
                && attempt.phase() instanceof Phase.Marking marking
                && marking.revision() == wanted.revision();
    }
}
