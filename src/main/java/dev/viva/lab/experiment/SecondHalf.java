package dev.viva.lab.experiment;

import java.util.List;

/** Experiments X16 to X30. */
final class SecondHalf {
    private SecondHalf() {}

    /** In the order of their numbers. */
    static List<Experiment> all() {
        return List.of(
                new PoissonOffset(),
                new TemperatureScaling(),
                new Rademacher(),
                new AttentionScale(),
                new ResidualGradients(),
                new MmdTest(),
                new MultipleTesting(),
                new RidgeConsistency(),
                new CrossValidationFolds(),
                new EarlyStopping(),
                new PrevalenceShift(),
                new SaturatedLogit(),
                new MinimumNorm(),
                new CanonicalNotCalibrated(),
                new UncorrelatedDependent());
    }
}
