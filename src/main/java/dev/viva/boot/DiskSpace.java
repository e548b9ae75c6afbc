package dev.viva.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Notices a data folder whose disk is full: the embedded servers can no longer write. */
final class DiskSpace implements Supplier<Optional<String>> {
    private static final long LEAST = 8L * 1024 * 1024;
    private final Path folder;

    DiskSpace(Path folder) {
        this.folder = folder;
    }

    /** What is left for this process, in bytes; NaN when nobody can tell. */
    double free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    @Override
    public Optional<String> get() {
        double free = free();
        return free < LEAST
                ? Optional.of("the disk of the data folder is full (" + (long) free / 1024
                        + " KB left): make room, the rest heals by itself")
                : Optional.empty();
    }
}
