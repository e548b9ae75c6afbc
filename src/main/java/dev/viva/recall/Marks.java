package dev.viva.recall;

import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The items of a bank by what a card knows of them. */
public final class Marks {
    private final Map<Long, Item> items = new HashMap<>();

    public Marks(ItemBank bank) {
        bank.items()
                .forEach(item ->
                        items.putIfAbsent(key(Card.mark(item.id()), item.topic().ordinal()), item));
    }

    /** The items of cards, in their order; a card of an item that the bank lost is left out. */
    List<Item> items(Stream<Card> cards) {
        return cards.map(card -> items.get(key(card.mark(), card.topic().ordinal())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static long key(int mark, int topic) {
        return (long) mark << 8 | topic;
    }
}
