package dev.viva.simulation;

import dev.viva.adapter.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One seeded run: people, owners, graders and timers take turns in an order drawn by chance, and things go wrong at
 * boundaries drawn by chance. One thread; whoever stands still does so on the stack below those who go on.
 */
final class Simulation {
    private static final int EVENTS = 60;
    private static final int LONGEST = 600;

    private final World world;
    private final Chance chance;
    private final Post post;
    private final Graders graders;
    private final Timekeeper timers;
    private final List<Person> people = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private int ownersBorn;
    private boolean newTopic;

    /** What came of a run. */
    record Result(
            long seed,
            int events,
            Map<Fault, Integer> faults,
            List<String> violations,
            List<String> broken,
            String trace) {
        boolean passed() {
            return violations.isEmpty() && broken.isEmpty();
        }

        /** The first thing that is wrong. */
        String first() {
            return broken.isEmpty() ? violations.get(0) : broken.get(0);
        }
    }

    private Simulation(long seed, Mutation mutation, Servers servers) {
        world = new World(seed, mutation, servers);
        chance = world.chance().part();
        post = new Post(world);
        graders = new Graders(world);
        timers = new Timekeeper(world);
        List<String> names = List.of("ada", "hal", "jan", "ben", "oli", "zoe");
        names.subList(0, chance.between(4, names.size())).forEach(each -> people.add(new Person(world, each, post)));
        newTopic = chance.percent(8);
        world.faults().others(this::turns);
    }

    static Result run(long seed, Mutation mutation, Servers servers) {
        return new Simulation(seed, mutation, servers).run(seed, servers);
    }

    private Result run(long seed, Servers servers) {
        List<String> violations = new ArrayList<>();
        try {
            play(violations);
            violations.addAll(Checker.check(world, servers));
        } catch (RuntimeException fault) {
            world.broke("the run ended with " + fault);
        }
        int events = world.broker().all(Topics.DEFAULT.events()).size();
        return new Result(
                seed,
                events,
                world.trace().faults(),
                violations,
                List.copyOf(world.broken()),
                world.trace().text());
    }

    private void play(List<String> violations) {
        born();
        born();
        while (post.taken() < EVENTS) {
            turns(1);
            if (newTopic && post.taken() > EVENTS / 2) {
                newTopic = false;
                makeTopicAnew();
            }
        }
        world.faults().end();
        if (!comeToRest()) {
            violations.add("no rest: events, marks or timers are left over");
            world.trace()
                    .add("committed " + world.broker().committed() + ", "
                            + world.broker().group());
            owners.forEach(each -> world.trace().add(each.name() + " " + each.consumer()));
        }
    }

    private void turns(int count) {
        for (int i = 0; i < count; i++) {
            turn();
        }
    }

    private void turn() {
        int choice = chance.below(100);
        if (choice < 45) {
            own(chance.of(owners));
        } else if (choice < 65) {
            chance.of(people).speak();
        } else if (choice < 70) {
            post.repeat();
        } else if (choice < 80) {
            run(graders, graders::turn);
        } else if (choice < 88) {
            run(timers, timers::turn);
        } else if (choice < 96) {
            world.clock().pass(Duration.ofMillis(chance.between(100, 4000)));
        } else {
            change();
        }
    }

    private void run(Actor actor, Runnable turn) {
        if (!world.running().contains(actor)) {
            world.run(actor, turn);
        }
    }

    /** One turn of an owner, unless it died in somebody's turn that went on below, or stands still itself. */
    private void own(Owner owner) {
        boolean free = owners.contains(owner) && !world.running().contains(owner);
        if (free && !world.run(owner, owner::turn)) {
            owners.remove(owner);
            born();
            // The group learns of the death only later.
            dead.add(owner);
        }
    }

    private final List<Owner> dead = new ArrayList<>();

    /** The group learns who died, and owners come and go in peace. */
    private void change() {
        bury();
        if (chance.percent(40)) {
            world.trace().fault(Fault.REBALANCE, "");
            world.broker().group().turn();
        } else if (owners.size() < 3 && chance.percent(50)) {
            born();
        }
    }

    private void bury() {
        dead.forEach(each -> world.broker().group().expel(each.consumer()));
        dead.clear();
    }

    private void born() {
        owners.add(new Owner(world, "owner-" + ++ownersBorn));
    }

    private void makeTopicAnew() {
        for (int i = 0; i < LONGEST && world.broker().lag() > 0; i++) {
            bury();
            List.copyOf(owners).forEach(this::own);
        }
        if (world.broker().lag() == 0) {
            world.trace().fault(Fault.NEW_TOPIC, "");
            world.broker().makeEventsAnew();
        }
    }

    private boolean comeToRest() {
        bury();
        for (int i = 0; i < LONGEST; i++) {
            List.copyOf(owners).forEach(this::own);
            run(graders, graders::turn);
            run(timers, timers::turn);
            if (world.broker().lag() == 0 && graders.idle() && timers.next().isEmpty()) {
                return true;
            }
            if (world.broker().lag() == 0) {
                world.clock().pass(Duration.ofSeconds(5));
            }
        }
        return false;
    }
}
