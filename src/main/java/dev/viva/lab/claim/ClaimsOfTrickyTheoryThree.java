package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/** The guide's probing questions: sums, second order, bounds on entropies, forests. */
final class ClaimsOfTrickyTheoryThree {
    private ClaimsOfTrickyTheoryThree() {}

    static List<Claim> all() {
        return List.of(
                varianceOfSum(),
                penaltySlope(),
                rankOfUpdate(),
                newtonMemory(),
                evidenceBound(),
                entropies(),
                fewTrees(),
                Claim.judged(
                        "C175",
                        Verdict.CONFIRMED,
                        "reasoned: divide by the larger exponential",
                        "The identity holds; what adds up to one is the pair of probabilities, not of logits."));
    }

    private static Claim varianceOfSum() {
        SplittableRandom random = new SplittableRandom(168);
        int rows = 50;
        double[][] x = new double[4][rows];
        double[] total = new double[rows];
        for (int row = 0; row < rows; row++) {
            double common = random.nextGaussian();
            for (double[] series : x) {
                series[row] = common + random.nextGaussian();
                total[row] += series[row];
            }
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += covariance(x[i], x[i]);
            for (int j = i + 1; j < x.length; j++) {
                sum += 2 * covariance(x[i], x[j]);
            }
        }
        double gap = Math.abs(sum - covariance(total, total));
        return new Claim(
                "C168",
                gap < 1e-10 ? Verdict.CONFIRMED : Verdict.WRONG,
                gap,
                "both sides on four correlated series of 50 values, their difference",
                "");
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }

    private static Claim penaltySlope() {
        double worst = 0;
        for (double w = -3; w <= 3; w += 0.5) {
            double slope = (0.7 * (w + 1e-4) * (w + 1e-4) - 0.7 * (w - 1e-4) * (w - 1e-4)) / 2e-4;
            worst = Math.max(worst, Math.abs(slope - 2 * 0.7 * w));
        }
        return new Claim(
                "C169",
                worst < 1e-9 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "finite differences of 0.7 w squared against 1.4 w, worst of 13 points",
                "For the penalty without one half; the shift by lambda claimed elsewhere in the guide presumes the"
                        + " half.");
    }

    private static Claim rankOfUpdate() {
        SplittableRandom random = new SplittableRandom(170);
        int n = 6;
        RealMatrix b = new Array2DRowRealMatrix(n, n);
        RealVector s = new ArrayRealVector(n);
        RealVector y = new ArrayRealVector(n);
        for (int i = 0; i < n; i++) {
            b.setEntry(i, i, 1 + i);
            s.setEntry(i, random.nextGaussian());
            y.setEntry(i, (2 + random.nextDouble()) * s.getEntry(i));
        }
        RealVector bs = b.operate(s);
        RealMatrix change = y.outerProduct(y)
                .scalarMultiply(1 / y.dotProduct(s))
                .subtract(bs.outerProduct(bs).scalarMultiply(1 / s.dotProduct(bs)));
        int rank = new SingularValueDecomposition(change).getRank();
        return Claim.figure(
                "C170",
                1,
                rank,
                1e-9,
                "rank of one step's change of the curvature matrix, six parameters",
                "BFGS adds two terms of rank one; the rank-one rule is SR1.");
    }

    /** How many parameters a dense Hessian of 16 GB belongs to. */
    private static Claim newtonMemory() {
        double budget = 16e9;
        double parameters = 1000;
        while (8 * parameters * parameters < budget) {
            parameters *= 1.001;
        }
        return new Claim(
                "C171",
                parameters > 1e4 ? Verdict.ROUNDED : Verdict.CONFIRMED,
                parameters,
                "raising the number of parameters from 1000 until a dense Hessian in double precision fills 16 GB",
                "A thousand parameters take 8 MB and a fraction of a second; the wall stands at some tens of"
                        + " thousands, far below any network all the same.");
    }

