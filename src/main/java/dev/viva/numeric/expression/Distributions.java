package dev.viva.numeric.expression;

import java.util.Map;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Densities, probabilities and quantiles. The argument comes first, then the parameters. */
final class Distributions {
    private Distributions() {}

    /** {@code normalcdf(x)} or {@code normalcdf(x, mean, sd)}; gamma is by shape and rate. */
    static void into(Map<String, Function> table) {
        normal(table);
        add(table, "betapdf", 3, x -> BetaDistribution.of(x[1], x[2]).density(x[0]));
        add(table, "betacdf", 3, x -> BetaDistribution.of(x[1], x[2]).cumulativeProbability(x[0]));
        add(table, "betaquantile", 3, x -> BetaDistribution.of(x[1], x[2]).inverseCumulativeProbability(x[0]));
        add(table, "gammapdf", 3, x -> gamma(x).density(x[0]));
        add(table, "gammacdf", 3, x -> gamma(x).cumulativeProbability(x[0]));
        add(table, "gammaquantile", 3, x -> gamma(x).inverseCumulativeProbability(x[0]));
        add(table, "chi2pdf", 2, x -> ChiSquaredDistribution.of(x[1]).density(x[0]));
        add(table, "chi2cdf", 2, x -> ChiSquaredDistribution.of(x[1]).cumulativeProbability(x[0]));
        add(table, "chi2quantile", 2, x -> ChiSquaredDistribution.of(x[1]).inverseCumulativeProbability(x[0]));
        add(table, "tcdf", 2, x -> TDistribution.of(x[1]).cumulativeProbability(x[0]));
        add(table, "tquantile", 2, x -> TDistribution.of(x[1]).inverseCumulativeProbability(x[0]));
        add(table, "poissonpmf", 2, x -> PoissonDistribution.of(x[1]).probability(whole(x[0])));
        add(table, "poissoncdf", 2, x -> PoissonDistribution.of(x[1]).cumulativeProbability(whole(x[0])));
        add(table, "binomialpmf", 3, x -> binomial(x).probability(whole(x[0])));
        add(table, "binomialcdf", 3, x -> binomial(x).cumulativeProbability(whole(x[0])));
        table.put("binompmf", table.get("binomialpmf"));
        table.put("binomcdf", table.get("binomialcdf"));
        table.put("chisquarecdf", table.get("chi2cdf"));
        table.put("chisquarequantile", table.get("chi2quantile"));
    }

    private static void normal(Map<String, Function> table) {
        table.put("normalcdf", new Function("normalcdf", 1, 3, x -> normal(x).cumulativeProbability(x[0])));
        table.put("normalpdf", new Function("normalpdf", 1, 3, x -> normal(x).density(x[0])));
        table.put("normalquantile", new Function("normalquantile", 1, 3, x -> normal(x)
                .inverseCumulativeProbability(x[0])));
        for (String part : new String[] {"cdf", "pdf", "quantile"}) {
            table.put("norm" + part, table.get("normal" + part));
        }
        table.put("φ", table.get("normalpdf"));
        table.put("phi", table.get("normalcdf"));
    }

    private static NormalDistribution normal(double[] x) {
        return NormalDistribution.of(x.length > 1 ? x[1] : 0, x.length > 2 ? x[2] : 1);
    }

    private static GammaDistribution gamma(double[] x) {
        return GammaDistribution.of(x[1], 1 / x[2]);
    }

    private static BinomialDistribution binomial(double[] x) {
        return BinomialDistribution.of(whole(x[1]), x[2]);
    }

    private static int whole(double x) {
        if (x != Math.rint(x) || Math.abs(x) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("not a whole number");
        }
        return (int) x;
    }

    private static void add(Map<String, Function> table, String name, int arity, Function.Body body) {
        table.put(name, new Function(name, arity, arity, body));
    }
}
