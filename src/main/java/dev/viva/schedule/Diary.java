package dev.viva.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The daily probes of a person: what is planned and what came. A probe is due once, for what is behind {@link #last} is
 * never due again, whatever becomes of plan and zone.
 *
 * @param plan null before the first
 * @param on whether probes come
 * @param edition how often plan or switch changed
 * @param last the latest probe that was put or left out; null without a plan
 * @param lastAt when a probe was put last, or null
 * @param asked how many were put
 * @param waiting a probe that waits for the end of a running session, or null
 */
public record Diary(
        @Nullable Plan plan,
        boolean on,
        int edition,
        @Nullable Slot last,
        @Nullable Instant lastAt,
        int asked,
        Streak streak,
        @Nullable Slot waiting) {
    public static final Diary NEW = new Diary(null, false, 0, null, null, 0, Streak.NONE, null);

    /** So many days without an answer are enough. */
    public static final int ENOUGH = 7;

    /** A probe that is due right before midnight may come right after it. */
    private static final Duration LATE = Duration.ofHours(1);

    /** A late probe is left out where the next comes that soon. */
    private static final Duration NEAR = Duration.ofHours(2);

    /** The next probe; nothing when none is wanted. */
    public Optional<Due> next() {
        return plan == null || last == null || !on ? Optional.empty() : new Days(plan).next(last);
    }

    /** What {@code now} means. */
    public Turn turn(Instant now) {
        Optional<Due> latest =
                plan == null || last == null || !on ? Optional.empty() : new Days(plan).latest(last, now);
        if (latest.isEmpty()) {
            return new Turn.Nothing();
        }
        Slot slot = latest.get().slot();
        if (isOver(latest.get(), now) || new Days(known()).isQuiet(now)) {
            return new Turn.Missed(slot);
        }
        return streak.missed() >= ENOUGH ? new Turn.Enough() : new Turn.Put(slot);
    }

    /** Whether the probe that waits may still be put. */
    public boolean isWaiting(Instant now) {
        return plan != null
                && on
                && waiting != null
                && waiting.date().equals(today(now))
                && !new Days(plan).isQuiet(now);
    }

    /** The person's local day; that of universal time before the first plan. */
    public LocalDate today(Instant now) {
        return now.atZone(plan == null ? ZoneOffset.UTC : plan.zoneId()).toLocalDate();
    }

    /** Where the ledger stands under a new plan: never so that a local day gets a probe it had already. */
    public Slot begin(Plan next, Instant now) {
        Slot fresh = new Days(next).begin(now);
        if (plan == null || last == null) {
            return fresh;
        }
        if (plan.zone().equals(next.zone()) || lastAt == null) {
            return Slot.later(fresh, last);
        }
        LocalDate here = new Days(next).dateAt(lastAt);
        LocalDate had = here.isAfter(last.date()) ? here : last.date();
        return Slot.later(fresh, new Slot(had, Slot.LAST));
    }

    /** With another plan, or the same one again. */
    public Diary planned(Plan next, Slot begin) {
        return new Diary(next, true, edition + 1, begin, lastAt, asked, rested(), null);
    }

    /** With days left out of the plan. */
    public Diary paused(Plan next) {
        return new Diary(next, on, edition + 1, last, lastAt, asked, streak, null);
    }

    /** Without probes until they are wanted again. */
    public Diary stopped() {
        return new Diary(plan, false, edition + 1, last, lastAt, asked, streak, null);
    }

    /** A probe was put. */
    public Diary put(Slot slot, Instant at) {
        return new Diary(
                plan,
                on,
                edition,
                slot,
                at.truncatedTo(ChronoUnit.SECONDS),
                asked + 1,
                streak.after(slot.date()),
                null);
    }

    /** A probe waits for the end of a session; its turn is taken. */
    public Diary waits(Slot slot) {
        return new Diary(plan, on, edition, slot, lastAt, asked, streak, slot);
    }

    /** A probe was left out. */
    public Diary missed(Slot slot) {
        return new Diary(plan, on, edition, slot, lastAt, asked, streak, null);
    }

    /** With another streak since the latest probe. */
    public Diary counted(int days, int freezes, int missed) {
        return new Diary(
                plan, on, edition, last, lastAt, asked, new Streak(days, freezes, missed, streak.put()), waiting);
    }

    private boolean isOver(Due due, Instant now) {
        boolean late = due.at().plus(LATE).isBefore(now);
        return late && (!due.slot().date().equals(today(now)) || isNextNear(due.slot(), now));
    }

    private boolean isNextNear(Slot slot, Instant now) {
        return new Days(known())
                .next(slot)
                .filter(next -> !next.at().isAfter(now.plus(NEAR)))
                .isPresent();
    }

    /** Whoever asks for probes again is not held to those that were left before. */
    private Streak rested() {
        return streak.missed() < ENOUGH ? streak : new Streak(0, 0, 0, streak.put());
    }

    private Plan known() {
        if (plan == null) {
            throw new IllegalStateException("there is no plan");
        }
        return plan;
    }
}
