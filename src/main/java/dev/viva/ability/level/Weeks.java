package dev.viva.ability.level;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last weeks with marks, as short as can be, for every idle candidate has it, in base-64 digits: three for the number of
 * the last week; one for each topic's estimate then, in eighths above level −1, a dot where there was not enough evidence; and
 * for each week, the oldest first, three: the weeks since the one before (6 bits), the overall estimate in sixteenths above
 * level −1 (7 bits) and its error in steps of 0.02, rounded up (5 bits).
 */
public record Weeks(String text) {
    public static final Weeks NONE = new Weeks("");

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS = 6;
    private static final int HEAD = 3;
    private static final int TOPICS = Topic.values().length;
    private static final int ENTRY = 3;
    private static final int REMEMBERED = 7;
    private static final int OVERALL_BITS = 7;
    private static final int ERROR_BITS = 5;
    private static final double LOWEST = -1;
    private static final double EIGHTHS = 8;
    private static final double SIXTEENTHS = 16;
    private static final double FIFTIETHS = 50;
    private static final double TINY = 1e-9;

    /** Number of the last week with a mark; −1 before any. */
    public int last() {
        return text.isEmpty() ? -1 : (int) value(0, HEAD);
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
            all.append(level == null ? "." : digits(steps(level, EIGHTHS, BITS), 1));
        }
        all.append(before.substring(Math.max(0, before.length() - (REMEMBERED - 1) * ENTRY)));
        long entry = text.isEmpty() ? 0 : within(week.week() - last(), BITS);
        entry = entry << OVERALL_BITS | steps(week.overall(), SIXTEENTHS, OVERALL_BITS);
        entry = entry << ERROR_BITS | within((long) Math.ceil(week.error() * FIFTIETHS - TINY), ERROR_BITS);
        return new Weeks(all.append(digits(entry, ENTRY)).toString());
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
            long entry = value(at, ENTRY);
            double error = (entry & most(ERROR_BITS)) / FIFTIETHS;
            double overall = LOWEST + (entry >> ERROR_BITS & most(OVERALL_BITS)) / SIXTEENTHS;
            weeks.add(0, new Week(week, overall, error, weeks.isEmpty() ? topics() : Map.of()));
            week -= (int) (entry >> ERROR_BITS + OVERALL_BITS);
        }
        return weeks;
    }

    private Map<Topic, Double> topics() {
        Map<Topic, Double> topics = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            int at = HEAD + topic.ordinal();
            if (text.charAt(at) != '.') {
                topics.put(topic, LOWEST + value(at, 1) / EIGHTHS);
            }
        }
        return topics;
    }

    private static long steps(double level, double parts, int bits) {
        return within(Math.round((level - LOWEST) * parts), bits);
    }

    /** What is too large or too small becomes the largest or smallest that there is place for. */
    private static long within(long value, int bits) {
        return Math.max(0, Math.min(most(bits), value));
    }

    private static long most(int bits) {
        return (1L << bits) - 1;
    }

    private static String digits(long value, int width) {
        StringBuilder text = new StringBuilder();
        for (int place = width - 1; place >= 0; place--) {
            text.append(DIGITS.charAt((int) (value >> place * BITS & most(BITS))));
        }
        return text.toString();
    }

    private long value(int at, int width) {
        long value = 0;
        for (int i = at; i < at + width; i++) {
            value = value << BITS | DIGITS.indexOf(text.charAt(i));
        }
        return value;
    }
}
