package dev.viva.boot;

import java.util.List;

/** How fast something grows. */
final class Growth {
    /** The first part of a run in which caches fill and the compiler works; it says nothing about a leak. */
    static final double WARM_UP = 1.0 / 3;

    private Growth() {}

    /** A value at a time. */
    record Point(double minute, double megabytes) {}

    /**
     * Megabytes a minute after the warm-up: the slope of the line with the least squares. NaN with fewer than two points
     * or where a value is not known.
     *
     * @param points in the order of time
     */
    static double afterWarmUp(List<Point> points) {
        return slope(points.subList((int) Math.ceil(points.size() * WARM_UP), points.size()));
    }

    private static double slope(List<Point> points) {
        double minute = points.stream().mapToDouble(Point::minute).average().orElse(0);
        double megabytes =
                points.stream().mapToDouble(Point::megabytes).average().orElse(0);
        double together = 0;
        double spread = 0;
        for (Point each : points) {
            together += (each.minute() - minute) * (each.megabytes() - megabytes);
            spread += (each.minute() - minute) * (each.minute() - minute);
        }
        return spread == 0 ? Double.NaN : together / spread;
    }
}
