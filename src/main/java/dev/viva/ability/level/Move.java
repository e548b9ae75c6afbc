package dev.viva.ability.level;

import dev.viva.ability.model.Belief;
import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changed in an estimate since a week began.
 *
 * @param topic null for the mean over all topics
 * @param by halves of a level, up or down; 0: there is enough evidence now, and there was not before
 */
public record Move(@Nullable Topic topic, int by) {
    private static final int HALVES = 2;

    /** All that are worth a word: by a quarter of a level or more, or newly known. */
    public static List<Move> since(Week week, Belief belief) {
        List<Move> moves = new ArrayList<>();
        Optional<Double> before = week.level().isEnough() ? Optional.of(week.overall()) : Optional.empty();
        of(null, before, Level.overall(belief)).ifPresent(moves::add);
        for (Topic topic : Topic.values()) {
            Optional<Double> known = Optional.ofNullable(week.topics().get(topic));
            of(topic, known, Level.of(belief, topic.ordinal())).ifPresent(moves::add);
        }
        return moves;
    }

    private static Optional<Move> of(@Nullable Topic topic, Optional<Double> before, Level now) {
        if (!now.isEnough()) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of(new Move(topic, 0));
        }
        int by = (int) Math.round(HALVES * (now.estimate() - before.get()));
        return by == 0 ? Optional.empty() : Optional.of(new Move(topic, by));
    }

    /** Such as "Kernels and SVMs: up by about half a level". */
    public String words() {
        String what = topic == null ? "Overall" : topic.title();
        if (by == 0) {
            return what + ": enough evidence now";
        }
        int most = Math.abs(by);
        String much = most == 1 ? "half a level" : most == 2 ? "one level" : most / (double) HALVES + " levels";
        return what + (by > 0 ? ": up" : ": down") + " by about " + much.replace(".0", "");
    }
}
