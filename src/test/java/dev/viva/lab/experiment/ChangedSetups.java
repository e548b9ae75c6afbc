package dev.viva.lab.experiment;

import java.util.List;

/** Setups in which an experiment must fail, each with the condition that has to say so. */
final class ChangedSetups {
    private ChangedSetups() {}

    /** Of experiments that take no time worth mentioning. */
    static List<ExperimentChecks.Changed> quick() {
        return List.of(
                new ExperimentChecks.Changed(new BiasVarianceSplit(3), "the degree of least test MSE"),
                new ExperimentChecks.Changed(new DescentRate(0.5), "the largest gap between measured and theoretical"),
                new ExperimentChecks.Changed(new DescentRate(0.5), "the largest gap between steps needed"),
                new ExperimentChecks.Changed(new AdamFirstSteps(0.99), "step 1 with none corrected is"),
                new ExperimentChecks.Changed(new LassoPath(3), "the largest violation of the lasso's optimality"),
                new ExperimentChecks.Changed(new LassoPath(3), "the largest second difference between knots"),
                new ExperimentChecks.Changed(new MarginTwoWays(3), "the distance between the two w"),
                new ExperimentChecks.Changed(new EmClimbs(0.9), "the least gain of a round"),
                new ExperimentChecks.Changed(new PoissonOffset(1, 1), "the bias of the intercept without offset"),
                new ExperimentChecks.Changed(new TemperatureScaling(1), "the fitted temperature"),
                new ExperimentChecks.Changed(new TemperatureScaling(1), "ECE before over ECE after"),
                new ExperimentChecks.Changed(new CrossValidationFolds(40), "the smallest bias in standard errors"),
                new ExperimentChecks.Changed(new EarlyStopping(0.5), "the largest gap of the shrinkage factors"),
                new ExperimentChecks.Changed(new SaturatedLogit(-2), "the number of steps of squared error"),
                new ExperimentChecks.Changed(new MinimumNorm(60, 200), "the relative distance from a start at zero"),
                new ExperimentChecks.Changed(new MinimumNorm(10, 2_000), "the training MSE from zero"),
                new ExperimentChecks.Changed(new CanonicalNotCalibrated(-2), "the ECE by tenths"));
    }

    static List<ExperimentChecks.Changed> slow() {
        return List.of(
                new ExperimentChecks.Changed(new DoubleDescent(1), "test MSE at the peak over"),
                new ExperimentChecks.Changed(new DepthGradients(1), "the slope of ReLU with He's initialization"),
                new ExperimentChecks.Changed(new DeadUnits(0, 1), "leaky units without a gradient"),
                new ExperimentChecks.Changed(new SmallSamples(900), "RMSE of k/n over that of the posterior mean"),
                new ExperimentChecks.Changed(new SmallSamples(900), "the largest relative gap between measured"),
                new ExperimentChecks.Changed(new TwoDivergences(0.8), "the largest forward |mean|"),
                new ExperimentChecks.Changed(new InfoNceCeiling(0.2), "I minus the estimate at I = 0.5"),
                new ExperimentChecks.Changed(new LinearAutoencoder(100), "the error above PCA's"),
                new ExperimentChecks.Changed(new LowRankBest(1), "the worst ALS run above the SVD"),
                new ExperimentChecks.Changed(new BoostingAndBagging(0.01), "the share of bias² that 100 rounds"),
                new ExperimentChecks.Changed(new Rademacher(0.9), "the largest complexity over its bound"),
                new ExperimentChecks.Changed(new Rademacher(0.9), "enumeration against random signs"),
                new ExperimentChecks.Changed(
                        new AttentionScale(0.5), "the largest distance from 1 of the raw variance"),
                new ExperimentChecks.Changed(new ResidualGradients(1), "the largest plain gradient"),
                new ExperimentChecks.Changed(new MmdTest(0.3), "its power at the largest shift"),
                new ExperimentChecks.Changed(new MultipleTesting(10), "the uncorrected family-wise error"),
                new ExperimentChecks.Changed(new RidgeConsistency(1), "the mean error with λ = 10, n = 10000"),
                new ExperimentChecks.Changed(new PrevalenceShift(1), "the ROC area at prevalence 0.5"),
                new ExperimentChecks.Changed(new UncorrelatedDependent(0.6), "the covariance of the random sign"));
    }
}
