package dev.viva.boot;

import dev.viva.boot.embedded.DataFolder;
import dev.viva.boot.embedded.EmbeddedServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the parts of a start take by themselves: a JVM that does nothing, a broker alone, a redis-server alone. */
final class BareStarts {
    private BareStarts() {}

    /** A start that was measured: seconds until it answers, and megabytes that it holds then. */
    record Took(double seconds, double megabytes) {}

    static Took jvm(Path folder) {
        try {
            copyOf(EmptyProgram.class, folder);
            long start = System.nanoTime();
            Process process = ServiceProcess.plain(new ProcessBuilder(
                            ServiceProcess.java(), "-cp", folder.toString(), EmptyProgram.class.getName()))
                    .start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                if (!EmptyProgram.UP.equals(out.readLine())) {
                    throw new Failure("An empty JVM does not start here.");
                }
                double seconds = seconds(start);
                return new Took(seconds, Resident.megabytes(process.pid()));
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new Failure("An empty JVM cannot be started: " + e.getMessage() + ".", e);
        }
    }

    static Took broker(Path folder) {
        return servers(folder, new EmbeddedServers.Wanted(true, 0, false, 0), DataFolder.brokerPid(folder));
    }

    static Took redis(Path folder) {
        return servers(folder, new EmbeddedServers.Wanted(false, 0, true, 0), DataFolder.redisPid(folder));
    }

    private static Took servers(Path folder, EmbeddedServers.Wanted wanted, Path pid) {
        long start = System.nanoTime();
        try (EmbeddedServers servers = EmbeddedServers.start(folder, wanted).await()) {
            double seconds = seconds(start);
            return new Took(
                    seconds,
                    Resident.megabytes(Long.parseLong(Files.readString(pid).strip())));
        } catch (IOException e) {
            throw new Failure("The file " + pid + " cannot be read.", e);
        }
    }

    /** By itself on a class path, so that the size of ours does not count. */
    private static void copyOf(Class<?> type, Path folder) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream("/" + name)) {
            Path copy = folder.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.write(copy, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
