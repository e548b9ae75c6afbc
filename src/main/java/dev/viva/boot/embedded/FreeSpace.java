package dev.viva.boot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the disk of the embedded servers has room. Both end at once on a full disk, so work pauses before it is. */
public final class FreeSpace {
    /** Below this nothing is taken in. */
    static final long LEAST = 32L * 1024 * 1024;

    private final Path folder;

    public FreeSpace(Path folder) {
        this.folder = folder;
    }

    /** What to do about the disk, or nothing where there is room. */
    public Optional<String> trouble() {
        long free = bytes();
        return free >= LEAST
                ? Optional.empty()
                : Optional.of("the disk of the data folder is full (" + free / 1024 / 1024 + " MB left, "
                        + LEAST / 1024 / 1024 + " MB needed): make room, and I go on by myself");
    }

    private long bytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
