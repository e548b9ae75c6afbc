package dev.viva.ability;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next question should be.
 *
 * @param topics only these topics; empty: any
 * @param level the level to come near to, or null for the picker's choice
 * @param numericOnly true for questions with a computed answer only
 * @param exclude items already asked in this session, in their order, as far as the session remembers them
 * @param round the session it belongs to
 */
public record Wish(
        List<Topic> topics, @Nullable Integer level, boolean numericOnly, List<ItemId> exclude, Round round) {
    /**
     * A session, as far as choosing goes.
     *
     * @param mock true for a mock interview, false for practice
     * @param asked questions asked so far
     * @param seed stands for person and session
     * @param day days since 1970
     */
    public record Round(boolean mock, int asked, long seed, int day) {}

    public Wish {
        topics = List.copyOf(topics);
        exclude = List.copyOf(exclude);
    }
}
