package dev.viva.ability;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the next question should be.
 *
 * @param topics only these topics; empty: any
 * @param level the level to come near to, or null for the picker's choice
 * @param numericOnly true for questions with a computed answer only
 * @param exclude items already asked in this session
 */
public record Wish(List<Topic> topics, @Nullable Integer level, boolean numericOnly, Set<ItemId> exclude) {
    public Wish(List<Topic> topics, @Nullable Integer level, boolean numericOnly, Collection<ItemId> exclude) {
        this(topics, level, numericOnly, Set.copyOf(exclude));
    }

    public Wish {
        topics = List.copyOf(topics);
        exclude = Set.copyOf(exclude);
    }
}
