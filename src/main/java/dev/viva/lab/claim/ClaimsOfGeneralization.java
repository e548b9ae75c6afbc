package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.List;

/** The guide's statements about generalisation bounds and implicit bias. */
final class ClaimsOfGeneralization {
    private ClaimsOfGeneralization() {}

    static List<Claim> all() {
        return List.of(
                resNetParameters(),
                capacityTerm(),
                Claim.judged(
                        "C132",
                        Verdict.CONFIRMED,
                        "judgement; Bartlett, Harvey, Liaw and Mehrabian 2019, from memory",
                        "For ReLU networks the order is W L log W, so at least linear in the weights; the constant is"
                                + " below one for some architectures."),
                Claim.judged(
                        "C133",
                        Verdict.CONFIRMED,
                        "judgement; Jacot 2018, Yang and Hu 2021, from memory",
                        "True in the neural-tangent scaling; other infinite-width limits, such as the maximal-update"
                                + " one, do learn features."),
                Claim.judged(
                        "C134",
                        Verdict.MISLEADING,
                        "judgement; Razin and Cohen 2020, from memory",
                        "In matrix factorisation descent can send every norm to infinity while keeping the rank low,"
                                + " so no norm explains it."));
    }

    /** Adds up the weights of all layers. */
    private static Claim resNetParameters() {
        int[] blocks = {3, 4, 6, 3};
        long count = 7 * 7 * 3 * 64 + 2 * 64;
        long in = 64;
        for (int stage = 0; stage < blocks.length; stage++) {
            long narrow = 64L << stage;
            long wide = 4 * narrow;
            for (int block = 0; block < blocks[stage]; block++) {
                count += in * narrow + 9 * narrow * narrow + narrow * wide + 2 * (narrow + narrow + wide);
                if (block == 0) {
                    count += in * wide + 2 * wide;
                }
                in = wide;
            }
        }
        count += in * 1000 + 1000;
        double millions = count / 1e6;
        return new Claim(
                "C130",
                Math.abs(millions - 25) < 1 ? Verdict.ROUNDED : Verdict.WRONG,
                millions,
                "weights of all 53 convolutions, their scales and shifts, and the last layer, in millions",
                "Both numbers are cut off rather than rounded: 25.6 million weights, and 1 281 167 training images"
                        + " are 1.28 million.");
    }

    private static Claim capacityTerm() {
        double ratio = Math.sqrt(25e6 / 1.2e6);
        return Claim.figure(
                "C131",
                4.6,
                ratio,
                0.05 / 4.6,
                "root of weights over images",
                "Unrounded it is 456 %; constants and a logarithm left out of the bound would only raise it.");
    }
}
