package dev.viva.boot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server whose parent was killed: it is ended before its folder is used again. */
final class StaleChild {
    private StaleChild() {}

    /** Ends the process that {@code pidFile} names, if it still is one of ours. */
    static void end(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String text = Files.readString(pidFile).strip();
        if (text.matches("[0-9]{1,10}")) {
            ProcessHandle.of(Long.parseLong(text)).filter(StaleChild::isOurs).ifPresent(StaleChild::end);
        }
        Files.deleteIfExists(pidFile);
    }

    /** The number may have been given to another program since. */
    private static boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("redis-server") || command.endsWith("java"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
