package dev.viva.simulation;

import org.jspecify.annotations.Nullable;

/** A process of the simulation. */
interface Actor {
    String name();

    /** Its membership of the group, or null where it has none. */
    @Nullable
    ModelConsumer consumer();
}