    private static Claim evidenceBound() {
        SplittableRandom random = new SplittableRandom(172);
        double smallest = Double.MAX_VALUE;
        double mismatch = 0;
        for (int draw = 0; draw < 5000; draw++) {
            double[] joint = random.doubles(5).map(u -> u / 10).toArray();
            double[] q = law(random, 5);
            double evidence = Arrays.stream(joint).sum();
            double bound = 0;
            double divergence = 0;
            for (int z = 0; z < 5; z++) {
                bound += q[z] * Math.log(joint[z] / q[z]);
                divergence += q[z] * Math.log(q[z] * evidence / joint[z]);
            }
            double gap = Math.log(evidence) - bound;
            smallest = Math.min(smallest, gap);
            mismatch = Math.max(mismatch, Math.abs(gap - divergence));
        }
        return new Claim(
                "C172",
                smallest >= -1e-12 && mismatch < 1e-9 ? Verdict.CONFIRMED : Verdict.WRONG,
                smallest,
                "log evidence minus the bound over 5000 random models with five hidden states, smallest gap",
                "Each gap equals the divergence of q from the posterior.");
    }

    private static Claim entropies() {
        SplittableRandom random = new SplittableRandom(173);
        double smallest = Double.MAX_VALUE;
        for (int draw = 0; draw < 5000; draw++) {
            double[] p = law(random, 6);
            double[] q = law(random, 6);
            double own = 0;
            double cross = 0;
            for (int i = 0; i < 6; i++) {
                own -= p[i] * Math.log(p[i]);
                cross -= p[i] * Math.log(q[i]);
            }
            smallest = Math.min(smallest, Math.min(own, cross - own));
        }
        return new Claim(
                "C173",
                smallest >= -1e-12 ? Verdict.CONFIRMED : Verdict.WRONG,
                smallest,
                "5000 random pairs of laws on six outcomes: smallest of the entropy and the excess over it",
                "For discrete laws; a density can have negative entropy, as a uniform one on half a unit does.");
    }

    private static double[] law(SplittableRandom random, int n) {
        double[] p = random.doubles(n).map(u -> u + 1e-9).toArray();
        double total = Arrays.stream(p).sum();
        Arrays.setAll(p, i -> p[i] / total);
        return p;
    }

    /** Distance between train and test error of bagged full-grown trees, for one tree and for a hundred. */
    private static Claim fewTrees() {
        double ratio = gap(1) / gap(100);
        return new Claim(
                "C174",
                Math.abs(ratio - 1) < 0.1 ? Verdict.MISLEADING : ratio > 1 ? Verdict.CONFIRMED : Verdict.WRONG,
                ratio,
                "bagged full-grown regression trees on noise: train-test gap with one tree over that with a hundred",
                "More trees lower both errors alike and leave the gap as it was; too few mean needless variance,"
                        + " which is not overfitting by the forest.");
    }

    /** On a line a full-grown tree answers with the nearest point of its bootstrap sample. */
    private static double gap(int trees) {
        SplittableRandom random = new SplittableRandom(174);
        int n = 100;
        int draws = 300;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[] y = new double[n];
            Arrays.setAll(y, i -> random.nextGaussian());
            double[] forest = new double[n];
            for (int tree = 0; tree < trees; tree++) {
                boolean[] in = new boolean[n];
                for (int i = 0; i < n; i++) {
                    in[random.nextInt(n)] = true;
                }
                for (int i = 0; i < n; i++) {
                    int off = 0;
                    while (!(i >= off && in[i - off]) && !(i + off < n && in[i + off])) {
                        off++;
                    }
                    forest[i] += (i >= off && in[i - off] ? y[i - off] : y[i + off]) / trees;
                }
            }
            for (int i = 0; i < n; i++) {
                double fresh = random.nextGaussian();
                sum += (fresh - forest[i]) * (fresh - forest[i]) - (y[i] - forest[i]) * (y[i] - forest[i]);
            }
        }
        return sum / draws / n;
    }
}
