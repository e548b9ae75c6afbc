package dev.viva.ability.pick;

/** How often a person has met an item in the thirty days before this session. */
public interface Sights {
    /** Of somebody who has met none. */
    Sights NONE = item -> 0;

    int of(int item);
}
