package dev.viva.boot;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time at a moment, in nanoseconds: on the wall, of the calling thread's processor, of the whole process's. */
record BenchClock(long wall, long thread, long process) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static BenchClock now() {
        long process = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
        return new BenchClock(System.nanoTime(), THREADS.getCurrentThreadCpuTime(), process);
    }

    BenchClock since(BenchClock start) {
        return new BenchClock(wall - start.wall, thread - start.thread, process - start.process);
    }
}
