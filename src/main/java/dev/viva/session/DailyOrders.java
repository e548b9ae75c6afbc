package dev.viva.session;

import dev.viva.schedule.Plan;
import dev.viva.schedule.Quiet;
import dev.viva.schedule.Zones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is said about daily probes, pauses and the interview. */
final class DailyOrders {
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_SNOOZE = 30;
    private static final Set<String> FILLERS = Set.of("at", "in", "and", "me", "for", "from", "to", "until");
    private static final Set<String> ALL_DAYS = Set.of("all", "everyday", "every", "day", "days");
    private static final Set<String> WEEKDAYS = Set.of("weekdays", "weekday", "workdays");

    private final List<LocalTime> times = new ArrayList<>();
    private @Nullable String zone;
    private @Nullable Boolean weekdays;
    private @Nullable Quiet quiet;
    private boolean loud;
    private @Nullable String wrong;

    private DailyOrders() {}

    static Order daily(String arguments) {
        List<String> words = words(arguments);
        if (words.size() == 1) {
            Optional<Order> whole =
                    switch (words.get(0).toLowerCase(Locale.ROOT)) {
                        case "off", "stop", "end" -> Optional.of(new Order.DailySwitch(false));
                        case "on", "resume" -> Optional.of(new Order.DailySwitch(true));
                        case "skip" -> Optional.of(new Order.DailySkip());
                        default -> Optional.empty();
                    };
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        DailyOrders read = new DailyOrders();
        for (int i = 0; i < words.size() && read.wrong == null; i++) {
            boolean pair = words.get(i).equalsIgnoreCase("quiet") && i + 1 < words.size();
            if (pair) {
                read.quiet(words.get(++i));
            } else {
                read.word(words.get(i));
            }
        }
        return read.order(words.isEmpty());
    }

    static Order snooze(String arguments) {
        List<String> words = words(arguments);
        words.removeIf(word -> ALL_DAYS.contains(word.toLowerCase(Locale.ROOT)));
        if (words.isEmpty()) {
            return new Order.Snooze(1);
        }
        if (words.size() == 1 && words.get(0).equalsIgnoreCase("off")) {
            return new Order.Resume(false);
        }
        Optional<Integer> days = number(words.get(0)).filter(each -> each > 0 && each <= LONGEST_SNOOZE);
        return words.size() == 1 && days.isPresent()
                ? new Order.Snooze(days.get())
                : new Order.Refused("`snooze` takes a number of days up to " + LONGEST_SNOOZE
                        + ", such as `snooze 3`; `snooze off` ends it.");
    }

    static Order vacation(String arguments) {
        List<String> words = words(arguments);
        if (words.size() == 1 && words.get(0).equalsIgnoreCase("off")) {
            return new Order.Resume(true);
        }
        Optional<LocalDate> from = words.size() == 2 ? date(words.get(0)) : Optional.empty();
        Optional<LocalDate> to = words.size() == 2 ? date(words.get(1)) : Optional.empty();
        if (from.isEmpty() || to.isEmpty()) {
            return new Order.Refused("`vacation` takes its first and its last day, such as"
                    + " `vacation 2026-12-24 2027-01-03`; `vacation off` ends it.");
        }
        return new Order.Vacation(from.get(), to.get());
    }

    static Order interview(String arguments) {
        List<String> words = words(arguments);
        if (words.isEmpty()) {
            return new Order.InterviewShow();
        }
        if (words.size() == 1 && words.get(0).equalsIgnoreCase("off")) {
            return new Order.InterviewOn(null);
        }
        return (words.size() == 1 ? date(words.get(0)) : Optional.<LocalDate>empty())
                .<Order>map(Order.InterviewOn::new)
                .orElseGet(() -> new Order.Refused("`interview` takes the day as year-month-day, such as"
                        + " `interview 2027-01-15`; `interview off` forgets it. For a mock interview say `mock`."));
    }

    private Order order(boolean empty) {
        if (wrong != null) {
            return new Order.Refused(wrong);
        }
        if (times.size() > Plan.MOST_TIMES) {
            return new Order.Refused("A day has room for " + Plan.MOST_TIMES + " questions at most.");
        }
        return empty ? new Order.DailyShow() : new Order.Daily(zone, times, weekdays, quiet, loud);
    }

    private void word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<LocalTime> time = time(lower);
        Optional<String> known = Zones.find(word);
        if (time.isPresent()) {
            times.add(time.get());
        } else if (ALL_DAYS.contains(lower) || WEEKDAYS.contains(lower)) {
            weekdays = WEEKDAYS.contains(lower);
        } else if (lower.equals("here")) {
            wrong = "Questions for a whole channel are not possible yet. Say `daily` to me in private for your own.";
        } else if (known.isPresent() && zone == null) {
            zone = known.get();
        } else {
            wrong = lower.startsWith("+") || lower.startsWith("-") || lower.startsWith("utc") || lower.startsWith("gmt")
                    ? DailyWording.NO_OFFSET
                    : DailyWording.unknownZone(word, Zones.near(word));
        }
    }

    private void quiet(String word) {
        String[] ends = word.split("-", 3);
        Optional<LocalTime> from = time(ends[0]);
        Optional<LocalTime> to = ends.length == 2 ? time(ends[1]) : Optional.empty();
        loud = word.equalsIgnoreCase("off");
        if (!loud && (from.isEmpty() || to.isEmpty() || from.equals(to))) {
            wrong = "Quiet hours read like `quiet 22:00-07:00`; `quiet off` ends them.";
        } else if (!loud) {
            quiet = new Quiet(from.get(), to.get());
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().replace(',', ' ').split("\\s+", MOST_WORDS + 1)) {
            if (!word.isEmpty() && !FILLERS.contains(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        return words;
    }

    /** Such as 9:00, 09:00, 9am or 9:30pm. */
    private static Optional<LocalTime> time(String text) {
        boolean half = text.endsWith("am") || text.endsWith("pm");
        String digits = half ? text.substring(0, text.length() - 2) : text;
        String[] parts = digits.split(":", 3);
        Optional<Integer> hour = number(parts[0]);
        Optional<Integer> minute = parts.length == 1 && half
                ? Optional.of(0)
                : parts.length == 2 && parts[1].length() == 2 ? number(parts[1]) : Optional.empty();
        if (hour.isEmpty() || minute.isEmpty() || minute.get() > 59 || hour.get() > (half ? 12 : 23)) {
            return Optional.empty();
        }
        int noon = half ? hour.get() % 12 + (text.endsWith("pm") ? 12 : 0) : hour.get();
        return Optional.of(LocalTime.of(noon, minute.get()));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
