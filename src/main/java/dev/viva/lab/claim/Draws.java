package dev.viva.lab.claim;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Seeded chance and sums that several chapters' claims need. */
final class Draws {
    private Draws() {}

    /** A standard normal draw, by Box and Muller. */
    static double normal(SplittableRandom random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Standard normal draws. */
    static double[] normals(int count, SplittableRandom random) {
        return DoubleStream.generate(() -> normal(random)).limit(count).toArray();
    }

    /** A matrix of standard normal draws. */
    static double[][] normals(int rows, int columns, SplittableRandom random) {
        double[][] draws = new double[rows][];
        for (int i = 0; i < rows; i++) {
            draws[i] = normals(columns, random);
        }
        return draws;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
