package dev.viva.lab.experiment;

import dev.viva.library.LabEntry;
import dev.viva.library.LabList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All experiments of the lab. */
public final class Experiments {
    /** The seed of everybody who names none. */
    public static final long SEED = 20261122;

    private static final List<Experiment> ALL =
            Stream.of(FirstHalf.all(), SecondHalf.all()).flatMap(List::stream).toList();

    private Experiments() {}

    /** In the order of their numbers. */
    public static List<Experiment> all() {
        return ALL;
    }

    /** All of them as people choose them; says nothing that needs computing. */
    public static LabList list() {
        return new LabList(ALL.stream()
                .map(each -> new LabEntry(each.number(), each.name(), each.topic(), each.title(), each.shows()))
                .toList());
    }

    /** Finds one by its name or its number; letter case does not matter. */
    public static Optional<Experiment> find(String nameOrNumber) {
        String wanted = nameOrNumber.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(each -> each.name().equals(wanted)
                        || each.number().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
