package dev.viva.bank;

import dev.viva.ids.Ids;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.template.Confirmation;
import dev.viva.numeric.template.Draw;
import dev.viva.numeric.template.NumericTemplate;
import dev.viva.numeric.template.SecondWay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question whose numbers are drawn by seed and whose answer is computed.
 *
 * @param template the number of the reference template, or null
 * @param formula parameters, question and answer
 * @param unit the unit that the question asks for, or null
 * @param verify the second way to the answer, or null
 * @param definition the text it was made from; it decides the hash
 */
public record NumericItem(
        ItemId id,
        Topic topic,
        int level,
        List<String> covers,
        @Nullable String template,
        NumericTemplate formula,
        @Nullable String unit,
        @Nullable SecondWay verify,
        List<String> hints,
        String definition,
        String explain,
        List<String> reading)
        implements Item {
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

    /** Every seed draws other numbers; the same seed always the same. */
    @Override
    public Asked ask(long seed) {
        Draw draw = formula.draw(seed);
        NumericKey key = draw.key();
        Optional<Confirmation> second = Optional.ofNullable(verify).flatMap(draw::confirmed);
        return new Asked.Numeric(
                id,
                hash(),
                topic,
                level,
                seed,
                draw.ask(),
                key.expected(),
                draw.printed(),
                key.tolerance(),
                unit,
                key.mistakes(),
                hints.stream().map(draw::fill).toList(),
                draw.fill(explain),
                second.orElse(null),
                reading,
                draw.written());
    }
}
