package dev.viva.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.chat.CandidateKey;
import dev.viva.schedule.Pause;
import dev.viva.schedule.Plan;
import dev.viva.schedule.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds what happened against a clock on the wall. */
final class DailyCheck {
    private static final Duration LATEST = Duration.ofMinutes(5);

    private final DueByHand byHand = new DueByHand();
    private final DailyLife life;

    DailyCheck(DailyLife life) {
        this.life = life;
    }

    void check(DailyWorld world, int people, int days) {
        Map<CandidateKey, TreeMap<Slot, Instant>> put = new HashMap<>();
        for (DailyWorld.Put each : world.puts()) {
            Instant twice =
                    put.computeIfAbsent(each.person(), key -> new TreeMap<>()).put(each.slot(), each.at());
            assertThat(twice).as("%s again for %s", each.slot(), each.person()).isNull();
        }
        checkDays(world.puts());
        checkOutages(world.puts());
        int due = 0;
        for (DailyLife.Era era : life.eras()) {
            if (!DailyLife.isSilent(era.person())) {
                due += checkEra(era, put.getOrDefault(era.person(), new TreeMap<>()));
            }
        }
        Set<CandidateKey> silent = new HashSet<>(world.stopped());
        assertThat(silent).isNotEmpty().allMatch(DailyLife::isSilent);
        System.out.printf(
                "%d people x %d days: %d probes put, none twice; %d of them checked one by one, none missing; %d silent people let alone%n",
                people, days, world.puts().size(), due, silent.size());
        assertThat(due).isGreaterThan(people * days / 3);
    }

    /** No local day has more than its plan says, whether by the slot's name or by the clock on the wall. */
    private static void checkDays(List<DailyWorld.Put> puts) {
        Map<String, Integer> named = new HashMap<>();
        Map<CandidateKey, DailyWorld.Put> before = new HashMap<>();
        for (DailyWorld.Put each : puts) {
            int byName = named.merge(each.person() + " " + each.slot().date(), 1, Integer::sum);
            assertThat(byName).as("%s on %s", each.person(), each.slot()).isLessThanOrEqualTo(each.perDay());
            DailyWorld.Put last = before.put(each.person(), each);
            if (last != null && each.perDay() == 1 && last.slot().date().equals(wall(last, last.zone()))) {
                assertThat(wall(each, each.zone()))
                        .as("%s after %s", each, last)
                        .isAfter(wall(last, each.zone()));
            }
        }
    }

    private static LocalDate wall(DailyWorld.Put put, String zone) {
        return put.at().atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** Whatever was left out while nothing ran, one probe comes after it. */
    private void checkOutages(List<DailyWorld.Put> puts) {
        for (DailyLife.Outage outage : life.outages()) {
            Map<CandidateKey, List<DailyWorld.Put>> after = new HashMap<>();
            puts.stream()
                    .filter(each -> each.perDay() == 1)
                    .filter(each -> !each.at().isBefore(outage.to())
                            && each.at().isBefore(outage.to().plus(LATEST)))
                    .forEach(each -> after.computeIfAbsent(each.person(), key -> new ArrayList<>())
                            .add(each));
            assertThat(after.values().stream().filter(each -> each.size() > 1))
                    .as("after %s", outage)
                    .isEmpty();
        }
    }

    /** Away from the changes of the plan and from outages, each probe was put in its time. */
    private int checkEra(DailyLife.Era era, TreeMap<Slot, Instant> put) {
        ZoneId zone = ZoneId.of(era.plan().zone());
        LocalDate first = era.from().atZone(zone).toLocalDate().plusDays(3);
        LocalDate last = era.to().atZone(zone).toLocalDate().minusDays(1);
        int due = 0;
        for (LocalDate date = first; date.isBefore(last); date = date.plusDays(1)) {
            for (int number = 0; number < era.plan().times().size(); number++) {
                due += checkSlot(era, new Slot(date, number), put);
            }
        }
        return due;
    }

    private int checkSlot(DailyLife.Era era, Slot slot, TreeMap<Slot, Instant> put) {
        Plan plan = era.plan();
        Instant at = put.get(slot);
        Optional<Instant> time =
                byHand.at(plan.zone(), slot.date(), plan.times().get(slot.number()));
        boolean weekend = slot.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean free = plan.weekdays() && weekend || plan.pauses().stream().anyMatch(each -> holds(each, slot.date()));
        if (time.isEmpty() || free) {
            assertThat(at).as("%s of %s", slot, era).isNull();
            return 0;
        }
        Instant due = time.get();
        if (life.outages().stream().anyMatch(each -> each.touches(due, due.plus(LATEST)))
                || sharesItsMoment(plan, slot, due)) {
            return 0;
        }
        assertThat(at).as("%s of %s, due %s", slot, era, due).isNotNull();
        assertThat(at).isBetween(due, due.plus(LATEST));
        return 1;
    }

    /** Two times that a gap makes one, or that lie within what an instance takes at once, come as one. */
    private boolean sharesItsMoment(Plan plan, Slot slot, Instant due) {
        return slot.number() + 1 < plan.times().size()
                && byHand.at(plan.zone(), slot.date(), plan.times().get(slot.number() + 1))
                        .filter(next -> ChronoUnit.MINUTES.between(due, next) < 1)
                        .isPresent();
    }

    private static boolean holds(Pause pause, LocalDate date) {
        return !date.isBefore(pause.from()) && !date.isAfter(pause.to());
    }
}
