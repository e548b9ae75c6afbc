package dev.viva.library;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import java.util.List;

/**
 * A fault of the source guide.
 *
 * @param place where it stands in the guide
 * @param about its subject in a few words
 * @param fault what is wrong there
 * @param right what the literature says
 * @param source the literature
 * @param items the items that teach the right version
 */
public record Erratum(
        String id,
        Topic topic,
        String place,
        String about,
        String fault,
        String right,
        String source,
        List<ItemId> items) {
    public Erratum {
        Require.text("id", id);
        Require.text("place", place);
        Require.text("about", about);
        Require.text("fault", fault);
        Require.text("right", right);
        Require.text("source", source);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("`items` needs at least one entry");
        }
    }
}
