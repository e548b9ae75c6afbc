package dev.viva.recall;

import dev.viva.bank.Item;
import dev.viva.bank.Topic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What of a deck is worth asking on a day. */
public final class Agenda {
    /** What is due only because the interview comes nearer goes behind all that is nearly forgotten. */
    private static final double NOT_FORGOTTEN = 1e-6;

    private final List<Card> cards;
    private final LocalDate today;
    private final Goal goal;
    private final Fsrs fsrs;

    Agenda(List<Card> cards, LocalDate today, Goal goal, Fsrs fsrs) {
        this.cards = List.copyOf(cards);
        this.today = today;
        this.goal = goal;
        this.fsrs = fsrs;
    }

    /** A failure of an earlier day that waits for another item of its topic, the oldest first. */
    public Optional<Topic> sibling() {
        return failed().map(Card::topic).findFirst();
    }

    /** Items whose failure waits: not to be asked in the same words so soon. */
    public List<Item> resting(Marks marks) {
        return marks.items(failed());
    }

    /**
     * Items that are due, the most urgent first: how far the chance to remember lies below 85 %, times the topic's weight.
     * An item answered today is not due, nor is a failure that waits for another item of its topic.
     */
    public List<Item> due(Marks marks, ToDoubleFunction<Topic> weight) {
        return marks.items(cards.stream()
                .filter(card -> !card.failed() && isDue(card))
                .sorted(Comparator.comparingDouble((Card card) -> -urgency(card, weight))
                        .thenComparing(Card::day)));
    }

    /**
     * Items that will be below 85 % on the day of the interview, or are so today without one; the weakest first. What was
     * answered today is left out: asking it again on the same day makes it no firmer.
     */
    public List<Item> forgotten(Marks marks) {
        return marks.items(forgotten().sorted(Comparator.comparingDouble(card -> chance(card, horizon()))));
    }

    /** How many cards {@link #forgotten} speaks of, whether the bank still has them or not. */
    public long countForgotten() {
        return forgotten().count();
    }

    private Stream<Card> forgotten() {
        return cards.stream().filter(card -> card.age(today) > 0 && chance(card, horizon()) < Goal.RETENTION);
    }

    private Stream<Card> failed() {
        return cards.stream()
                .filter(card -> card.failed() && card.age(today) > 0)
                .sorted(Comparator.comparing(Card::day));
    }

    private LocalDate horizon() {
        LocalDate interview = goal.interview();
        return interview == null || interview.isBefore(today) ? today : interview;
    }

    private boolean isDue(Card card) {
        int age = card.age(today);
        return age > 0 && (chance(card, today) < Goal.RETENTION || age >= goal.cap(card.day()));
    }

    private double urgency(Card card, ToDoubleFunction<Topic> weight) {
        double below = Math.max(NOT_FORGOTTEN, Goal.RETENTION - chance(card, today));
        return below * weight.applyAsDouble(card.topic());
    }

    private double chance(Card card, LocalDate on) {
        return fsrs.retrievability(card.memory(), card.age(on));
    }
}
