package dev.viva.numeric.unit;

import java.util.List;
import java.util.Objects;

/** Units that are easily taken for one another. */
final class Siblings {
    private static final List<String> INFORMATION = List.of("nats", "bits", "dits");
    private static final List<String> SIZES =
            List.of("B", "KB", "KiB", "MB", "MiB", "GB", "GiB", "TB", "TiB", "bit", "Kbit", "Mbit", "Gbit");
    private static final List<String> TIMES = List.of("s", "min", "h", "d");

    private Siblings() {}

    static List<Unit> of(Unit unit) {
        if (unit.measures(Dimension.INFORMATION)) {
            return named(INFORMATION, unit);
        }
        if (unit.measures(Dimension.SIZE)) {
            return named(SIZES, unit);
        }
        return unit.measures(Dimension.TIME) ? named(TIMES, unit) : List.of();
    }

    private static List<Unit> named(List<String> names, Unit without) {
        return names.stream()
                .map(UnitTable::find)
                .filter(Objects::nonNull)
                .filter(unit -> !unit.equals(without))
                .toList();
    }
}
