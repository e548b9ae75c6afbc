package dev.viva.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan in a line of words, short enough to be kept for everybody. */
final class PlanText {
    private static final String WEEKDAYS = "weekdays";
    private static final String QUIET = "quiet";
    private static final String PAUSE = "pause";

    private PlanText() {}

    static String of(Plan plan) {
        StringBuilder text = new StringBuilder(plan.zone());
        plan.times().forEach(time -> text.append(' ').append(time));
        if (plan.weekdays()) {
            text.append(' ').append(WEEKDAYS);
        }
        Quiet quiet = plan.quiet();
        if (quiet != null) {
            text.append(' ')
                    .append(QUIET)
                    .append(' ')
                    .append(quiet.from())
                    .append('-')
                    .append(quiet.to());
        }
        plan.pauses().forEach(pause -> text.append(' ')
                .append(PAUSE)
                .append(' ')
                .append(pause.from())
                .append('/')
                .append(pause.to()));
        return text.toString();
    }

    static Plan read(String text) {
        String[] words = text.split(" ");
        List<LocalTime> times = new ArrayList<>();
        List<Pause> pauses = new ArrayList<>();
        boolean weekdays = false;
        @Nullable Quiet quiet = null;
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case WEEKDAYS -> weekdays = true;
                case QUIET -> {
                    String[] ends = words[++i].split("-");
                    quiet = new Quiet(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
                }
                case PAUSE -> {
                    String[] ends = words[++i].split("/");
                    pauses.add(new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
                }
                default -> times.add(LocalTime.parse(words[i]));
            }
        }
        return new Plan(words[0], times, weekdays, quiet, pauses);
    }
}
