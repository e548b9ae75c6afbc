package dev.viva.ability.level;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last weeks with marks, as short as can be, for every idle candidate has it: three base-32 digits for the number of the
 * last week; two for each topic's estimate then, dots where there was not enough evidence; and for each week, the oldest
 * first, one digit for the weeks since the one before, two for the overall estimate and one for its error. Estimates are in
 * hundredths above level −2, errors in steps of 0.04, rounded up.
 */
public record Weeks(String text) {
    public static final Weeks NONE = new Weeks("");

    private static final int BASE = 32;
    private static final int HEAD = 3;
    private static final int TOPIC = 2;
    private static final int TOPICS = TOPIC * Topic.values().length;
    private static final int ENTRY = 4;
    private static final int REMEMBERED = 12;
    private static final double HUNDRED = 100;
    private static final double LOWEST = -2;
    private static final double STEP = 0.04;

    /** Number of the last week with a mark; −1 before any. */
    public int last() {
        return text.isEmpty() ? -1 : Integer.parseInt(text, 0, HEAD, BASE);
    }

    /** With a week that begins after all others; an earlier one changes nothing. */
    public Weeks after(Week week) {
        if (week.week() <= last()) {
            return this;
        }
        String before = text.isEmpty() ? "" : text.substring(HEAD + TOPICS);
        StringBuilder all = new StringBuilder(digits(week.week(), HEAD));
        for (Topic topic : Topic.values()) {
            Double level = week.topics().get(topic);
            all.append(level == null ? ".." : estimate(level));
        }
        all.append(before.substring(Math.max(0, before.length() - (REMEMBERED - 1) * ENTRY)));
        all.append(digits(text.isEmpty() ? 0 : week.week() - last(), 1));
        all.append(estimate(week.overall()));
        all.append(digits((long) Math.ceil(Math.round(week.error() * HUNDRED) / (STEP * HUNDRED)), 1));
        return new Weeks(all.toString());
    }

    /** The week that began last, with its topics. */
    public Optional<Week> latest() {
        List<Week> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The weeks remembered, the oldest first; only the last has topics. */
    public List<Week> all() {
        List<Week> weeks = new ArrayList<>();
        int week = last();
        for (int at = text.length() - ENTRY; at >= HEAD + TOPICS; at -= ENTRY) {
            double overall = level(at + 1);
            double error = value(at + 3, 1) * STEP;
            weeks.add(0, new Week(week, overall, error, weeks.isEmpty() ? topics() : Map.of()));
            week -= value(at, 1);
        }
        return weeks;
    }

    private Map<Topic, Double> topics() {
        Map<Topic, Double> topics = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            int at = HEAD + TOPIC * topic.ordinal();
            if (text.charAt(at) != '.') {
                topics.put(topic, level(at));
            }
        }
        return topics;
    }

    private static String estimate(double level) {
        return digits(Math.round((level - LOWEST) * HUNDRED), TOPIC);
    }

    private double level(int at) {
        return Math.round(value(at, TOPIC) + LOWEST * HUNDRED) / HUNDRED;
    }

    /** What is too large or too small becomes the largest or smallest that there is place for. */
    private static String digits(long value, int width) {
        long most = (1L << 5 * width) - 1;
        StringBuilder text = new StringBuilder(Long.toString(Math.max(0, Math.min(most, value)), BASE));
        while (text.length() < width) {
            text.insert(0, '0');
        }
        return text.toString();
    }

    private int value(int at, int width) {
        return Integer.parseInt(text, at, at + width, BASE);
    }
}
