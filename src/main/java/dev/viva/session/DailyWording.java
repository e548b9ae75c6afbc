package dev.viva.session;

import dev.viva.chat.Button;
import dev.viva.chat.Card;
import dev.viva.schedule.Diary;
import dev.viva.schedule.Due;
import dev.viva.schedule.Plan;
import dev.viva.schedule.Streak;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is said about daily probes, memory and the day of the interview. */
final class DailyWording {
    static final String NO_OFFSET =
            "An offset such as +02:00 does not know when the clocks change. Name a place instead, such as `Europe/Berlin`.";
    static final String WHEN =
            "When, and in which time zone? For example `daily 09:00 Europe/Berlin`, `daily 9am 6pm weekdays America/New_York`.";
    static final String WHICH_ZONE =
            "In which time zone? Say it once, such as `daily 09:00 Europe/Berlin`; I remember it.";
    static final String QUIET_TIME =
            "One of these times lies in your quiet hours. Choose another, or other hours, such as `daily 09:00 quiet 22:00-07:00`.";
    static final String NOT_PLANNED = "There are no daily questions to change. " + WHEN;
    static final String OFF = "Daily questions are off. `daily on` brings them back as they were.";
    static final String OFF_ALREADY = "Daily questions are off already.";
    static final String ENOUGH = "My last " + Diary.ENOUGH + " daily questions did not find their moment, so I stop"
            + " sending them. Nothing is lost: `daily on` brings them back, and `probe` asks you one any time.";
    static final String PAST_VACATION = "The last day must not lie before the first, nor behind us.";
    static final String LONG_VACATION = "That is more than a year. `daily off` ends the questions until you want them.";
    static final String MANY_PAUSES = "There are " + Plan.MOST_PAUSES
            + " pauses ahead already. `vacation off` takes them back; then say them anew.";
    static final String FAR_INTERVIEW = "The interview should be on a day to come, within the next two years.";
    static final String NO_INTERVIEW =
            "I know of no interview. Say its day, such as `interview 2027-01-15`, and I plan back from it.";
    static final String INTERVIEW_OFF = "Done: there is no interview to plan for any more.";
    static final String NOTHING_FORGOTTEN =
            "As far as I can tell you would have forgotten nothing of what you answered here. `mock` asks about everything.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private DailyWording() {}

    static String unknownZone(String word, List<String> near) {
        String shown = Wording.shown(word);
        if (near.isEmpty()) {
            return "I can't make sense of “" + shown + "”. " + WHEN;
        }
        return "I don't know the time zone “" + shown + "”. Did you mean "
                + near.stream().map(each -> "`" + each + "`").collect(Collectors.joining(" or ")) + "?";
    }

    /** How the plan stands. */
    static Card plan(Routine routine, Instant at) {
        Diary diary = routine.diary();
        Plan plan = Objects.requireNonNull(diary.plan());
        if (!diary.on()) {
            return Card.Notice.info(OFF, new Button("daily on", "Bring them back", null));
        }
        LocalDate today = diary.today(at);
        String text = "A question " + (plan.weekdays() ? "every weekday" : "every day") + " at "
                + plan.times().stream().map(LocalTime::toString).collect(Collectors.joining(" and ")) + ", "
                + plan.zone() + " time" + quiet(plan) + ". " + next(diary) + pauses(plan, today)
                + streak(diary.streak());
        return Card.Notice.info(text, new Button("daily skip", "Skip the next", null));
    }

    /** When the next one comes. */
    private static String next(Diary diary) {
        return diary.next()
                .map(due -> "The next comes on " + moment(due, Objects.requireNonNull(diary.plan())) + ".")
                .orElse("None is to come.");
    }

    private static String pauses(Plan plan, LocalDate today) {
        return plan.pauses().stream()
                .filter(pause -> !pause.to().isBefore(today))
                .map(pause -> pause.from().equals(pause.to())
                        ? " None on " + pause.from().format(DAY) + "."
                        : " None from " + pause.from().format(DAY) + " to "
                                + pause.to().format(DAY) + ".")
                .collect(Collectors.joining());
    }

    /** What is said after the question of the day. */
    static Card over(Diary diary) {
        return Card.Notice.info(
                "That was today's question." + streak(diary.streak()),
                new Button("probe", "One more", null),
                new Button("daily", "My plan", null));
    }

    static Card interview(Routine routine, Instant at) {
        LocalDate day = Objects.requireNonNull(routine.interview());
        LocalDate today = routine.today(at);
        long days = ChronoUnit.DAYS.between(today, day);
        if (days <= 0) {
            return Card.Notice.info("Your interview was on " + day.format(DATE) + ". I hope it went well."
                    + " `interview off` clears it, or tell me the next one.");
        }
        long forgotten = routine.agenda(at).countForgotten();
        String text = "Your interview is on " + day.format(DATE) + ", in " + count(days, "day") + ". Until then I ask"
                + " again sooner, after half of the way at the latest.";
        return forgotten == 0
                ? Card.Notice.info(text)
                : Card.Notice.info(
                        text + " Of what you answered here, " + count(forgotten, "question")
                                + " would be forgotten by then: `mock forgotten` asks about those.",
                        new Button("mock forgotten", "Ask me those", null));
    }

    private static String moment(Due due, Plan plan) {
        return due.slot().date().format(DAY) + " at "
                + plan.times().get(due.slot().number());
    }

    private static String quiet(Plan plan) {
        return plan.quiet() == null
                ? ""
                : ", quiet from " + plan.quiet().from() + " to " + plan.quiet().to();
    }

    private static String streak(Streak streak) {
        if (streak.days() < 2 || streak.missed() > streak.freezes() + 1) {
            return "";
        }
        String kept = streak.freezes() == 0 ? "" : ", with " + count(streak.freezes(), "day") + " you may miss";
        return " You have answered " + streak.days() + " days in a row" + kept + ".";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
