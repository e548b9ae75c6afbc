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
        topics(card.topics()).forEach(line -> text.add("- " + line));
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
        lines.addAll(topics(levels.topics()));
        if (isAnyKnown(levels.overall(), levels.topics())) {
            lines.add(EXPLAINED);
        }
        return lines;
    }

    private static boolean isAnyKnown(Card.@Nullable Overall overall, List<Card.TopicLine> topics) {
        return overall != null && overall.level().enough()
                || topics.stream()
                        .anyMatch(line -> line.level() != null && line.level().enough());
    }

    private static String overall(Card.Overall overall) {
        String level = "Overall: " + level(overall.level());
        return overall.chance() == null
                ? level
                : level + ". Chance to stand at the Sr Staff bar: " + chance(overall.chance());
    }

    /** A line for each topic with a level, and one for all the others. */
    private static List<String> topics(List<Card.TopicLine> topics) {
        List<String> lines = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Card.TopicLine line : topics) {
            if (line.level() == null || line.level().enough()) {
                lines.add(topic(line));
            } else {
                others.add(line.topic().title() + " (" + marks(line) + ")");
            }
        }
        if (!others.isEmpty()) {
            lines.add("Not enough evidence yet: " + String.join("; ", others));
        }
        return lines;
    }

    private static String marks(Card.TopicLine line) {
        return CardText.percent(line.mean()) + " over " + line.answered();
    }

    private static String topic(Card.TopicLine line) {
        return line.level() == null
                ? line.topic().title() + ": " + marks(line)
                : line.topic().title() + ": " + level(line.level()) + " (" + marks(line) + ")";
    }

    private static String answers(int count) {
        return count == 1 ? "1 answer" : count + " answers";
    }
}
