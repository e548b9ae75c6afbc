package dev.viva.boot;

import dev.viva.boot.embedded.DataFolder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service as an operator starts it: the built jar as a process of its own, with its own servers, on free ports. */
final class ServiceProcess implements AutoCloseable {
    private static final long PATIENCE = 120;
    private static final long ENDING = 40;
    private static final String READY = "ready http://";

    private final Path folder;
    private final Process process;
    private final double readySeconds;
    private final Addresses addresses;

    /**
     * Starts it and waits until it is ready.
     *
     * @param jar {@code quarkus-run.jar}
     * @param settings as {@code name=value}
     * @throws Failure when it ends instead, with the place of its log
     */
    ServiceProcess(Path jar, Path folder, List<String> settings) {
        this.folder = folder;
        File log = folder.resolveSibling(folder.getFileName() + ".log").toFile();
        try {
            long start = System.nanoTime();
            process = plain(new ProcessBuilder(command(jar, folder, settings)).redirectError(log))
                    .start();
            String[] words = ready(log).split(" ");
            readySeconds = (System.nanoTime() - start) / 1e9;
            addresses = new Addresses(words[3], words[5]);
        } catch (IOException e) {
            throw new Failure("The service cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** The jar that this process runs from. */
    static Path jar() {
        Path jar = Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator)[0]);
        if (!jar.endsWith("quarkus-run.jar")) {
            throw new Failure("This measures the built jar: build it with `mvn -q -DskipTests package` and call"
                    + " `java -jar target/quarkus-app/quarkus-run.jar bench …`, or name it with --jar.");
        }
        return jar;
    }

    /** What a service of this machine may be told by its environment does not belong to a measurement. */
    static ProcessBuilder plain(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("VIVA_") || name.startsWith("QUARKUS_"));
        return builder;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    double readySeconds() {
        return readySeconds;
    }

    Addresses addresses() {
        return addresses;
    }

    long pid() {
        return process.pid();
    }

    long brokerPid() {
        return pid(DataFolder.brokerPid(folder));
    }

    long redisPid() {
        return pid(DataFolder.redisPid(folder));
    }

    /** Ends it as an operator would. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ENDING, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path jar, Path folder, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.add("-Dviva.data-dir=" + folder);
        command.add("-Dquarkus.http.port=0");
        command.add("-Dquarkus.management.port=0");
        settings.forEach(each -> command.add("-D" + each));
        command.addAll(List.of("-jar", jar.toString(), "serve"));
        return command;
    }

    private String ready(File log) throws IOException {
        Thread impatient = new Thread(this::endWhenLate, "viva-bench-patience");
        impatient.setDaemon(true);
        impatient.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                impatient.interrupt();
                return line;
            }
        }
        throw new Failure("The service did not become ready; its log is " + log + ".");
    }

    private void endWhenLate() {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE);
            process.destroyForcibly();
        } catch (InterruptedException ready) {
            Thread.currentThread().interrupt();
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read.", e);
        }
    }
}
