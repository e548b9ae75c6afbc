package dev.viva.ability.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The items of one topic and kind, the easiest first, so that a search looks only near where it wants to be. */
public final class Shelf {
    private final int topic;
    private final Kind kind;
    private final int[] items;
    private final double[] difficulties;
    private final double leastSpread;
    private final double mostSpread;

    Shelf(int topic, Kind kind, List<Integer> unsorted, double[] difficulty, double[] spread) {
        this.topic = topic;
        this.kind = kind;
        items = unsorted.stream()
                .sorted(Comparator.comparingDouble((Integer item) -> difficulty[item])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        difficulties =
                Arrays.stream(items).mapToDouble(item -> difficulty[item]).toArray();
        leastSpread =
                Arrays.stream(items).mapToDouble(item -> spread[item]).min().orElse(0);
        mostSpread =
                Arrays.stream(items).mapToDouble(item -> spread[item]).max().orElse(0);
    }

    public int topic() {
        return topic;
    }

    public Kind kind() {
        return kind;
    }

    public int size() {
        return items.length;
    }

    /** The item at a place. */
    public int item(int place) {
        return items[place];
    }

    /** The difficulty of the item at a place, in logits; never falls from one place to the next. */
    public double difficulty(int place) {
        return difficulties[place];
    }

    /** The first place whose difficulty is not below {@code difficulty}; the size where there is none. */
    public int placeOf(double difficulty) {
        int low = 0;
        int high = difficulties.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (difficulties[middle] < difficulty) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public double leastSpread() {
        return leastSpread;
    }

    public double mostSpread() {
        return mostSpread;
    }
}
