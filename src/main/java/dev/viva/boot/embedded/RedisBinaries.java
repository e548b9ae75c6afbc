package dev.viva.boot.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** Where a redis-server may be: the bundled one, put into the data folder, then one on the PATH. */
final class RedisBinaries {
    private RedisBinaries() {}

    static List<Path> candidates(Path folder) {
        List<Path> candidates = new ArrayList<>();
        bundled(folder, candidates);
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path binary = Path.of(directory, "redis-server");
            if (!directory.isBlank() && Files.isExecutable(binary)) {
                candidates.add(binary);
            }
        }
        return candidates;
    }

    private static void bundled(Path folder, List<Path> candidates) {
        try {
            File extracted =
                    ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
            candidates.add(extracted.toPath());
        } catch (IOException | RuntimeException noneForThisSystem) {
            // The PATH may still have one; if not, the failure names what was tried.
            return;
        }
    }
}
