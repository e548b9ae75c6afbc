package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.grading.Verdict;
import dev.viva.schedule.Plan;
import dev.viva.session.Play;
import dev.viva.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** People in many zones over a year, with instances that die, a server that forgets and days on which nothing runs. */
final class DailyLife {
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
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
    record Era(CandidateKey person, Plan plan, Instant from, Instant to) {}

    /** A time in which nothing ran. */
    record Outage(Instant from, Instant to) {
        boolean touches(Instant at, Instant until) {
            return from.isBefore(until) && to.isAfter(at);
        }
    }

    private final List<Era> eras = new ArrayList<>();
    private final Map<CandidateKey, Era> current = new HashMap<>();
    private final List<Outage> outages = new ArrayList<>();

    /** The last in a hundred never answer. */
    static boolean isSilent(CandidateKey person) {
        return person.user().endsWith("99") || person.user().endsWith("59");
    }

    DailyWorld live(long seed, int people, int days) {
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
                Instant then = dawn.plus(Duration.ofHours(hour));
                if (world.now().isAfter(then)) {
                    continue;
                }
                world.run(then);
                for (CandidateKey person : all) {
                    act(world, person, random);
                }
            }
            if (random.nextInt(15) == 0) {
                Instant until = world.now().plus(Duration.ofMinutes(random.nextInt(30, 3 * 24 * 60)));
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
        int chance = random.nextInt(500);
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

    List<Era> eras() {
        return eras;
    }

    List<Outage> outages() {
        return outages;
    }
}
