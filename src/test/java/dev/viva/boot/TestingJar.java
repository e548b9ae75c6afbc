package dev.viva.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The built jar as a process of its own. */
final class TestingJar implements AutoCloseable {
    private static final String END = "\u0000end";
    private final Process process;
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final StringBuffer err = new StringBuffer();

    TestingJar(List<String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        settings.forEach(each -> command.add("-D" + each));
        command.add("-jar");
        command.add(jar());
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).start();
        read("out", process.inputReader(StandardCharsets.UTF_8), out::add, () -> out.add(END));
        read(
                "err",
                process.errorReader(StandardCharsets.UTF_8),
                line -> {
                    err.append(line).append('\n');
                    if (System.getProperty("viva.test.show") != null) {
                        System.err.println("jar| " + line);
                    }
                },
                () -> {});
    }

    /** A service on free ports with its data in {@code folder}. */
    static TestingJar serve(Path folder, String... more) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "viva.data-dir=" + folder, "quarkus.http.port=" + freePort(), "quarkus.management.port=" + freePort()));
        settings.addAll(List.of(more));
        return new TestingJar(settings, "serve");
    }

    Process process() {
        return process;
    }

    String err() {
        return err.toString();
    }

    /** The next line on standard output, or null at its end. */
    String line() throws InterruptedException {
        String line = out.poll(90, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing on standard output within 90 seconds; standard error: " + err);
        }
        return line.equals(END) ? null : line;
    }

    /** The line that says where the service answers. */
    String ready() throws InterruptedException {
        String line = line();
        if (line == null || !line.startsWith("ready http://")) {
            throw new AssertionError("expected the ready line, found " + line + "; standard error: " + err);
        }
        return line;
    }

    List<String> rest() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            lines.add(line);
        }
        return lines;
    }

    /** Sends lines to standard input and ends it. */
    void send(String... lines) throws IOException {
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (String line : lines) {
                in.write(line + "\n");
            }
        }
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after 60 seconds; standard error: " + err);
        }
        return process.exitValue();
    }

    int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jar() {
        return System.getProperty(
                "viva.test.jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    }

    private static void read(String name, BufferedReader reader, Consumer<String> line, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    try (reader) {
                        reader.lines().forEach(line);
                    } catch (IOException | UncheckedIOException closed) {
                        // The process is gone; what it said is there.
                        line.accept("");
                    } finally {
                        end.run();
                    }
                },
                "jar-" + name);
        thread.setDaemon(true);
        thread.start();
    }
}
