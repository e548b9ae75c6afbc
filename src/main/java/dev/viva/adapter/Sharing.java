package dev.viva.adapter;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pure work on many things, shared by the processors while the servers have nothing to do for the batch. */
public final class Sharing {
    /** Below this, handing the work over takes longer than the work. */
    private static final int MANY = 32;

    private Sharing() {}

    /**
     * The results in the order of the things.
     *
     * @param work changes nothing that others see, since several threads do it
     */
    public static <T, R> List<R> map(List<T> things, Function<T, R> work) {
        Stream<T> all = things.size() < MANY ? things.stream() : things.parallelStream();
        return all.map(work).toList();
    }
}
