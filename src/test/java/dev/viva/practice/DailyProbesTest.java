package dev.viva.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.grading.Verdict;
import dev.viva.schedule.Pause;
import dev.viva.schedule.Plan;
import dev.viva.schedule.Slot;
import dev.viva.session.Play;
import dev.viva.session.Session;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People in many zones over a year, with instances that die, a server that forgets and days on which nothing runs. */
class DailyProbesTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration LATEST = Duration.ofMinutes(5);
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "America/St_Johns",
            "America/Santiago",
            "America/Havana",
            "America/Nuuk",
            "Africa/Casablanca",
            "Africa/Cairo",
            "Africa/Lagos",
            "Asia/Beirut",
            "Asia/Jerusalem",
            "Asia/Tehran",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Australia/Adelaide",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Pacific/Honolulu",
            "Antarctica/Troll",
            "UTC");

    /** A time in which a person's plan did not change. */
    private record Era(CandidateKey person, Plan plan, Instant from, Instant to) {}

    private record Outage(Instant from, Instant to) {
        boolean touches(Instant at, Instant until) {
            return from.isBefore(until) && to.isAfter(at);
        }
    }

    private final DueByHand byHand = new DueByHand();
    private final List<Era> eras = new ArrayList<>();
    private final Map<CandidateKey, Era> current = new HashMap<>();
    private final List<Outage> outages = new ArrayList<>();

    @Test
    void shouldPutEachDueProbeOnce() {
        // Given
        int people = 60;

        // When
        DailyWorld world = live(20261123, people, 120);

        // Then
        check(world, people, 120);
    }

    @Test
    @Tag("long")
    void shouldPutEachDueProbeOnceForAThousandPeopleOverAYear() {
        // Given
        int people = 1000;

        // When
        DailyWorld world = live(20261124, people, 366);

        // Then
        check(world, people, 366);
    }

    /** The last in a hundred never answer. */
    private static boolean isSilent(CandidateKey person) {
        return person.user().endsWith("99") || person.user().endsWith("59");
    }

    private DailyWorld live(long seed, int people, int days) {
        SplittableRandom random = new SplittableRandom(seed);
        DailyWorld world = new DailyWorld(random.split(), BEGIN);
        List<CandidateKey> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(new CandidateKey("test:1", "p" + i));
        }
        all.forEach(person -> plan(world, person, random));
        for (int day = 0; day < days; day++) {
            Instant dawn = BEGIN.plus(Duration.ofDays(day));
            for (int hour = 0; hour < 24; hour += 2) {
                world.run(dawn.plus(Duration.ofHours(hour)));
                for (CandidateKey person : all) {
                    act(world, person, random);
                }
            }
            if (random.nextInt(40) == 0) {
                Instant until = world.now().plus(Duration.ofMinutes(random.nextInt(30, 6 * 24 * 60)));
                outages.add(new Outage(world.now(), until));
                world.outage(until);
            }
        }
        Instant end = world.now();
        current.values().forEach(era -> eras.add(new Era(era.person(), era.plan(), era.from(), end)));
        System.out.printf(
                "seed %d: %d people, %d days, %d outages, %s%n", seed, people, days, outages.size(), world.troubles());
        return world;
    }

    private void act(DailyWorld world, CandidateKey person, SplittableRandom random) {
        boolean open = world.state(person).session() instanceof Session.Daily;
        if (open && !isSilent(person)) {
            boolean soon = world.state(person).routine().diary().streak().missed() > 4;
            if (soon || random.nextInt(3) == 0) {
                answer(world, person, random);
            }
        }
        if (isSilent(person)) {
            return;
        }
        int chance = random.nextInt(1500);
        if (chance == 0) {
            plan(world, person, random);
        } else if (chance == 1) {
            pause(world, person, "snooze", Integer.toString(random.nextInt(1, 9)));
        } else if (chance == 2) {
            LocalDate from = today(world, person).plusDays(random.nextInt(1, 9));
            pause(world, person, "vacation", from + " " + from.plusDays(random.nextInt(20)));
        }
    }

    private static void answer(DailyWorld world, CandidateKey person, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            world.person(person, new ChatEvent.Command(world.head(person), "skip", ""));
            return;
        }
        world.person(person, new ChatEvent.Message(world.head(person), "words", null, null, true));
        while (world.state(person).session() instanceof Session.Daily daily && daily.attempt() != null) {
            var attempt = daily.attempt();
            if (attempt.phase() instanceof dev.viva.session.Phase.Awaiting) {
                world.person(person, new ChatEvent.Command(world.head(person), "skip", ""));
                return;
            }
            world.person(
                    person,
                    new ChatEvent.Graded(
                            world.head(person),
                            attempt.id(),
                            attempt.turn(),
                            attempt.phase().requestedSoFar(),
                            Play.grade(attempt, Map.of("main", random.nextBoolean() ? Verdict.MET : Verdict.MISSED))));
        }
    }

    private void plan(DailyWorld world, CandidateKey person, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(2, 4) : 1; i > 0; i--) {
            words.add(LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)).toString());
        }
        words.add(random.nextInt(4) == 0 ? "weekdays" : "all");
        words.add(ZONES.get(random.nextInt(ZONES.size())));
        world.person(person, new ChatEvent.Command(world.head(person), "daily", String.join(" ", words)));
        changed(world, person);
    }

    private void pause(DailyWorld world, CandidateKey person, String command, String arguments) {
        world.person(person, new ChatEvent.Command(world.head(person), command, arguments));
        changed(world, person);
    }

    private void changed(DailyWorld world, CandidateKey person) {
        Plan plan = world.state(person).routine().diary().plan();
        Era before = current.put(person, new Era(person, plan, world.now(), Instant.MAX));
        if (before != null) {
            eras.add(new Era(person, before.plan(), before.from(), world.now()));
        }
    }

    private static LocalDate today(DailyWorld world, CandidateKey person) {
        return world.state(person).routine().diary().today(world.now());
    }

    private void check(DailyWorld world, int people, int days) {
        Map<CandidateKey, TreeMap<Slot, Instant>> put = new HashMap<>();
        for (DailyWorld.Put each : world.puts()) {
            Instant twice =
                    put.computeIfAbsent(each.person(), key -> new TreeMap<>()).put(each.slot(), each.at());
            assertThat(twice).as("%s again for %s", each.slot(), each.person()).isNull();
        }
        checkDays(world.puts());
        checkOutages(world.puts());
        int due = 0;
        for (Era era : eras) {
            if (!isSilent(era.person())) {
                due += checkEra(era, put.getOrDefault(era.person(), new TreeMap<>()));
            }
        }
        Set<CandidateKey> silent = new HashSet<>(world.stopped());
        assertThat(silent).isNotEmpty().allMatch(DailyProbesTest::isSilent);
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
        for (Outage outage : outages) {
            Map<CandidateKey, Integer> after = new HashMap<>();
            puts.stream()
                    .filter(each -> each.perDay() == 1)
                    .filter(each -> !each.at().isBefore(outage.to())
                            && each.at().isBefore(outage.to().plus(LATEST)))
                    .forEach(each -> after.merge(each.person(), 1, Integer::sum));
            assertThat(after.values()).allMatch(count -> count == 1);
        }
    }

    /** Away from the changes of the plan and from outages, each probe was put in its time. */
    private int checkEra(Era era, TreeMap<Slot, Instant> put) {
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

    private int checkSlot(Era era, Slot slot, TreeMap<Slot, Instant> put) {
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
        if (outages.stream().anyMatch(each -> each.touches(due, due.plus(LATEST)))
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
