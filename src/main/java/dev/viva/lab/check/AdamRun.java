package dev.viva.lab.check;

/** The state of Adam for one weight, with both corrections and no ε. */
final class AdamRun {
    private final double rate;
    private final double first;
    private final double second;
    private double m;
    private double v;
    private double firstLeft = 1;
    private double secondLeft = 1;

    AdamRun(double rate, double first, double second) {
        this.rate = rate;
        this.first = first;
        this.second = second;
    }

    double rate() {
        return rate;
    }

    /** What is to be taken off the weight. */
    double step(double gradient) {
        m = first * m + (1 - first) * gradient;
        v = second * v + (1 - second) * gradient * gradient;
        firstLeft *= first;
        secondLeft *= second;
        return rate * (m / (1 - firstLeft)) / Math.sqrt(v / (1 - secondLeft));
    }
}
