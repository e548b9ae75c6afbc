package dev.viva.boot.embedded;

import dev.viva.boot.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The broker as a child process: started, watched, started again when it ends by itself, and ended with this one. */
final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedKafka.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ENDING = Duration.ofSeconds(15);
    private static final long LONGEST_PAUSE = 5000;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private volatile Process process;
    private volatile CompletableFuture<Void> started;
    private volatile boolean closing;

    private EmbeddedKafka(Path folder, int port, int controllerPort) throws IOException {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        launch();
    }

    /** Launches the broker and does not wait for it. */
    static EmbeddedKafka start(Path folder, int wantedPort) {
        try {
            Files.createDirectories(folder);
            StaleChild.end(pidFile(folder));
            return new EmbeddedKafka(
                    folder,
                    Ports.choose(wantedPort, "viva.embedded.kafka-port"),
                    Ports.choose(0, "viva.embedded.kafka-port"));
        } catch (IOException e) {
            throw new Failure("The Kafka folder " + folder + " cannot be written: check its rights and its disk.", e);
        }
    }

    /**
     * Waits until it takes messages.
     *
     * @throws Failure when it ends instead, with its last words
     */
    void await() {
        try {
            started.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure(
                    "The embedded Kafka broker does not start (" + lastWords() + "): if its folder " + folder
                            + " is damaged, move it away; or set viva.kafka.bootstrap-servers to a broker of yours.",
                    e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        closing = true;
        try {
            // The end of its input is what tells it to end.
            process.getOutputStream().close();
            if (!process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(pidFile(folder));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    private void launch() throws IOException {
        Process fresh = new ProcessBuilder(command())
                .redirectError(folder.resolve("broker.log").toFile())
                .start();
        Files.writeString(pidFile(folder), Long.toString(fresh.pid()));
        CompletableFuture<Void> up = new CompletableFuture<>();
        Thread listener = new Thread(() -> listen(fresh, up), "viva-kafka-out");
        listener.setDaemon(true);
        listener.start();
        process = fresh;
        started = up;
        fresh.onExit().thenRun(() -> {
            Thread watch = new Thread(this::again, "viva-kafka-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    /** A broker that ends by itself (killed, or its disk is full) is started again, on the same ports with the same data. */
    private void again() {
        if (!started.isDone()) {
            started.completeExceptionally(new IOException("it ended"));
            return;
        }
        FreeSpace space = new FreeSpace(folder);
        for (int tries = 0; !closing; tries++) {
            Pauses.pause(Math.min(LONGEST_PAUSE, 200L << Math.min(tries, 5)));
            if (closing || space.trouble().isPresent()) {
                continue;
            }
            try {
                LOG.warn("the embedded broker ended (" + lastWords() + "); starting it again");
                launch();
                await();
                return;
            } catch (IOException | Failure still) {
                LOG.warn("the embedded broker does not start: " + still.getMessage());
            }
        }
    }

    private static void listen(Process process, CompletableFuture<Void> up) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(BrokerProcess.STARTED)) {
                    up.complete(null);
                }
            }
        } catch (IOException gone) {
            LOG.debug("the broker's output ended", gone);
        }
    }

    /** The same program as this one: the jar where it runs from the jar, else the class by its name. */
    private List<String> command() {
        String classPath = System.getProperty("java.class.path");
        String entry = BrokerProcess.class.getName().replace('.', '/') + ".class";
        boolean plain = ClassLoader.getSystemResource(entry) != null;
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            // Ctrl-C goes to every process of the terminal; the broker must outlive the service that drains.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT TERM; exec \"$@\"", "viva-broker"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(
                plain
                        ? List.of("-cp", classPath, BrokerProcess.class.getName())
                        : List.of("-jar", classPath, "broker"));
        command.addAll(List.of(folder.toString(), Integer.toString(port), Integer.toString(controllerPort)));
        return command;
    }

    private String lastWords() {
        Path log = folder.resolve("broker.log");
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return lines.stream()
                    .filter(each -> !each.isBlank() && !each.startsWith("\t"))
                    .reduce((a, b) -> b)
                    .map(each -> each.length() > 200 ? each.substring(0, 200) + "…" : each)
                    .orElse("without a word");
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolveSibling("kafka.pid");
    }
}
