package dev.viva.ability;

import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import java.util.Optional;

/** Chooses the next question. The same arguments always give the same choice. */
public interface Picker {
    /**
     * @param seed decides between items that are equally good
     * @return nothing when no item of the bank fits the wish
     */
    Optional<Choice> pick(ItemBank bank, Standing standing, Wish wish, long seed);

    /** An item that others chose because it is due, with what is to be known about it. */
    default Choice due(Item item, Standing standing, Wish wish) {
        return new Choice(item);
    }
}
