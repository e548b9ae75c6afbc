package dev.viva.lab.experiment;

import java.util.List;

/** Experiments X16 to X30. */
final class SecondHalf {
    private SecondHalf() {}

    static List<Experiment> all() {
        return List.of();
    }
}
