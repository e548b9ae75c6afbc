package dev.viva.adapter.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Broken banks of the test resources; each says in its first lines ({@code # finds …}) what is to be found. */
public final class BrokenBanks {
    private static final String MARK = "# finds ";

    private BrokenBanks() {}

    /** The folders below a test resource. */
    public static List<Path> folders(String name) {
        try (Stream<Path> paths = Files.list(resource(name))) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(BrokenBanks.class.getResource("/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is to be found in a folder. */
    public static List<String> of(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("bank.yaml")).stream()
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> line.substring(MARK.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
