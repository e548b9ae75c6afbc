package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.Head;
import dev.viva.schedule.Diary;
import dev.viva.schedule.Pause;
import dev.viva.schedule.Plan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody orders about daily probes and the interview. */
final class Dailies {
    private static final int LONGEST_PAUSE_DAYS = 366;
    private static final int FARTHEST_INTERVIEW_YEARS = 2;

    private Dailies() {}

    static void give(Draft draft, Head head, Order.OfDays order) {
        if (order instanceof Order.InterviewOn interview) {
            interview(draft, head, interview.date());
        } else if (order instanceof Order.InterviewShow) {
            boolean known = draft.state().routine().interview() != null;
            say(draft, head, known ? interviewCard(draft, head) : Card.Notice.info(DailyWording.NO_INTERVIEW));
        } else if (order instanceof Order.Daily daily) {
            plan(draft, head, daily);
        } else if (diary(draft).plan() == null) {
            say(draft, head, Card.Notice.info(DailyWording.NOT_PLANNED));
        } else {
            change(draft, head, order);
        }
    }

    /** What needs a plan. */
    private static void change(Draft draft, Head head, Order.OfDays order) {
        if (order instanceof Order.DailySwitch toggle) {
            toggle(draft, head, toggle.on());
        } else if (order instanceof Order.DailySkip) {
            LocalDate today = draft.state().routine().today(head.at());
            LocalDate day = diary(draft).next().map(due -> due.slot().date()).orElse(today);
            pause(draft, head, new Pause(day, day));
        } else if (order instanceof Order.Snooze snooze) {
            snooze(draft, head, snooze.days());
        } else if (order instanceof Order.Resume resume) {
            // A snooze said after today's question begins tomorrow.
            LocalDate tomorrow = draft.state().routine().today(head.at()).plusDays(1);
            planned(draft, head, known(draft).resumed(resume.all() ? null : tomorrow));
        } else if (order instanceof Order.Vacation vacation) {
            vacation(draft, head, vacation);
        } else {
            say(draft, head, DailyWording.plan(draft.state().routine(), head.at()));
        }
    }

    private static void plan(Draft draft, Head head, Order.Daily order) {
        @Nullable Plan old = diary(draft).plan();
        String zone = order.zone() != null || old == null ? order.zone() : old.zone();
        List<LocalTime> times = order.times().isEmpty() && old != null ? old.times() : order.times();
        if (zone == null || times.isEmpty()) {
            say(draft, head, Card.Notice.info(times.isEmpty() ? DailyWording.WHEN : DailyWording.WHICH_ZONE));
            return;
        }
        var quiet = order.loud() ? null : order.quiet() != null || old == null ? order.quiet() : old.quiet();
        if (quiet != null && times.stream().anyMatch(quiet::holds)) {
            say(draft, head, Card.Notice.info(DailyWording.QUIET_TIME));
            return;
        }
        boolean weekdays = order.weekdays() != null ? order.weekdays() : old != null && old.weekdays();
        planned(draft, head, new Plan(zone, times, weekdays, quiet, old == null ? List.of() : old.pauses()));
    }

    private static void toggle(Draft draft, Head head, boolean on) {
        if (on) {
            planned(draft, head, known(draft));
        } else if (diary(draft).on()) {
            draft.happens(new Fact.DailyStopped(false));
            say(draft, head, DailyWording.plan(draft.state().routine(), head.at()));
        } else {
            say(draft, head, Card.Notice.info(DailyWording.OFF_ALREADY));
        }
    }

    /** No probes today, or from tomorrow on where today has none any more, for so many days. */
    private static void snooze(Draft draft, Head head, int days) {
        LocalDate today = draft.state().routine().today(head.at());
        boolean still = diary(draft)
                .next()
                .filter(due -> due.slot().date().equals(today))
                .isPresent();
        LocalDate first = still ? today : today.plusDays(1);
        pause(draft, head, new Pause(first, first.plusDays(days - 1L)));
    }

    private static void vacation(Draft draft, Head head, Order.Vacation order) {
        LocalDate today = draft.state().routine().today(head.at());
        if (order.to().isBefore(order.from()) || order.to().isBefore(today)) {
            say(draft, head, Card.Notice.info(DailyWording.PAST_VACATION));
        } else if (order.to().isAfter(today.plusDays(LONGEST_PAUSE_DAYS))) {
            say(draft, head, Card.Notice.info(DailyWording.LONG_VACATION));
        } else {
            pause(draft, head, new Pause(order.from(), order.to()));
        }
    }

    private static void interview(Draft draft, Head head, @Nullable LocalDate day) {
        LocalDate today = draft.state().routine().today(head.at());
        if (day == null) {
            draft.happens(new Fact.InterviewPlanned(null));
            say(draft, head, Card.Notice.info(DailyWording.INTERVIEW_OFF));
        } else if (!day.isAfter(today) || day.isAfter(today.plusYears(FARTHEST_INTERVIEW_YEARS))) {
            say(draft, head, Card.Notice.info(DailyWording.FAR_INTERVIEW));
        } else {
            draft.happens(new Fact.InterviewPlanned(day));
            say(draft, head, interviewCard(draft, head));
        }
    }

    private static void planned(Draft draft, Head head, Plan plan) {
        draft.happens(new Fact.DailyPlanned(head.place(), plan, diary(draft).begin(plan, head.at())));
        say(draft, head, DailyWording.plan(draft.state().routine(), head.at()));
    }

    private static void pause(Draft draft, Head head, Pause pause) {
        LocalDate today = draft.state().routine().today(head.at());
        if (known(draft).hasRoom(today)) {
            draft.happens(new Fact.DailyPaused(known(draft).with(pause, today)));
            say(draft, head, DailyWording.plan(draft.state().routine(), head.at()));
        } else {
            say(draft, head, Card.Notice.info(DailyWording.MANY_PAUSES));
        }
    }

    private static Card interviewCard(Draft draft, Head head) {
        return DailyWording.interview(draft.state().routine(), head.at());
    }

    private static Diary diary(Draft draft) {
        return draft.state().routine().diary();
    }

    private static Plan known(Draft draft) {
        return Objects.requireNonNull(diary(draft).plan());
    }

    private static void say(Draft draft, Head head, Card card) {
        draft.say(head.place(), card);
    }
}
