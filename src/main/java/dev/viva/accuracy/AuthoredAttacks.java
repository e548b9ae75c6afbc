package dev.viva.accuracy;

import dev.viva.bank.RubricItem;
import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Wrong answers written by hand, a file a topic: {@code kind | item | answer}. */
public final class AuthoredAttacks {
    private static final double WRONG = 0.4;
    private static final double BOTH_WAYS = 0.5;

    private AuthoredAttacks() {}

    /** Those to items of this bank, topic by topic. */
    public static List<Attack> on(List<RubricItem> items) {
        List<Attack> attacks = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (String line : Texts.lines(topic.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt")) {
                String[] parts = line.split(" \\| ", 3);
                find(items, parts[1])
                        .ifPresent(item -> attacks.add(
                                new Attack("authored " + parts[0], item.ask(0), parts[2], expected(parts[0]))));
            }
        }
        return attacks;
    }

    private static Optional<RubricItem> find(List<RubricItem> items, String id) {
        return items.stream().filter(item -> item.id().value().equals(id)).findFirst();
    }

    private static Attack.Expected expected(String kind) {
        return switch (kind) {
            case "retraction" -> Attack.Expected.onlyReview();
            case "hedge" -> Attack.Expected.atMost(BOTH_WAYS);
            default -> Attack.Expected.atMost(WRONG);
        };
    }
}
