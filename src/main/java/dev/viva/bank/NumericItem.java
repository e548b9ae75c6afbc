package dev.viva.bank;

import dev.viva.ids.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question whose numbers are drawn by seed and whose answer is computed.
 *
 * @param template the number of the reference template, or null
 * @param definition the text it was made from; it decides the hash
 * @param draws gives the numbers of a seed
 */
public record NumericItem(
        ItemId id,
        Topic topic,
        int level,
        List<String> covers,
        @Nullable String template,
        NumericTolerance tolerance,
        @Nullable String unit,
        List<String> hints,
        String definition,
        Draws draws,
        String explain,
        List<String> reading)
        implements Item {
    /** Draws numbers: the same seed always gives the same ones. */
    public interface Draws {
        Drawn draw(long seed);
    }

    /**
     * One draw.
     *
     * @param question the question with its numbers
     * @param printed the right value as it is shown
     */
    public record Drawn(String question, double answer, String printed, List<Asked.Slip> slips) {
        public Drawn {
            slips = List.copyOf(slips);
        }
    }

    public NumericItem {
        Item.requireLevel(level);
        covers = List.copyOf(covers);
        hints = List.copyOf(hints);
        reading = List.copyOf(reading);
    }

    @Override
    public String hash() {
        return Ids.digest(16, id.value(), Integer.toString(level), definition);
    }

    @Override
    public Asked ask(long seed) {
        Drawn drawn = draws.draw(seed);
        return new Asked.Numeric(
                id,
                hash(),
                topic,
                level,
                drawn.question(),
                drawn.answer(),
                drawn.printed(),
                tolerance,
                unit,
                drawn.slips(),
                hints,
                explain,
                reading);
    }
}
