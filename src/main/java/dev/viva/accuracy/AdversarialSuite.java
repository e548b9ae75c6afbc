package dev.viva.accuracy;

import dev.viva.bank.RubricItem;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import dev.viva.grading.twist.Twists;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everything that is tried to fool a grader. */
public final class AdversarialSuite {
    private final Grader grader;
    private final Twists twists;
    private final long seed;

    /**
     * @param seed draws which injection, which letters
     */
    public AdversarialSuite(Grader grader, Twists twists, long seed) {
        this.grader = grader;
        this.twists = twists;
        this.seed = seed;
    }

    /**
     * @param items to attack
     * @param bank all items, for answers to other questions and for what was written by hand
     * @param progress told before each item, by any thread
     */
    public List<AttackResult> run(List<RubricItem> items, List<RubricItem> bank, Consumer<String> progress) {
        List<AttackResult> results = new ArrayList<>(items.parallelStream()
                .flatMap(item -> {
                    progress.accept("answers meant to fool it");
                    return on(item, bank).stream();
                })
                .toList());
        results.addAll(AuthoredAttacks.on(bank).parallelStream().map(this::run).toList());
        return results;
    }

    private List<AttackResult> on(RubricItem item, List<RubricItem> bank) {
        long drawn = seed + item.id().value().hashCode();
        return new ItemAttacks(item, twists, drawn)
                .all(other(item, bank), grader).stream().map(this::run).toList();
    }

    private AttackResult run(Attack attack) {
        return AttackResult.of(attack, grader.grade(new GradingTask(attack.asked(), attack.answer())));
    }

    private static RubricItem other(RubricItem item, List<RubricItem> bank) {
        int at = bank.indexOf(item);
        for (int step = 1; step < bank.size(); step++) {
            RubricItem other = bank.get((at + step) % bank.size());
            if (other.topic() != item.topic()) {
                return other;
            }
        }
        return item;
    }
}
