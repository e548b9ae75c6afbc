package dev.viva.ability;

import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.NumericItem;
import dev.viva.bank.Topic;
import dev.viva.ids.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Goes round the topics, the least asked first, at a level that follows the latest marks; seen items come last. */
public final class RotatingPicker implements Picker {
    @Override
    public Optional<Choice> pick(ItemBank bank, Standing standing, Wish wish, long seed) {
        List<Item> fitting =
                bank.items().stream().filter(item -> fits(item, wish)).toList();
        return fitting.stream()
                .min(Comparator.comparingInt((Item item) -> wish.exclude().contains(item.id()) ? 1 : 0)
                        .thenComparingInt(item -> standing.hasSeen(item.id()) ? 1 : 0)
                        .thenComparingInt(item -> standing.of(item.topic()).asked())
                        .thenComparingLong(item -> topicTie(item.topic(), seed))
                        .thenComparingInt(item -> Math.abs(item.level() - level(item, standing, wish)))
                        .thenComparingInt(item -> standing.lastSeen(item.id()))
                        .thenComparingLong(
                                item -> Ids.seed(Long.toString(seed), item.id().value())))
                .map(Choice::new);
    }

    private static boolean fits(Item item, Wish wish) {
        return (wish.topics().isEmpty() || wish.topics().contains(item.topic()))
                && (!wish.numericOnly() || item instanceof NumericItem);
    }

    private static long topicTie(Topic topic, long seed) {
        return Ids.seed(Long.toString(seed), topic.slug());
    }

    private static int level(Item item, Standing standing, Wish wish) {
        return wish.level() != null ? wish.level() : standing.of(item.topic()).level();
    }
}
