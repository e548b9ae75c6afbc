package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.special.Gamma;

/** Chapter 8 of the guide: margins and kernels. */
final class ClaimsOfKernels {
    private static final long SEED = 8;
    private static final int MACHINES = 5;

    private ClaimsOfKernels() {}

    static List<Claim> all() {
        double slope = weakestLogisticPull();
        return List.of(
                ClaimTools.small(
                        "C087",
                        marginGap(),
                        "dual solved pair by pair against the widest gap from turning a line, five seeded sets",
                        "Counts both sides and needs the scaling in which the nearest points score ±1."),
                new Claim(
                        "C088",
                        Math.abs(gramBytes(200_000) / gramBytes(100_000) - 4) < 1e-9 ? Verdict.ROUNDED : Verdict.WRONG,
                        gramBytes(100_000),
                        "bytes of a full kernel matrix of doubles at 100 000 points",
                        "80 GB if all is kept; solvers with a row cache keep less and pay in time, so the limit is soft."),
                ClaimTools.small(
                        "C089",
                        smallestNormGap(),
                        "direction of widest gap against the one of least norm among feasible lines, five seeded sets",
                        "Equal only with the scale pinned by the constraints."),
                ClaimTools.small(
                        "C090",
                        expansionGap(),
                        "dual sum against the line found without multipliers, and multipliers of points off the margin",
                        "A point on the margin may also have multiplier 0."),
                new Claim(
                        "C091",
                        Verdict.MISLEADING,
                        null,
                        "from memory; the primal form has a norm penalty as well",
                        "Once data separate, any large enough multiple of w has hinge 0; the penalty picks the margin."),
                new Claim(
                        "C092",
                        slope > 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                        slope,
                        "least slope of log(1 + exp(−m)) by central differences over margins from −30 to 30",
                        "Never zero, but it fades like exp(−m) and in doubles 1 − σ(m) is 0 from m = 37 on."),
                new Claim(
                        "C093",
                        Verdict.MISLEADING,
                        null,
                        "from memory; Soudry 2018",
                        "True of linear models and ℓ2 shifts; plain logistic regression ends at the same direction."),
                Claim.figure("C094", 8e12, gramBytes(1_000_000), 0.05, "entries times eight bytes", "7.3 TiB."),
                new Claim(
                        "C095",
                        kernelRanksHold() ? Verdict.CONFIRMED : Verdict.WRONG,
                        (double) rank(points(14), (dot, apart) -> Math.pow(1 + dot, 3)),
                        "rank of kernel matrices on seeded points of the plane: cubic stops at C(5, 3), RBF grows on",
                        "With an offset the features go up to that degree; without one they have exactly it."));
    }

    private static double marginGap() {
        double worst = 0;
        for (int set = 0; set < MACHINES; set++) {
            MarginMachine machine = new MarginMachine(SEED + set);
            worst = Math.max(worst, Math.abs(2 / machine.norm() - machine.gap(machine.widestAngle())));
        }
        return worst;
    }

    /** For each direction the least feasible scale is found by halving, then the direction of least scale. */
    private static double smallestNormGap() {
        double worst = 0;
        for (int set = 0; set < MACHINES; set++) {
            MarginMachine machine = new MarginMachine(SEED + set);
            double widest = machine.widestAngle();
            double least = ClaimTools.least(a -> leastScale(machine, a), widest - 0.2, widest + 0.2);
            double lost = machine.gap(widest) - machine.gap(least);
            double[] w = machine.weights();
            double turned = Math.abs(w[0] * Math.sin(widest) - w[1] * Math.cos(widest)) / machine.norm();
            worst = Math.max(worst, Math.max(lost, turned));
        }
        return worst;
    }

    /** The least s for which some offset gives every point s·u·x·y + b·y of at least 1. */
    private static double leastScale(MarginMachine machine, double angle) {
        double[] ends = machine.ends(angle);
        double low = 0;
        double high = 1e3;
        for (int i = 0; i < 80; i++) {
            double s = (low + high) / 2;
            boolean feasible = 1 - s * ends[0] <= -1 - s * ends[1];
            low = feasible ? low : s;
            high = feasible ? s : high;
        }
        return high;
    }

    private static double expansionGap() {
        double worst = 0;
        for (int set = 0; set < MACHINES; set++) {
            MarginMachine machine = new MarginMachine(SEED + set);
            double angle = machine.widestAngle();
            double[] u = {Math.cos(angle), Math.sin(angle)};
            double scale = 2 / machine.gap(angle);
            double middle = (machine.ends(angle)[0] + machine.ends(angle)[1]) / 2;
            double[] w = machine.weights();
            worst = Math.max(worst, Math.hypot(w[0] - scale * u[0], w[1] - scale * u[1]));
            for (int i = 0; i < machine.y.length; i++) {
                double margin = machine.y[i] * scale * (MarginMachine.dot(u, machine.x[i]) - middle);
                worst = Math.max(worst, margin > 1 + 1e-4 ? machine.alpha[i] : 0);
            }
        }
        return worst;
    }

    private static double weakestLogisticPull() {
        double least = Double.MAX_VALUE;
        for (int i = -300; i <= 300; i++) {
            double m = i / 10.0;
            double h = 1e-3;
            double slope = (Math.log1p(Math.exp(-(m - h))) - Math.log1p(Math.exp(-(m + h)))) / (2 * h);
            least = Math.min(least, slope);
        }
        return least;
    }

    private static double gramBytes(long points) {
        return (double) points * points * Double.BYTES;
    }

    /** The cubic kernel runs out of features, the Gaussian one has a new one for every new point. */
    private static boolean kernelRanksHold() {
        long cubic = Math.round(Math.exp(Gamma.logGamma(6) - Gamma.logGamma(4) - Gamma.logGamma(3)));
        boolean holds = true;
        for (int n = 4; n <= 14; n++) {
            double[][] points = points(n);
            holds &= rank(points, (dot, apart) -> Math.pow(1 + dot, 3)) == Math.min(n, cubic);
            holds &= rank(points, (dot, apart) -> Math.exp(-2 * apart)) == n;
        }
        return holds;
    }

    private static int rank(double[][] points, DoubleBinaryOperator kernel) {
        int n = points.length;
        RealMatrix gram = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] apart = {points[i][0] - points[j][0], points[i][1] - points[j][1]};
                gram.setEntry(
                        i,
                        j,
                        kernel.applyAsDouble(MarginMachine.dot(points[i], points[j]), MarginMachine.dot(apart, apart)));
            }
        }
        double[] values = new SingularValueDecomposition(gram).getSingularValues();
        int rank = 0;
        for (double value : values) {
            rank += value > 1e-10 * values[0] ? 1 : 0;
        }
        return rank;
    }

    private static double[][] points(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = random.doubles(2, -2, 2).toArray();
        }
        return points;
    }
}
