package dev.viva.simulation;

import dev.viva.practice.ForwardingStore;
import dev.viva.practice.StateStore;

/** A store on a server that may lose what was written since {@code durable} returned last. */
final class DurableStore extends ForwardingStore {
    private final World world;

    DurableStore(World world, StateStore store) {
        super(store);
        this.world = world;
    }

    @Override
    public void durable() {
        world.at(Point.DURABLE, "durable");
        super.durable();
        world.faults().barrier();
    }
}
