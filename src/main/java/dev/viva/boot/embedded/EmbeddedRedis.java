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

/** A redis-server as a child process on loopback; every write is on the disk before it is answered. */
final class EmbeddedRedis implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final Path pidFile;
    private final int port;

    private EmbeddedRedis(Process process, Path pidFile, int port) {
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
    }

    static EmbeddedRedis start(Path folder, int wantedPort) {
        try {
            Files.createDirectories(folder);
            Path pidFile = folder.resolve("redis.pid");
            StaleChild.end(pidFile);
            int port = Ports.choose(wantedPort, "viva.embedded.redis-port");
            List<String> faults = new ArrayList<>();
            for (Path binary : RedisBinaries.candidates(folder)) {
                Optional<Process> running = tryStart(binary, folder, port, faults);
                if (running.isPresent()) {
                    Files.writeString(pidFile, Long.toString(running.get().pid()));
                    return new EmbeddedRedis(running.get(), pidFile, port);
                }
            }
            throw new Failure(
                    "No redis-server can run here (" + String.join("; ", faults)
                            + "): install one (Debian: apt-get install redis-server), or set viva.redis.hosts to one of yours.");
        } catch (IOException e) {
            throw new Failure("The Redis folder " + folder + " cannot be written: check its rights and its disk.", e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new Failure("The file " + pidFile + " cannot be removed.", e);
        }
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
                if (socket.getInputStream().read() == '+') {
                    return true;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.isEmpty() ? "it ended without a word" : lines.get(lines.size() - 1);
    }
}
