package dev.viva.lab.check;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The divergence of two normal densities straight from its definition. */
final class DivergenceOfNormals {
    private static final double TAIL = 12;

    private DivergenceOfNormals() {}

    /** KL(p‖q) in nats, by quadrature. */
    static double kl(NormalDistribution p, NormalDistribution q) {
        double reach = TAIL * p.getStandardDeviation();
        return Curves.integral(
                x -> p.density(x) * (p.logDensity(x) - q.logDensity(x)), p.getMean() - reach, p.getMean() + reach);
    }
}
