package dev.viva.session;

import dev.viva.schedule.Diary;
import java.util.Optional;

/** How facts about daily probes and memory change the routine. */
final class Routines {
    private Routines() {}

    /** The routine after a fact; nothing where the fact is about something else. */
    static Optional<Routine> after(Routine routine, Fact fact) {
        Diary diary = routine.diary();
        if (fact instanceof Fact.Remembered remembered) {
            return Optional.of(routine.after(remembered.review(), remembered.again()));
        }
        if (fact instanceof Fact.InterviewPlanned planned) {
            return Optional.of(routine.towards(planned.date()));
        }
        if (fact instanceof Fact.DailyPlanned planned) {
            return Optional.of(routine.at(planned.place()).with(diary.planned(planned.plan(), planned.begin())));
        }
        if (fact instanceof Fact.DailyPaused paused) {
            return Optional.of(routine.with(diary.paused(paused.plan())));
        }
        if (fact instanceof Fact.DailyStopped) {
            return Optional.of(routine.with(diary.stopped()));
        }
        if (fact instanceof Fact.ProbeWaits waits) {
            return Optional.of(routine.with(diary.waits(waits.slot())));
        }
        if (fact instanceof Fact.ProbeMissed missed) {
            return Optional.of(routine.with(diary.missed(missed.slot())));
        }
        return fact instanceof Fact.StreakCounted counted
                ? Optional.of(routine.with(diary.counted(counted.days(), counted.freezes(), counted.missed())))
                : Optional.empty();
    }
}
