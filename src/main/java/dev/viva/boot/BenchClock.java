package dev.viva.boot;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Time at a moment, in nanoseconds: on the wall, and of the processor for the calling thread, for the whole process, for
 * the broker and for the redis-server. What a processor did does not depend on who else wants it.
 */
record BenchClock(long wall, long thread, long process, long broker, long redis) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static BenchClock now(BenchRig rig) {
        long process = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
        return new BenchClock(
                System.nanoTime(),
                THREADS.getCurrentThreadCpuTime(),
                process,
                processor(rig.brokerPid()),
                processor(rig.redisPid()));
    }

    BenchClock since(BenchClock start) {
        return new BenchClock(
                wall - start.wall,
                thread - start.thread,
                process - start.process,
                broker - start.broker,
                redis - start.redis);
    }

    /** What all processes together had of the processors. */
    long all() {
        return process + broker + redis;
    }

    private static long processor(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(0L);
    }
}
