package dev.viva.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What is still in use in the heap of another JVM after it collected its garbage. */
final class LiveHeap {
    private static final String TOTAL = "Total ";

    private LiveHeap() {}

    /** Megabytes (2^20 bytes); makes that JVM collect first. NaN where there is no {@code jcmd}, which comes with a JDK. */
    static double megabytes(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        double found = Double.NaN;
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    found = line.startsWith(TOTAL) ? total(line) : found;
                }
            }
            return found;
        } catch (IOException none) {
            return found;
        }
    }

    /** From the last line of a histogram of classes: {@code Total 123 45678}, objects and bytes. */
    static double total(String line) {
        String[] words = line.strip().split("\\s+");
        return Long.parseLong(words[words.length - 1]) / 1024.0 / 1024.0;
    }
}
