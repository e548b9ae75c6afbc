package dev.viva.ability;

import dev.viva.bank.Item;
import org.jspecify.annotations.Nullable;

/**
 * What is asked next.
 *
 * @param picked how it was chosen, or null where no ability model had a say: then an answer changes no ability
 * @param enough true when a mock interview without a fixed length knows enough by now
 */
public record Choice(Item item, @Nullable Picked picked, boolean enough) {
    /** Chosen without a model. */
    public Choice(Item item) {
        this(item, null, false);
    }
}
