package dev.viva.boot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How fast something is done with many strings, one after the other. What other programs take of the machine is left out: the
 * rate is per second of this thread's own time, and a string counts with the median of its rounds.
 *
 * @param strings how many there are
 * @param rounds how often each was done
 * @param perSecond of the whole, on one core
 * @param p50Micros one of them, in the middle
 * @param p99Micros one of them, among the slowest hundredth
 */
record Pace(String what, int strings, int rounds, double perSecond, double p50Micros, double p99Micros) {
    private static final int WARM = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static <T> Pace of(String what, List<T> strings, int rounds, Function<T, Object> work) {
        long kept = 0;
        for (int round = 0; round < WARM; round++) {
            for (T each : strings) {
                kept += work.apply(each).hashCode();
            }
        }
        long[][] nanos = new long[strings.size()][rounds];
        long start = own();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long before = System.nanoTime();
                kept += work.apply(strings.get(i)).hashCode();
                nanos[i][round] = System.nanoTime() - before;
            }
        }
        double seconds = (own() - start) / 1e9;
        long[] medians = Arrays.stream(nanos).mapToLong(Pace::median).sorted().toArray();
        // What is computed is used, or it would not be computed.
        String name = kept == Long.MIN_VALUE ? what + " " : what;
        return new Pace(
                name,
                strings.size(),
                rounds,
                (double) nanos.length * rounds / seconds,
                medians[medians.length / 2] / 1e3,
                medians[(int) Math.ceil(medians.length * 0.99) - 1] / 1e3);
    }

    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    /** Nanoseconds that this thread has computed; wall time where the machine does not tell. */
    static long own() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
