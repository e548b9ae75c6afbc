package dev.viva.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Levels in words, the same on every card. */
public final class LevelText {
    /** What is said instead of a level that is not known well enough. */
    public static final String NOT_ENOUGH = "not enough evidence yet";

    private static final double RARE = 0.05;
    private static final int STEP = 5;
    private static final String EXPLAINED = "Having a level means you can expect half of the points on its questions;"
            + " a range is right four times out of five. The Sr Staff bar is level 5 on average over all 15 topics.";

    private LevelText() {}

    /** Such as "level 2 to 3". */
    public static String level(Card.@Nullable Known level) {
        return level == null || level.band() == null ? NOT_ENOUGH : level.band().words();
    }

    /** A chance in steps of five percent, for nothing finer is known: "about 15 %", "under 5 %". */
    static String chance(double chance) {
        if (chance < RARE) {
            return "under 5 %";
        }
        return chance > 1 - RARE ? "over 95 %" : "about " + STEP * Math.round(100 * chance / STEP) + " %";
    }

    static String progress(Card.Progress card) {
        StringJoiner text = new StringJoiner("\n");
        text.add("**Your progress** · " + answers(card.answered()));
        if (card.overall() != null) {
            text.add(overall(card.overall()));
        }
        card.topics().forEach(line -> text.add("- " + topic(line)));
        if (!card.moved().isEmpty()) {
            text.add("Since last week: " + String.join("; ", card.moved()) + ".");
        }
        text.add(card.advice());
        if (isAnyKnown(card.overall(), card.topics())) {
            text.add(EXPLAINED);
        }
        return text.toString();
    }

    /** The levels of a scorecard, a line each. */
    static List<String> lines(Card.Levels levels) {
        List<String> lines = new ArrayList<>();
        lines.add(overall(levels.overall()));
        levels.topics().forEach(line -> lines.add(topic(line)));
        if (isAnyKnown(levels.overall(), levels.topics())) {
            lines.add(EXPLAINED);
        }
        return lines;
    }

    private static boolean isAnyKnown(Card.@Nullable Overall overall, List<Card.TopicLine> topics) {
        return overall != null && overall.level().enough()
                || topics.stream().anyMatch(line -> line.level() != null && line.level().enough());
    }

    private static String overall(Card.Overall overall) {
        String level = "Overall: " + level(overall.level());
        return overall.chance() == null
                ? level
                : level + ". Chance to stand at the Sr Staff bar: " + chance(overall.chance());
    }

    private static String topic(Card.TopicLine line) {
        String marks = CardText.percent(line.mean()) + " over " + line.answered();
        return line.level() == null
                ? line.topic().title() + ": " + marks
                : line.topic().title() + ": " + level(line.level()) + " (" + marks + ")";
    }

    private static String answers(int count) {
        return count == 1 ? "1 answer" : count + " answers";
    }
}
