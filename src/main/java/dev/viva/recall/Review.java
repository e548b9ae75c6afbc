package dev.viva.recall;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import java.time.LocalDate;

/**
 * One answer, and what it did to the memory of its item.
 *
 * @param day the person's local day
 * @param stability in days, after it
 * @param difficulty 1 to 10, after it
 */
public record Review(ItemId item, Topic topic, LocalDate day, Rating rating, double stability, double difficulty) {
    Card card() {
        return new Card(Card.mark(item), topic, day, new Memory(stability, difficulty), rating == Rating.AGAIN);
    }
}
