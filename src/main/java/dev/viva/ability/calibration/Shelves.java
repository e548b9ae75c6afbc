package dev.viva.ability.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * All items, on one shelf for each topic and kind. Long shelves are split by how well their items are known as well, for the
 * nearer the spreads on a shelf are, the sooner a search along it can stop.
 */
public final class Shelves {
    private static final int LONG = 48;
    private static final double[] SPREADS = {0.42, 0.46, 0.52, 0.6};

    private final List<Shelf> whole = new ArrayList<>();
    private final List<Shelf> fine = new ArrayList<>();

    Shelves(ItemPool pool, double[] difficulty, double[] spread) {
        List<List<Integer>> places = new ArrayList<>();
        int kinds = Kind.values().length;
        for (int i = 0; i < pool.topics() * kinds; i++) {
            places.add(new ArrayList<>());
        }
        for (int i = 0; i < pool.size(); i++) {
            ItemPool.Entry entry = pool.entry(i);
            places.get(entry.topic() * kinds + entry.kind().ordinal()).add(i);
        }
        for (int i = 0; i < places.size(); i++) {
            int topic = i / kinds;
            Kind kind = Kind.values()[i % kinds];
            whole.add(new Shelf(topic, kind, places.get(i), difficulty, spread));
            for (List<Integer> part : split(places.get(i), spread)) {
                fine.add(new Shelf(topic, kind, part, difficulty, spread));
            }
        }
    }

    private static List<List<Integer>> split(List<Integer> items, double[] spread) {
        if (items.size() <= LONG) {
            return List.of(items);
        }
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i <= SPREADS.length; i++) {
            double from = i == 0 ? 0 : SPREADS[i - 1];
            double to = i == SPREADS.length ? Double.POSITIVE_INFINITY : SPREADS[i];
            List<Integer> part = items.stream()
                    .filter(item -> spread[item] >= from && spread[item] < to)
                    .toList();
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** How many shelves there are, the parts of a split one for themselves. */
    public int count() {
        return fine.size();
    }

    public Shelf at(int place) {
        return fine.get(place);
    }

    /** The whole shelf of a topic and kind. */
    public Shelf of(int topic, Kind kind) {
        return whole.get(topic * Kind.values().length + kind.ordinal());
    }
}
