package dev.viva.numeric.template;

import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the key of one line of {@code verify}; what is wrong is an {@link IllegalArgumentException} naming the field. */
public final class KeyReader {
    private KeyReader() {}

    /** Reads {@code expected, tolerance, unit, mistakes}; expected is a number, "Infinity" or {@code {low, high}}. */
    public static NumericKey read(Map<?, ?> raw) {
        return NumericKey.of(
                expected(raw.get("expected")),
                TemplateReader.tolerance(raw.get("tolerance")),
                raw.get("unit") == null || "".equals(raw.get("unit")) ? null : Raw.text(raw, "unit"),
                mistakes(raw.get("mistakes")));
    }

    private static Quantity expected(@Nullable Object raw) {
        if (raw instanceof Map<?, ?> map) {
            return new Quantity.Span(Raw.number(map.get("low"), "low"), Raw.number(map.get("high"), "high"));
        }
        if (raw instanceof String text) {
            return infinite(text);
        }
        if (raw instanceof Number number && Double.isInfinite(number.doubleValue())) {
            return Quantity.of(number.doubleValue());
        }
        return new Quantity.Finite(Raw.number(raw, "expected"));
    }

    private static Quantity infinite(String text) {
        return switch (text) {
            case "Infinity", "+Infinity" -> new Quantity.Infinite(false);
            case "-Infinity" -> new Quantity.Infinite(true);
            default -> throw new IllegalArgumentException("expected must be a number, an interval or \"Infinity\"");
        };
    }

    private static List<KnownMistake> mistakes(@Nullable Object raw) {
        List<KnownMistake> mistakes = new ArrayList<>();
        if (raw != null) {
            for (Object item : Raw.list(raw, "mistakes")) {
                Map<?, ?> map = Raw.map(item, "mistakes");
                BigDecimal credit = Raw.optionalNumber(map, "credit");
                mistakes.add(new KnownMistake(
                        Raw.text(map, "says"),
                        Raw.number(map.get("value"), "value"),
                        credit == null ? null : credit.doubleValue(),
                        Raw.optionalText(map, "teach")));
            }
        }
        return mistakes;
    }
}
