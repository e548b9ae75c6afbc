package dev.viva.ability.calibration;

import java.util.ArrayList;
import java.util.List;

/** All items, on one shelf for each topic and kind. */
public final class Shelves {
    private final List<Shelf> all = new ArrayList<>();

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
            all.add(new Shelf(i / kinds, Kind.values()[i % kinds], places.get(i), difficulty, spread));
        }
    }

    /** How many shelves there are, empty ones included. */
    public int count() {
        return all.size();
    }

    public Shelf at(int place) {
        return all.get(place);
    }

    public Shelf of(int topic, Kind kind) {
        return all.get(topic * Kind.values().length + kind.ordinal());
    }
}
