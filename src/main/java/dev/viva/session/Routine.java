package dev.viva.session;

import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.recall.Agenda;
import dev.viva.recall.Deck;
import dev.viva.recall.Goal;
import dev.viva.recall.Review;
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
 * @param undo the card of the item reviewed last as it was before; null where it had none
 */
public record Routine(
        Deck deck,
        Diary diary,
        @Nullable Place place,
        @Nullable LocalDate interview,
        @Nullable String undo) {
    public static final Routine NEW = new Routine(Deck.EMPTY, Diary.NEW, null, null, null);

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

    Routine after(Review review, boolean again) {
        String card = deck.card(review.item(), review.topic());
        String before = again ? undo : card.isEmpty() ? null : card;
        return new Routine(deck.after(review), diary, place, interview, before);
    }

    Routine with(Diary next) {
        return new Routine(deck, next, place, interview, undo);
    }

    Routine at(Place next) {
        return new Routine(deck, diary, next, interview, undo);
    }

    Routine towards(@Nullable LocalDate next) {
        return new Routine(deck, diary, place, next, undo);
    }
}
