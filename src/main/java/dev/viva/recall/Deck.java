package dev.viva.recall;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cards of a person, the one reviewed last at the end.
 *
 * @param text ten characters for each card
 */
public record Deck(String text) {
    /** More would hardly be asked again: of a probe a day, two in five repeat, 24 in the sixty days a card waits at most. */
    static final int MOST = 32;

    public static final Deck EMPTY = new Deck("");
    private static final Fsrs FSRS = new Fsrs();

    public Deck {
        if (text.length() % Card.WIDTH != 0 || text.length() > MOST * Card.WIDTH) {
            throw new IllegalArgumentException("a deck is at most " + MOST + " cards of " + Card.WIDTH + " characters");
        }
    }

    List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (int at = 0; at < text.length(); at += Card.WIDTH) {
            cards.add(Card.read(text.substring(at, at + Card.WIDTH)));
        }
        return cards;
    }

    public int size() {
        return text.length() / Card.WIDTH;
    }

    /** What an answer on {@code day} does to the memory of an item. A day before the last review counts as that day. */
    public Review review(ItemId item, Topic topic, LocalDate day, Rating rating) {
        Optional<Card> known =
                cards().stream().filter(each -> each.isOf(item, topic)).findFirst();
        Memory memory = known.map(card -> FSRS.next(card.memory(), card.age(day), rating))
                .orElseGet(() -> FSRS.first(rating));
        LocalDate last = known.map(Card::day).filter(day::isBefore).orElse(day);
        return new Review(item, topic, last, rating, memory.stability(), memory.difficulty());
    }

    /** The card of an item as it is written; empty without one. */
    public String card(ItemId item, Topic topic) {
        return cards().stream()
                .filter(each -> each.isOf(item, topic))
                .findFirst()
                .map(Card::text)
                .orElse("");
    }

    /**
     * What the latest review becomes when its answer is read anew; nothing where another item was reviewed since.
     *
     * @param before the card before that review; empty where it was the first
     */
    public Optional<Review> again(ItemId item, String before, Rating rating) {
        List<Card> all = cards();
        if (all.isEmpty() || all.get(all.size() - 1).mark() != Card.mark(item)) {
            return Optional.empty();
        }
        Card latest = all.get(all.size() - 1);
        Memory memory = FSRS.first(rating);
        if (!before.isEmpty()) {
            Card old = Card.read(before);
            memory = FSRS.next(old.memory(), old.age(latest.day()), rating);
        }
        return Optional.of(
                new Review(item, latest.topic(), latest.day(), rating, memory.stability(), memory.difficulty()));
    }

    /** After a review. Another item of the topic answered, a failure there needs no other any more. */
    public Deck after(Review review) {
        Card card = review.card();
        List<Card> all = new ArrayList<>();
        for (Card each : cards()) {
            if (each.topic() != card.topic()) {
                all.add(each);
            } else if (each.mark() != card.mark()) {
                all.add(each.answeredBeside());
            }
        }
        all.add(card);
        if (all.size() > MOST) {
            // The one just reviewed stays, or somebody who knows everything well would never have it.
            all.remove(all.subList(0, MOST).stream()
                    .max(Comparator.comparing(Deck::due))
                    .orElseThrow());
        }
        return new Deck(all.stream().map(Card::text).reduce("", String::concat));
    }

    /** What is worth asking again on a day, most urgent first. */
    public Agenda agenda(LocalDate today, Goal goal) {
        return new Agenda(cards(), today, goal, FSRS);
    }

    private static LocalDate due(Card card) {
        return card.day().plusDays(FSRS.interval(card.memory(), Goal.RETENTION));
    }
}
