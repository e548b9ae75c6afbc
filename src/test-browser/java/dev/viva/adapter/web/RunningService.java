package dev.viva.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The built service as a process of its own, with its data in a folder of the test. */
final class RunningService {
    private static final int LONGEST_START_SECONDS = 120;
    private static final int LONGEST_STOP_SECONDS = 30;
    private static final String READY = "ready ";

    private final Process process;
    private final String address;

    private RunningService(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the jar named by the system property {@code viva.test.jar} and waits for its ready line. */
    static RunningService start(Path data) throws IOException, InterruptedException {
        String jar = Objects.requireNonNull(System.getProperty("viva.test.jar"), "-Dviva.test.jar names the built jar");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dviva.data-dir=" + data,
                        // Two questions of a team's own bank, so that every visitor meets a question in words.
                        "-Dviva.bank=" + Path.of("src", "test", "resources", "two-items"),
                        "-Dquarkus.http.port=" + freePort(),
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        jar)
                .redirectError(data.resolveSibling("service.log").toFile())
                .start();
        try {
            return new RunningService(process, ready(process));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Where the page is. */
    String address() {
        return address;
    }

    /** Asks it to end, as an operator would. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the service did not stop within " + LONGEST_STOP_SECONDS + " s");
        }
    }

    private static String ready(Process process) throws IOException, InterruptedException {
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, ready), "service-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return ready.get(LONGEST_START_SECONDS, TimeUnit.SECONDS).split(" ")[1];
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the service did not get ready; see service.log beside its data", e);
        }
    }

    /** Reads on to the end, or the service would block on a full pipe. */
    private static void read(Process process, CompletableFuture<String> ready) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IOException("the service ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
