package dev.viva.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes hold of the machine's memory, as Linux counts it. */
final class Resident {
    private static final String LINE = "VmRSS:";

    private Resident() {}

    /** Megabytes (2^20 bytes) that a process holds now; NaN where this system does not tell or the process is gone. */
    static double megabytes(long pid) {
        try {
            return megabytes(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }

    /** From the lines of {@code /proc/PID/status}. */
    static double megabytes(List<String> status) {
        for (String line : status) {
            if (line.startsWith(LINE)) {
                return Long.parseLong(line.substring(LINE.length()).replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }
}
