package dev.viva.lab.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All claims, in the order of the list. */
public final class Claims {
    private Claims() {}

    /** Computes every figure; the same on every machine. */
    public static List<Claim> all() {
        return Stream.of(
                        ClaimsOfActivations.all(),
                        ClaimsOfBiasVariance.all(),
                        ClaimsOfCalibration.all(),
                        ClaimsOfEmElbo.all(),
                        ClaimsOfGeneralization.all(),
                        ClaimsOfGlms.all(),
                        ClaimsOfInformationTheory.all(),
                        ClaimsOfKernels.all(),
                        ClaimsOfLearnability.all(),
                        ClaimsOfOptimization.all(),
                        ClaimsOfPcaSvd.all(),
                        ClaimsOfProbabilisticMl.all(),
                        ClaimsOfRegularization.all(),
                        ClaimsOfTrees.all(),
                        ClaimsOfTrickyTheory.all(),
                        ClaimsOfTrickyTheoryFive.all(),
                        ClaimsOfTrickyTheoryFour.all(),
                        ClaimsOfTrickyTheorySix.all(),
                        ClaimsOfTrickyTheoryThree.all(),
                        ClaimsOfTrickyTheoryTwo.all(),
                        ClaimsOfWhole.all(),
                        ClaimsOfWhyItWorks.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }
}
