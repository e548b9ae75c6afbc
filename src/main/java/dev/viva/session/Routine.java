package dev.viva.session;

import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.recall.Agenda;
import dev.viva.recall.Deck;
import dev.viva.recall.Goal;
import dev.viva.schedule.Diary;
import dev.viva.schedule.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does day by day: what they remember, when they want to be asked, and what for.
 *
 * @param place where daily probes are put, or null before the first plan
 * @param interview the day of the interview, or null
 */
public record Routine(
        Deck deck,
        Diary diary,
        @Nullable Place place,
        @Nullable LocalDate interview) {
    public static final Routine NEW = new Routine(Deck.EMPTY, Diary.NEW, null, null);

    public Routine {
        deck = Objects.requireNonNullElse(deck, Deck.EMPTY);
        diary = Objects.requireNonNullElse(diary, Diary.NEW);
    }

    /** The next daily probe, if any is wanted. */
    public Optional<Due> next() {
        return diary.next();
    }

    /** What a probe that is due now or later is known by. */
    public ProbeKey key(Due due) {
        return new ProbeKey(due.slot().date(), due.slot().number(), diary.edition());
    }

    LocalDate today(Instant at) {
        return diary.today(at);
    }

    Goal goal() {
        return new Goal(interview);
    }

    Agenda agenda(Instant at) {
        return deck.agenda(today(at), goal());
    }

    Routine with(Deck next) {
        return new Routine(next, diary, place, interview);
    }

    Routine with(Diary next) {
        return new Routine(deck, next, place, interview);
    }

    Routine at(Place next) {
        return new Routine(deck, diary, next, interview);
    }

    Routine towards(@Nullable LocalDate next) {
        return new Routine(deck, diary, place, next);
    }
}
