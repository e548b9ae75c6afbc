package dev.viva.ability.calibration;

import java.util.Arrays;

/**
 * How often each item was open to mock interviews and how often it was asked, both fading, and what follows for the next:
 * item eligibility (van der Linden and Veldkamp 2004, Journal of Educational and Behavioral Statistics 29). No item should
 * be seen by more than a quarter of all people. Instead of drawn eligibilities their chances are counted, which is the same
 * on average and needs no record of the draws.
 */
public final class Exposure {
    private static final double MOST = 0.25;
    private static final double FADES = 0.999;

    private final double[] open;
    private final double[] used;

    private Exposure(double[] open, double[] used) {
        this.open = open;
        this.used = used;
    }

    static Exposure none(int items) {
        return new Exposure(new double[items], new double[items]);
    }

    /** The chance that an item may be asked in a mock interview, 0 to 1. */
    public double chance(int item) {
        return used[item] == 0 ? 1 : Math.min(1, MOST * open[item] / used[item]);
    }

    Exposure after(int[] asked) {
        double[] nowOpen = open.clone();
        double[] nowUsed = used.clone();
        Arrays.setAll(nowOpen, i -> FADES * open[i] + chance(i));
        Arrays.setAll(nowUsed, i -> FADES * used[i]);
        for (int item : asked) {
            nowUsed[item]++;
        }
        return new Exposure(nowOpen, nowUsed);
    }
}
