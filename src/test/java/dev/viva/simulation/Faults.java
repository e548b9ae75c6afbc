package dev.viva.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Decides at every boundary whether something goes wrong there. Each seed has its own selection of what may. */
final class Faults {
    private static final int DEEPEST = 3;
    private static final List<Fault> KINDS = List.of(
            Fault.CRASH,
            Fault.STALL,
            Fault.ZOMBIE,
            Fault.ZOMBIE,
            Fault.RESTART,
            Fault.ROLLBACK,
            Fault.ROLLBACK,
            Fault.EMPTIED,
            Fault.REFUSED,
            Fault.UNANSWERED);

    private final World world;
    private final Chance chance;
    private final List<Fault> kinds = new ArrayList<>();
    private IntConsumer others = times -> {};
    private boolean on = true;
    private int left;
    private boolean rollBackWanted;
    private int rollBackIn;

    Faults(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
        KINDS.stream()
                .filter(each -> chance.percent(65))
                .filter(each -> each != Fault.EMPTIED || !world.astray())
                .forEach(kinds::add);
        left = pause();
    }

    /** How others get on while somebody stands still, given how many turns. */
    void others(IntConsumer run) {
        others = run;
    }

    void end() {
        on = false;
        rollBackWanted = false;
        rollBackIn = 0;
    }

    /** What was applied so far is durable. */
    void barrier() {
        if (rollBackWanted || rollBackIn > 0) {
            world.redis().barrier();
        }
        if (rollBackWanted) {
            rollBackWanted = false;
            rollBackIn = chance.between(1, 40);
        }
    }

    Fate at(Point point, String what) {
        Actor actor = world.running().peek();
        if (!on || actor == null) {
            return Fate.DONE;
        }
        if (rollBackIn > 0 && --rollBackIn == 0) {
            world.trace().fault(Fault.ROLLBACK, "before " + actor.name() + " " + point + " " + what);
            world.redis().rollBack();
        }
        left -= point.weight;
        if (left > 0 || kinds.isEmpty()) {
            return Fate.DONE;
        }
        left = pause();
        return fire(chance.of(kinds), actor, actor.name() + " " + point + " " + what);
    }

    private Fate fire(Fault fault, Actor actor, String where) {
        boolean owner = actor.consumer() != null;
        switch (fault) {
            case CRASH -> {
                world.trace().fault(fault, where);
                throw new Crash();
            }
            case STALL, ZOMBIE -> stall(fault, actor, where);
            case RESTART -> {
                world.trace().fault(fault, where);
                world.redis().restart();
            }
            case ROLLBACK -> rollBackWanted = rollBackIn == 0;
            case EMPTIED -> {
                world.trace().fault(fault, where);
                world.redis().empty();
            }
            case REFUSED, UNANSWERED -> {
                if (owner) {
                    world.trace().fault(fault, where);
                    return Fate.valueOf(fault.name());
                }
            }
            default -> throw new IllegalStateException(fault.name());
        }
        return Fate.DONE;
    }

    private void stall(Fault fault, Actor actor, String where) {
        if (world.running().size() >= DEEPEST) {
            return;
        }
        world.trace().fault(fault, where);
        ModelConsumer consumer = actor.consumer();
        if (fault == Fault.ZOMBIE && consumer != null) {
            world.broker().group().expel(consumer);
        }
        others.accept(chance.between(1, 15));
        world.trace().add("-- " + actor.name() + " goes on");
    }

    private int pause() {
        return chance.between(20, 400);
    }
}
