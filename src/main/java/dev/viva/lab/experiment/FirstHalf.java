package dev.viva.lab.experiment;

import java.util.List;

/** Experiments X01 to X15: the chapters from bias and variance to EM. */
final class FirstHalf {
    private FirstHalf() {}

    static List<Experiment> all() {
        return List.of(
                new BiasVarianceSplit(),
                new DoubleDescent(),
                new DescentRate(),
                new AdamFirstSteps(),
                new DepthGradients(),
                new DeadUnits(),
                new LassoPath(),
                new SmallSamples(),
                new TwoDivergences(),
                new InfoNceCeiling(),
                new LinearAutoencoder(),
                new LowRankBest(),
                new MarginTwoWays(),
                new BoostingAndBagging(),
                new EmClimbs());
    }
}
