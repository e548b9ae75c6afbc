package dev.viva.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be asked, in a fixed order. */
public final class ItemBank {
    private final Map<ItemId, Item> items = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when two items share an id
     */
    public ItemBank(List<? extends Item> all) {
        for (Item item : all) {
            if (items.put(item.id(), item) != null) {
                throw new IllegalArgumentException("two items are called " + item.id());
            }
        }
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    public Optional<Item> find(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The item whose {@code covers} begins with {@code source}, such as Q24. */
    public Optional<Item> covering(String source) {
        return items.values().stream()
                .filter(item -> !item.covers().isEmpty() && item.covers().get(0).equals(source))
                .findFirst();
    }
}
