package dev.viva.boot.embedded;

import dev.viva.boot.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A redis-server as a child process on loopback; every write is on the disk before it is answered. */
final class EmbeddedRedis implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedRedis.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final int port;
    private volatile Process process;
    private volatile boolean closing;

    private EmbeddedRedis(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = launch(folder, port);
        watch();
    }

    static EmbeddedRedis start(Path folder, int wantedPort) {
        try {
            Files.createDirectories(folder);
            StaleChild.end(pidFile(folder));
        } catch (IOException e) {
            throw new Failure("The Redis folder " + folder + " cannot be written: check its rights and its disk.", e);
        }
        return new EmbeddedRedis(folder, Ports.choose(wantedPort, "viva.embedded.redis-port"));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        closing = true;
        Process last = process;
        last.destroy();
        try {
            if (!last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                last.destroyForcibly();
            }
            Files.deleteIfExists(pidFile(folder));
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new Failure("The file " + pidFile(folder) + " cannot be removed.", e);
        }
    }

    /** A server that ends by itself (killed, or its disk is full) is started again, on the same port with the same data. */
    private void watch() {
        process.onExit().thenRun(() -> {
            for (int failures = 0; !closing; failures++) {
                try {
                    LOG.warn("the embedded redis-server ended; starting it again");
                    process = launch(folder, port);
                    watch();
                    return;
                } catch (Failure still) {
                    LOG.warn(still.sentence());
                    Pauses.pause(Math.min(5000, 200L << Math.min(failures, 5)));
                }
            }
        });
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("redis.pid");
    }

    private static Process launch(Path folder, int port) {
        List<String> faults = new ArrayList<>();
        try {
            for (Path binary : RedisBinaries.candidates(folder)) {
                Optional<Process> running = tryStart(binary, folder, port, faults);
                if (running.isPresent()) {
                    Files.writeString(
                            pidFile(folder), Long.toString(running.get().pid()));
                    return running.get();
                }
            }
        } catch (IOException e) {
            throw new Failure("The Redis folder " + folder + " cannot be written: check its rights and its disk.", e);
        }
        throw new Failure("No redis-server can run here (" + String.join("; ", faults)
                + "): install one (Debian: apt-get install redis-server), or set viva.redis.hosts to one of yours.");
    }

    private static Optional<Process> tryStart(Path binary, Path folder, int port, List<String> faults)
            throws IOException {
        Path log = folder.resolve("redis.log");
        List<String> command = List.of(
                binary.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--save",
                "",
                "--maxmemory-policy",
                "noeviction",
                "--protected-mode",
                "yes",
                "--daemonize",
                "no",
                "--logfile",
                "");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (answers(process, port)) {
                return Optional.of(process);
            }
            process.destroyForcibly();
            faults.add(binary.getFileName() + ": " + lastLine(log));
        } catch (IOException e) {
            faults.add(binary.getFileName() + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private static boolean answers(Process process, int port) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.setSoTimeout(1000);
                int first = socket.getInputStream().read();
                // '-' is a server that still loads its data; it answers soon.
                if (first == '+' || first == '-') {
                    return true;
                }
            } catch (IOException notYet) {
                Pauses.pause(20);
            }
        }
        return false;
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.isEmpty() ? "it ended without a word" : lines.get(lines.size() - 1);
    }
}
