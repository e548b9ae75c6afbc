package dev.viva.lab.check;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;

/** Gauss-Legendre on equal panels. */
final class Panels {
    // The factory for all kinds of rules takes half a second to make; the one for this kind takes none.
    private static final GaussIntegrator RULE = new GaussIntegrator(new LegendreRuleFactory().getRule(12));

    private Panels() {}

    /** The area under the function; negative where {@code to} lies below {@code from}. */
    static double area(UnivariateFunction f, double from, double to, int panels) {
        double half = (to - from) / panels / 2;
        double total = 0;
        for (int panel = 0; panel < panels; panel++) {
            double middle = from + (2 * panel + 1) * half;
            total += half * RULE.integrate(x -> f.value(middle + half * x));
        }
        return total;
    }
}
