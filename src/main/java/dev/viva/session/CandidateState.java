package dev.viva.session;

import dev.viva.ability.Standing;
import dev.viva.chat.AttemptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one candidate, a fold of their facts.
 *
 * @param name what the platform calls them, or null
 * @param recent the attempts closed last, the oldest first
 * @param routine daily probes and what is remembered; states of the first versions have none
 */
public record CandidateState(
        @Nullable String name, Pace pace, Session session, Standing standing, List<Closed> recent, Routine routine) {
    private static final int REMEMBERED = 2;
    public static final CandidateState NEW =
            new CandidateState(null, Pace.NEW, new Session.Idle(), Standing.NEW, List.of(), Routine.NEW);

    public CandidateState {
        recent = List.copyOf(recent);
        routine = Objects.requireNonNullElse(routine, Routine.NEW);
    }

    /** The running session, if any. */
    public Optional<Session.Running> running() {
        return session instanceof Session.Running running ? Optional.of(running) : Optional.empty();
    }

    /** The open attempt, if any. */
    public Optional<Attempt> attempt() {
        return running().map(Session.Running::attempt);
    }

    Optional<Closed> closed(AttemptId attempt) {
        return recent.stream().filter(each -> each.attempt().equals(attempt)).findFirst();
    }

    Optional<Closed> lastClosed() {
        return recent.isEmpty() ? Optional.empty() : Optional.of(recent.get(recent.size() - 1));
    }

    CandidateState named(String next) {
        return new CandidateState(next, pace, session, standing, recent, routine);
    }

    CandidateState with(Pace next) {
        return new CandidateState(name, next, session, standing, recent, routine);
    }

    /** Between sessions little is remembered, for every idle candidate is kept. */
    CandidateState with(Session next) {
        return new CandidateState(name, pace, next, standing, latest(recent, next), routine);
    }

    CandidateState with(Standing next) {
        return new CandidateState(name, pace, session, next, recent, routine);
    }

    CandidateState with(Routine next) {
        return new CandidateState(name, pace, session, standing, recent, next);
    }

    /** Remembers a closed attempt, or its newer reading. */
    CandidateState with(Closed closed) {
        List<Closed> all = new ArrayList<>(recent);
        int known = all.stream().map(Closed::attempt).toList().indexOf(closed.attempt());
        if (known >= 0) {
            all.set(known, closed);
        } else {
            all.add(closed);
        }
        return new CandidateState(name, pace, session, standing, latest(all, session), routine);
    }

    /** A mock interview remembers all its questions, so that what is read again late still gets on the scorecard. */
    private static List<Closed> latest(List<Closed> all, Session session) {
        int most = session instanceof Session.Mock mock ? Math.max(REMEMBERED, mock.length()) : REMEMBERED;
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
